using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Frames;
using R2PBot.People;

namespace R2PBot.Conversations.Assessing;

/// <summary>One sentence for what came of a command.</summary>
internal static class OutcomeWords
{
    /// <param name="filling">What was filled in, where something was.</param>
    public static string? Of(Decision decision, Frame frame, Filling? filling = null)
    {
        var (a, words) = (decision.Next, frame.Checklists);
        return decision.Outcome switch
        {
            AssessmentOutcome.Recorded => words.Recorded(Number(filling), Answer(filling, words)),
            AssessmentOutcome.RecordedElsewhere => words.RecordedElsewhere(Number(filling), Answer(filling, words)),
            AssessmentOutcome.Noted => words.Noted,
            AssessmentOutcome.AlreadyRecorded => words.AlreadyRecorded,
            AssessmentOutcome.Settled => words.Settled,
            AssessmentOutcome.NothingToSettle => words.NothingToSettle,
            AssessmentOutcome.AtStart => words.AtStart,
            AssessmentOutcome.NoSuchItem => words.NoSuchItem(a.Definition.Items.Count),
            AssessmentOutcome.NoSuchAnswer => words.NoSuchAnswer,
            AssessmentOutcome.NoteTooLong => words.NoteTooLong(AssessmentLimits.NoteCharacters, filling is null ? 0 : a.AnswerTo(a.Definition.Items[filling.Index].Id)?.Note.Length ?? 0),
            AssessmentOutcome.EvidenceFull => words.EvidenceFull(AssessmentLimits.EvidenceItems),
            AssessmentOutcome.MembersFull => words.MembersFull(AssessmentLimits.Members),
            AssessmentOutcome.EvidenceAdded => words.EvidenceAdded,
            AssessmentOutcome.EvidenceChanged => words.EvidenceCompleted,
            AssessmentOutcome.EvidenceRemoved => words.EvidenceRemoved,
            AssessmentOutcome.NoSuchEvidence => words.NoSuchEvidence,
            AssessmentOutcome.Paused => words.Paused,
            AssessmentOutcome.AlreadyPaused => words.AlreadyPaused,
            AssessmentOutcome.Resumed => words.Resumed,
            AssessmentOutcome.Finished => words.Finished(a.Open.Count()),
            AssessmentOutcome.Withdrawn => words.Withdrawn,
            AssessmentOutcome.Reopened => words.Reopened,
            AssessmentOutcome.Marked => words.Marked(a.Mark.Label()),
            AssessmentOutcome.MarkForbidsGroup => words.MarkForbidsGroup,
            AssessmentOutcome.WorksHere => words.WorksHere,
            AssessmentOutcome.WorksPrivately => words.WorksPrivately,
            AssessmentOutcome.AlreadyJoined => words.AlreadyJoined,
            AssessmentOutcome.Left => words.Left,
            AssessmentOutcome.OwnerStays => words.OwnerStays,
            AssessmentOutcome.NoSuchMember => words.NoSuchMember,
            AssessmentOutcome.NotMember => words.Gone,
            AssessmentOutcome.NotAllowed => filling is null ? words.NotAllowed : words.ReviewerOnly,
            AssessmentOutcome.NotRunning => words.NotRunning(words.Statuses[a.Status]),
            _ => null,
        };
    }

    private static int Number(Filling? filling) => (filling?.Index ?? 0) + 1;

    private static string Answer(Filling? filling, ChecklistFrame words) => filling?.Value is { } value ? words.Answers[value].Name : "";
}
