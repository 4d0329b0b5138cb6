using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>
/// Decides what a command comes to: a pure function of the assessment, the command, the person and the time. It reads no clock,
/// no database and no definition but the one inside the assessment.
/// </summary>
internal static class AssessmentEngine
{
    public static Assessment Start(string id, ChecklistDefinition definition, string subject, Actor owner, ConversationName? group, string? previousId) => new()
    {
        Id = id,
        Revision = 1,
        Definition = definition,
        Subject = subject,
        Status = AssessmentStatus.Running,
        // The narrowest mark that still lets an organisation work with it; wider is a choice.
        Mark = HandlingMark.AmberStrict,
        Group = group,
        Members = [new(1, MemberRole.Owner, owner.Now) { Person = owner.Person, Name = owner.Name }],
        StartedAt = owner.Now,
        ChangedAt = owner.Now,
        PreviousId = previousId,
    };

    public static Decision Decide(Assessment assessment, AssessmentCommand command, Actor actor)
    {
        if (command is AssessmentCommand.Join join)
        {
            return Counted(assessment, Taking.Join(assessment, join, actor), actor);
        }

        return assessment.Find(actor.Person) is { } member
            ? Counted(assessment, Decide(assessment, command, member, actor), actor)
            : new(assessment, AssessmentOutcome.NotMember);
    }

    private static Decision Decide(Assessment assessment, AssessmentCommand command, Member member, Actor actor) => command switch
    {
        AssessmentCommand.Fill fill => Answering.Fill(assessment, fill.Filling, member, actor),
        AssessmentCommand.Settle settle => Answering.Settle(assessment, settle, member, actor),
        AssessmentCommand.GoTo or AssessmentCommand.Back or AssessmentCommand.Skip or AssessmentCommand.Look => Moving.Decide(assessment, command, member, actor),
        AssessmentCommand.AddEvidence or AssessmentCommand.ChangeEvidence or AssessmentCommand.RemoveEvidence => Evidencing.Decide(assessment, command, member),
        AssessmentCommand.WorkIn or AssessmentCommand.Leave or AssessmentCommand.Remove => Taking.Decide(assessment, command, member, actor),
        _ => Living.Decide(assessment, command, member, actor),
    };

    /// <summary>A new revision only where something changed.</summary>
    private static Decision Counted(Assessment before, Decision decision, Actor actor) => ReferenceEquals(before, decision.Next)
        ? decision
        : decision with { Next = decision.Next with { Revision = before.Revision + 1, ChangedAt = actor.Now } };
}

/// <summary>Small changes that several decisions make.</summary>
internal static class AssessmentChanges
{
    public static Assessment With(this Assessment assessment, Member member) =>
        assessment with { Members = [.. assessment.Members.Select(m => m.Number == member.Number ? member : m)] };

    /// <summary>The person stands at this item, and has its answer before their eyes.</summary>
    public static Assessment At(this Assessment assessment, int index, Member member, bool inGroup)
    {
        var seen = index < assessment.Definition.Items.Count ? assessment.AnswerTo(assessment.Definition.Items[index].Id)?.Revision ?? 0 : 0;
        var place = new ItemPlace(index, seen);
        return inGroup
            ? assessment.GroupPlace == place ? assessment : assessment with { GroupPlace = place }
            : assessment.Member(member.Number).Place == place ? assessment : assessment.With(assessment.Member(member.Number) with { Place = place });
    }
}
