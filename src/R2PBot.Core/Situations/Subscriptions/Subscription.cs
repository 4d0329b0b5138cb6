using R2PBot.People;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Subscriptions;

/// <summary>What an address wants to hear of, from which level on, and how often.</summary>
internal sealed record Subscription
{
    /// <summary>As it is shown and named in reminders.</summary>
    public required int Number { get; init; }

    public required Address Address { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>The lowest level that is told; nothing for every change, also those without a level.</summary>
    public TrackingLevel? Minimum { get; init; }

    public Cadence Cadence { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Names the reminder of this end: a renewed subscription has another.</summary>
    public int ReminderVersion => int.Parse(ExpiresAt.UtcDateTime.ToString("yyyyMMdd"));
}

/// <summary>All situations, those of a region, or one.</summary>
/// <param name="Name">Of the region or the situation's id; empty for all.</param>
internal sealed record Scope(ScopeKind Kind, string Name)
{
    public static Scope Everything { get; } = new(ScopeKind.All, "");

    public bool Holds(Situation situation) => Kind switch
    {
        ScopeKind.All => true,
        ScopeKind.Region => situation.Regions.Contains(Name),
        _ => situation.Id == Name,
    };
}

internal enum ScopeKind
{
    All,
    Region,
    Situation,
}

internal enum Cadence
{
    Immediate,
    Daily,
    Weekly,
}

/// <summary>How an address is spoken to; holds for all its subscriptions.</summary>
internal sealed record Subscriber
{
    public required Address Address { get; init; }

    public string Language { get; init; } = "en";

    public string TimeZone { get; init; } = "UTC";

    public QuietHours? Quiet { get; init; }

    /// <summary>Whether the channel vouched for who subscribed.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Nothing is sent that was released before this, without exception.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>What the person chose since then counts more than what the channel said when they subscribed.</summary>
    public Subscriber As(PersonSettings settings) => this with { Language = settings.Language ?? Language, TimeZone = settings.TimeZone ?? TimeZone };
}

/// <summary>Hours of the reader's own day in which only what is urgent arrives; may run over midnight.</summary>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Hold(TimeOnly time) => From < To ? time >= From && time < To : time >= From || time < To;

    public override string ToString() => $"{From:HH:mm}–{To:HH:mm}";
}
