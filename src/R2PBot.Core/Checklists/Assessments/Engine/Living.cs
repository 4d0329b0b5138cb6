using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>The life of an assessment: paused, resumed, finished, withdrawn, marked. Pausing is for everybody, ending it for the owner.</summary>
internal static class Living
{
    public static Decision Decide(Assessment assessment, AssessmentCommand command, Member member, Actor actor)
    {
        var (status, isOwner) = (assessment.Status, member.Role == MemberRole.Owner);
        return command switch
        {
            AssessmentCommand.Pause when status == AssessmentStatus.Paused => new(assessment, AssessmentOutcome.AlreadyPaused),
            AssessmentCommand.Pause when status == AssessmentStatus.Running => To(AssessmentStatus.Paused, AssessmentOutcome.Paused),
            AssessmentCommand.Resume when status == AssessmentStatus.Running => new(assessment, AssessmentOutcome.Resumed),
            AssessmentCommand.Resume when status == AssessmentStatus.Paused => To(AssessmentStatus.Running, AssessmentOutcome.Resumed),
            AssessmentCommand.Pause or AssessmentCommand.Resume => new(assessment, AssessmentOutcome.NotRunning),
            _ when !isOwner => new(assessment, AssessmentOutcome.NotAllowed),
            AssessmentCommand.Finish when status == AssessmentStatus.Finished => new(assessment, AssessmentOutcome.AlreadyRecorded),
            AssessmentCommand.Finish when status == AssessmentStatus.Withdrawn => new(assessment, AssessmentOutcome.NotRunning),
            AssessmentCommand.Finish => new(assessment with { Status = AssessmentStatus.Finished, FinishedAt = actor.Now }, AssessmentOutcome.Finished),
            AssessmentCommand.Withdraw when status == AssessmentStatus.Withdrawn => new(assessment, AssessmentOutcome.AlreadyRecorded),
            AssessmentCommand.Withdraw => To(AssessmentStatus.Withdrawn, AssessmentOutcome.Withdrawn),
            AssessmentCommand.Reopen when status == AssessmentStatus.Withdrawn && assessment.FinishedAt is not null => To(AssessmentStatus.Finished, AssessmentOutcome.Reopened),
            AssessmentCommand.Reopen when status is AssessmentStatus.Withdrawn or AssessmentStatus.Finished =>
                new(assessment with { Status = AssessmentStatus.Running, FinishedAt = null }, AssessmentOutcome.Reopened),
            AssessmentCommand.Reopen => new(assessment, AssessmentOutcome.AlreadyRecorded),
            AssessmentCommand.SetMark { Mark: HandlingMark.Red } when assessment.Group is not null => new(assessment, AssessmentOutcome.MarkForbidsGroup),
            AssessmentCommand.SetMark { Mark: var mark } => new(mark == assessment.Mark ? assessment : assessment with { Mark = mark }, AssessmentOutcome.Marked),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };

        Decision To(AssessmentStatus next, AssessmentOutcome outcome) => new(assessment with { Status = next }, outcome);
    }
}
