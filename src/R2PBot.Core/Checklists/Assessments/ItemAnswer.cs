using R2PBot.Checklists.Definitions;

namespace R2PBot.Checklists.Assessments;

/// <summary>What was answered to one item. A change makes a new one with the next revision; the old one is kept.</summary>
/// <param name="Revision">From 1, for each item.</param>
/// <param name="By">Number of the member.</param>
internal sealed record ItemAnswer(string ItemId, int Revision, int By, DateTimeOffset At)
{
    /// <summary>Nothing while there is only a note.</summary>
    public AnswerValue? Value { get; init; }

    /// <summary>Nothing when nobody said.</summary>
    public Trend? Trend { get; init; }

    /// <summary>In the answer, not in the future. Nothing when nobody said.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Empty when there is none. It may hold lines of several persons: <see cref="NotePart.Of"/> says whose each is.</summary>
    public string Note { get; init; } = "";

    /// <summary>Number of the member who changed the note last, who need not be the one who answered. Nothing in rows of older versions: then it is <see cref="By"/>.</summary>
    public int? NoteBy { get; init; }

    public DateTimeOffset? NoteAt { get; init; }
}

internal enum AnswerValue
{
    // About a risk.
    Present,
    Emerging,

    /// <summary>In the information at hand. It never says that something is absent.</summary>
    NotObserved,
    Unknown,

    // About a commitment.
    Done,
    InProgress,
    NotStarted,

    /// <summary>About either.</summary>
    NotApplicable,
}

internal static class AnswerScale
{
    /// <summary>The answers that fit, in the order in which they are offered.</summary>
    public static IReadOnlyList<AnswerValue> Scale(this ChecklistDefinition definition) => definition.Kind == ChecklistKind.Commitments
        ? [AnswerValue.Done, AnswerValue.InProgress, AnswerValue.NotStarted, AnswerValue.NotApplicable]
        : [AnswerValue.Present, AnswerValue.Emerging, AnswerValue.NotObserved, AnswerValue.Unknown, AnswerValue.NotApplicable];
}

internal enum Trend
{
    Improving,
    Stable,
    Worsening,
    Unknown,
}

internal enum Confidence
{
    High,
    Moderate,
    Low,
}
