using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>Who takes part.</summary>
internal static class Taking
{
    public static Decision Join(Assessment assessment, AssessmentCommand.Join join, Actor actor)
    {
        if (assessment.Find(actor.Person) is not null)
        {
            return new(assessment, AssessmentOutcome.AlreadyJoined);
        }

        if (assessment.Active.Count() >= AssessmentLimits.Members)
        {
            return new(assessment, AssessmentOutcome.MembersFull);
        }

        // Who comes back takes the old number again, so their answers stay theirs.
        var former = assessment.Members.FirstOrDefault(m => m.Person == actor.Person);
        var member = former is null
            ? new Member(assessment.Members.Count + 1, join.Role, actor.Now) { Person = actor.Person, Name = actor.Name }
            : former with { Role = join.Role, Name = actor.Name, LeftAt = null };
        // A code for an owner is how somebody goes on under another account: at the item where they were.
        member = join is { Role: MemberRole.Owner, From: { } from } ? member with { Place = assessment.Member(from).Place } : member;
        return new(former is null ? assessment with { Members = [.. assessment.Members, member] } : assessment.With(member), AssessmentOutcome.Joined);
    }

    public static Decision Decide(Assessment assessment, AssessmentCommand command, Member member, Actor actor) => command switch
    {
        AssessmentCommand.Leave when IsLastOwner(assessment, member) => new(assessment, AssessmentOutcome.OwnerStays),
        AssessmentCommand.Leave => new(assessment.With(member with { LeftAt = actor.Now, Pending = [] }), AssessmentOutcome.Left),
        _ when member.Role != MemberRole.Owner => new(assessment, AssessmentOutcome.NotAllowed),
        AssessmentCommand.WorkIn { Group: not null } when assessment.Mark == HandlingMark.Red => new(assessment, AssessmentOutcome.MarkForbidsGroup),
        AssessmentCommand.WorkIn { Group: null } => new(assessment with { Group = null }, AssessmentOutcome.WorksPrivately),
        AssessmentCommand.WorkIn { Group: { } group } => new(assessment with { Group = group, GroupPlace = member.Place }, AssessmentOutcome.WorksHere),
        AssessmentCommand.Remove { Number: var number } => Remove(assessment, number, member, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Remove(Assessment assessment, int number, Member owner, Actor actor)
    {
        if (assessment.Active.FirstOrDefault(m => m.Number == number) is not { } other)
        {
            return new(assessment, AssessmentOutcome.NoSuchMember);
        }

        return other.Number == owner.Number
            ? new(assessment, AssessmentOutcome.OwnerStays)
            : new(assessment.With(other with { LeftAt = actor.Now, Pending = [] }), AssessmentOutcome.Removed);
    }

    private static bool IsLastOwner(Assessment assessment, Member member) =>
        member.Role == MemberRole.Owner && assessment.Active.Count(m => m.Role == MemberRole.Owner) == 1;
}
