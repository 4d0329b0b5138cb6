namespace R2PBot.Checklists.Assessments;

/// <summary>Adding, completing and removing evidence.</summary>
internal static class Evidencing
{
    public static Decision Decide(Assessment assessment, AssessmentCommand command, Member member) => (assessment.Status, member.Role) switch
    {
        (not AssessmentStatus.Running, _) => new(assessment, AssessmentOutcome.NotRunning),
        (_, MemberRole.Reviewer) => new(assessment, AssessmentOutcome.NotAllowed),
        _ => command switch
        {
            AssessmentCommand.AddEvidence add => Add(assessment, add.Evidence),
            AssessmentCommand.ChangeEvidence change => Change(assessment, change.Evidence),
            AssessmentCommand.RemoveEvidence remove => Remove(assessment, remove.EvidenceId),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        },
    };

    private static Decision Add(Assessment assessment, Evidence evidence)
    {
        if (assessment.Evidence.Any(e => e.ItemId == evidence.ItemId && e.Address == evidence.Address && e.Citation == evidence.Citation))
        {
            return new(assessment, AssessmentOutcome.AlreadyRecorded);
        }

        return assessment.Evidence.Count >= AssessmentLimits.EvidenceItems
            ? new(assessment, AssessmentOutcome.EvidenceFull)
            : new(assessment with { Evidence = [.. assessment.Evidence, evidence] }, AssessmentOutcome.EvidenceAdded);
    }

    private static Decision Change(Assessment assessment, Evidence evidence) => assessment.Evidence.Any(e => e.Id == evidence.Id)
        ? new(assessment with { Evidence = [.. assessment.Evidence.Select(e => e.Id == evidence.Id ? evidence : e)] }, AssessmentOutcome.EvidenceChanged)
        : new(assessment, AssessmentOutcome.NoSuchEvidence);

    private static Decision Remove(Assessment assessment, string id) => assessment.Evidence.Any(e => e.Id == id)
        ? new(assessment with { Evidence = [.. assessment.Evidence.Where(e => e.Id != id)] }, AssessmentOutcome.EvidenceRemoved)
        : new(assessment, AssessmentOutcome.NoSuchEvidence);
}
