using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;

namespace R2PBot.Checklists.Reports;

/// <summary>What changed since an earlier assessment. Only <see cref="Between"/> makes one, so answers to different questions are never set side by side.</summary>
internal abstract record Comparison
{
    private Comparison()
    {
    }

    /// <summary>There is no earlier assessment, or none that the readers may see; which of the two is not said.</summary>
    public sealed record None : Comparison;

    public sealed record NotComparable(NotComparableReason Reason, DateTimeOffset EarlierAt) : Comparison;

    /// <param name="Situation">From one observation to another: what people see has changed.</param>
    /// <param name="Information">To or from "unknown" or no answer: what people know has changed, and perhaps nothing else.</param>
    /// <param name="Applicability">To or from "not applicable".</param>
    public sealed record Changes(
        DateTimeOffset EarlierAt, bool EarlierWasFinished,
        IReadOnlyList<Change> Situation, IReadOnlyList<Change> Information, IReadOnlyList<Change> Applicability, IReadOnlyList<ChecklistItem> Unchanged) : Comparison
    {
        public Change? Of(ChecklistItem item) => Situation.Concat(Information).Concat(Applicability).FirstOrDefault(c => c.Item.Id == item.Id);
    }

    public static Comparison Between(Assessment earlier, Assessment now) =>
        Hindrance(earlier, now) is { } reason ? new NotComparable(reason, earlier.ChangedAt) : Compare(earlier, now);

    private static NotComparableReason? Hindrance(Assessment earlier, Assessment now) => earlier switch
    {
        _ when earlier.Definition.Id != now.Definition.Id => NotComparableReason.OtherChecklist,
        _ when earlier.Definition.Version != now.Definition.Version || earlier.Definition.ContentHash != now.Definition.ContentHash => NotComparableReason.OtherVersion,
        _ when !string.Equals(earlier.Subject.Trim(), now.Subject.Trim(), StringComparison.OrdinalIgnoreCase) => NotComparableReason.OtherSubject,
        { Status: AssessmentStatus.Withdrawn } => NotComparableReason.Withdrawn,
        _ => null,
    };

    private static Changes Compare(Assessment earlier, Assessment now)
    {
        var all = now.Definition.Items.Select(i => new Change(i, earlier.AnswerTo(i.Id)?.Value, now.AnswerTo(i.Id)?.Value)).ToList();
        var changed = all.Where(c => c.Before != c.After).ToLookup(c => c.Kind);
        return new(
            earlier.ChangedAt, earlier.Status == AssessmentStatus.Finished,
            [.. changed[ChangeKind.Situation]], [.. changed[ChangeKind.Information]], [.. changed[ChangeKind.Applicability]], [.. all.Where(c => c.Before == c.After).Select(c => c.Item)]);
    }
}

internal enum NotComparableReason
{
    OtherChecklist,
    OtherVersion,
    OtherSubject,
    Withdrawn,
}

/// <param name="Before">Nothing when it was not answered.</param>
internal sealed record Change(ChecklistItem Item, AnswerValue? Before, AnswerValue? After)
{
    public ChangeKind Kind => (Before, After) switch
    {
        (null or AnswerValue.Unknown, _) or (_, null or AnswerValue.Unknown) => ChangeKind.Information,
        (AnswerValue.NotApplicable, _) or (_, AnswerValue.NotApplicable) => ChangeKind.Applicability,
        _ => ChangeKind.Situation,
    };
}

internal enum ChangeKind
{
    Situation,
    Information,
    Applicability,
}
