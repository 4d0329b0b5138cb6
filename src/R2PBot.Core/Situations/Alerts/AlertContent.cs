using R2PBot.Situations.Register;

namespace R2PBot.Situations.Alerts;

/// <summary>What an alert says, in its author's words; the frame around it is drawn in each reader's language.</summary>
public sealed record AlertContent
{
    /// <summary>The level before; nothing when none was set, and where this speaks of no level.</summary>
    public TrackingLevel? From { get; init; }

    /// <summary>The level after; nothing when this speaks of no level, and where taking an alert back leaves none.</summary>
    public TrackingLevel? To { get; init; }

    /// <summary>What happened, where it is not (only) a change of level; the author's words.</summary>
    public string? What { get; init; }

    /// <summary>One or two attributed sentences.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<AlertSource> Sources { get; init; }

    public Confidence Confidence { get; init; }

    /// <summary>Role and organisation that decide, without a name: "editor", "Network secretariat".</summary>
    public required string DecidedByRole { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The level that this speaks of, or nothing.</summary>
    internal TrackingLevel? Highest(bool includeBefore) => includeBefore && From > (To ?? 0) ? From : To;
}

/// <summary>Where the author has it from: a reference with its date, and a link where there is one.</summary>
public sealed record AlertSource(string Text, string? Address = null);

public enum Confidence
{
    NotStated,
    Low,
    Moderate,
    High,
}
