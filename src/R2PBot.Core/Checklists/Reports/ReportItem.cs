using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Reports;

/// <summary>One item with everything that was said about it.</summary>
internal sealed record ReportItem(ChecklistItem Item)
{
    /// <summary>Nothing when nobody answered; that is not the same as "unknown".</summary>
    public AnswerValue? Value { get; init; }

    public Trend? Trend { get; init; }

    /// <summary>In the answer, not in the future.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Who gave the answer that counts, and when.</summary>
    public Given? Answered { get; init; }

    /// <summary>Answers that were replaced, oldest first.</summary>
    public IReadOnlyList<(AnswerValue Value, Given By)> Earlier { get; init; } = [];

    /// <summary>What people wrote, each part with its author. Always quoted as theirs.</summary>
    public IReadOnlyList<(string Words, Given By)> Notes { get; init; } = [];

    public IReadOnlyList<ReportEvidence> Evidence { get; init; } = [];

    /// <summary>An answer that claims something: it owes evidence.</summary>
    public bool IsPositive => Value is AnswerValue.Present or AnswerValue.Emerging or AnswerValue.Done or AnswerValue.InProgress;

    public bool LacksEvidence => IsPositive && Evidence.Count == 0;
}

/// <summary>Who did something, and when.</summary>
internal sealed record Given(Participant By, DateTimeOffset At);

/// <summary>A piece of evidence and how its source stands now.</summary>
/// <param name="Source">Nothing for what stands elsewhere.</param>
internal sealed record ReportEvidence(Evidence Evidence, KeptCitationState? Source, Given Added);
