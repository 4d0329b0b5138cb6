namespace R2PBot.Checklists.Assessments;

/// <summary>Going from item to item. It answers nothing, and is allowed to who only reads.</summary>
internal static class Moving
{
    public static Decision Decide(Assessment assessment, AssessmentCommand command, Member member, Actor actor)
    {
        var (at, last) = (assessment.PlaceOf(member, actor.InGroup).Index, assessment.Definition.Items.Count);
        return command switch
        {
            AssessmentCommand.Back when at == 0 => new(assessment, AssessmentOutcome.AtStart),
            AssessmentCommand.Back => To(at - 1),
            AssessmentCommand.Skip => To(Math.Min(at + 1, last)),
            AssessmentCommand.GoTo { Index: var index } when index < 0 || index >= last => new(assessment, AssessmentOutcome.NoSuchItem),
            AssessmentCommand.GoTo { Index: var index } => To(index),
            _ => new(assessment.At(at, member, actor.InGroup), AssessmentOutcome.Shown),
        };

        Decision To(int index) => new(assessment.At(index, member, actor.InGroup), AssessmentOutcome.Moved);
    }
}
