using R2PBot.People;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Alerts;

/// <summary>
/// A message that a person answers for. <see cref="Number"/> stays through its life; the original is version 1, and each update,
/// correction or cancellation the next version, so that number and version together are what is sent to a recipient once.
/// </summary>
public sealed record Alert
{
    public required int Number { get; init; }

    public required int Version { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>A drill. It says so in its first words, everywhere, and changes no level.</summary>
    public required bool IsExercise { get; init; }

    public required string SituationId { get; init; }

    /// <summary>The UN name, as it was when this was written.</summary>
    public required string SituationName { get; init; }

    public required AlertContent Content { get; init; }

    public required HandlingMark Handling { get; init; }

    public required AlertState State { get; init; }

    /// <summary>Who wrote it; nothing when a file changed, or when that person asked to be forgotten.</summary>
    public PersonKey? Author { get; init; }

    /// <summary>Who read it second and released or rejected it. Never the author, unless <see cref="HasOneReader"/>.</summary>
    public PersonKey? SecondReader { get; init; }

    /// <summary>Released by its author alone, because the operator allows that; the alert says so.</summary>
    public bool HasOneReader { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>When it was released or rejected.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Where the draft came from.</summary>
    public AlertOrigin Origin { get; init; }

    /// <summary>Why it was rejected.</summary>
    public string? Rejection { get; init; }

    /// <summary>A correction or cancellation is as urgent as what it takes back.</summary>
    public AlertPriority Priority => Content.Highest(includeBefore: Kind is AlertKind.Correction or AlertKind.Cancel) switch
    {
        TrackingLevel.UrgentAttention => AlertPriority.Urgent,
        TrackingLevel.HeightenedAttention => AlertPriority.Heightened,
        _ => AlertPriority.Routine,
    };

    public DeliverySubject Subject => new(SubjectKind.Alert, Number, Version);
}

public enum AlertKind
{
    Original,
    Update,
    Correction,
    Cancel,
}

public enum AlertState
{
    /// <summary>Waits for a second reader. Nobody but editors and releasers sees it.</summary>
    Draft,
    Released,
    Rejected,
}

/// <summary>Whatever the origin, it was a draft first, and a person released it.</summary>
public enum AlertOrigin
{
    Editor,
    RegisterFile,
    Assessment,

    /// <summary>Feeds propose in the same way; none is read yet.</summary>
    Feed,
}
