using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>Who takes part: inviting, joining, leaving, working in a group, and who has read what.</summary>
internal sealed class TogetherReply(ChecklistDesk desk) : IResponder
{
    private const int MaxReaders = 30;

    public IReadOnlyList<string> Verbs =>
    [
        Routing.Verbs.ShareChecklist, Routing.Verbs.JoinChecklist, Routing.Verbs.LeaveChecklist, Routing.Verbs.RemoveMember,
        Routing.Verbs.ChecklistHere, Routing.Verbs.ChecklistPrivate, Routing.Verbs.ChecklistReaders,
    ];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (verb == Routing.Verbs.JoinChecklist)
        {
            return await JoinAsync(fields["code"] ?? "", talk, cancellation);
        }

        if (verb == Routing.Verbs.ChecklistHere)
        {
            return await HereAsync(fields, talk, cancellation);
        }

        var meant = await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        return verb switch
        {
            Routing.Verbs.ShareChecklist => await ShareAsync(assessment, member, fields, talk, cancellation),
            Routing.Verbs.ChecklistReaders => await ReadersAsync(assessment, member, talk, cancellation),
            _ => await ChangeAsync(verb, assessment, fields, talk, cancellation),
        };
    }

    private async Task<Outcome> ShareAsync(Assessment a, Member member, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        if (RoleOf(fields["role"]) is not { } role)
        {
            return talk.Reply(
                AssessmentCards.Summary(a, words.ShareHeading),
                AssessmentCards.Mark(a, talk.Frame),
                new HeadingBlock(words.ShareHeading),
                new FactsBlock([.. a.Members.Select(m => new Fact(AssessmentCards.Who(a, m.Number, talk.Frame), m.LeftAt is null ? words.Roles[m.Role] : $"{words.Roles[m.Role]}, {words.Former}"))]),
                new TextBlock(words.HowToShare, IsSubtle: true),
                new ActionsBlock([Invite(words.InviteReviewerButton, "reviewer"), Invite(words.InviteContributorButton, "contributor"), new SendAction(words.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) }]));
        }

        if (member.Role != MemberRole.Owner)
        {
            return AssessmentCards.Say(a, talk, words.NotAllowed);
        }

        // A code is for those to whom the owner gives it, not for everybody who reads along.
        if (!talk.IsPersonal)
        {
            return Replies.StaleReply.InPersonOnly(talk);
        }

        var uses = role == MemberRole.Owner ? 1 : Math.Clamp(fields.Number("uses") ?? 1, 1, AssessmentLimits.Members);
        if (a.Active.Count() >= AssessmentLimits.Members)
        {
            return AssessmentCards.Say(a, talk, words.MembersFull(AssessmentLimits.Members));
        }

        var code = await desk.Book.InviteAsync(a, member, role, uses, cancellation);
        return AssessmentCards.Say(a, talk, words.Invitation(code, words.Roles[role], AssessmentCards.When(talk.Now + JoinCodes.Valid, talk), uses));

        SendAction Invite(string title, string as_) => new(title, Routing.Verbs.ShareChecklist) { Fields = new Dictionary<string, string>(AssessmentCards.With(a)) { ["role"] = as_ } };
    }

    private async Task<Outcome> JoinAsync(string code, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        if (!talk.IsPersonal)
        {
            return Replies.StaleReply.InPersonOnly(talk);
        }

        if (await desk.Book.RedeemAsync(code, ChecklistDesk.ActorOf(talk, null), talk.Holdings, cancellation) is not { } decision)
        {
            return talk.Say(words.BadCode);
        }

        if (decision.Next.Find(talk.Person) is not { } member)
        {
            return talk.Say(OutcomeWords.Of(decision, talk.Frame) ?? words.BadCode);
        }

        await desk.Book.OpenAsync(ChecklistDesk.Name(talk.Turn.Conversation), talk.Person, decision.Next.Id, cancellation);
        await desk.Book.LogAsync(decision.Next, member, Reading.Opened, cancellation);
        var lead = decision.Outcome == AssessmentOutcome.Joined ? words.Joined(words.Roles[member.Role]) : words.AlreadyJoined;
        if (decision.Next.Status != AssessmentStatus.Running)
        {
            return AssessmentCards.Status(decision.Next, member, talk);
        }

        var looked = await desk.ApplyAsync(decision.Next, new AssessmentCommand.Look(), talk, cancellation);
        return ItemCard.Of(looked?.Next ?? decision.Next, member, talk, lead);
    }

    /// <summary>First the question without a word of what it is about; only the yes of an owner shows it to the group.</summary>
    private async Task<Outcome> HereAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        if (talk.IsPersonal)
        {
            return talk.Say(words.InGroupOnly);
        }

        var mine = await desk.Book.OfAsync(talk.Person, talk.Holdings, cancellation);
        var own = mine.Where(a => a.Find(talk.Person)?.Role == MemberRole.Owner && a.Status is AssessmentStatus.Running or AssessmentStatus.Paused).Take(6).ToList();
        if (fields[ItemFields.Assessment] is not { } id)
        {
            return own.Count == 0 ? talk.Say(words.NoneOpen, new SendAction(words.Heading, Routing.Verbs.Checklists)) : talk.Say(
                words.HereQuestion,
                [.. own.Select(a => new SendAction(own.Count == 1 ? words.HereConfirmButton : $"{a.Definition.Id} ({AssessmentCards.When(a.StartedAt, talk)})", Routing.Verbs.ChecklistHere) { Fields = AssessmentCards.With(a) })]);
        }

        if (await desk.Book.FindAsync(id, talk.Holdings, cancellation) is not { } chosen)
        {
            return talk.Say(words.Gone);
        }

        if (chosen.Find(talk.Person) is not { Role: MemberRole.Owner } || chosen.Status is not (AssessmentStatus.Running or AssessmentStatus.Paused))
        {
            return talk.Say(chosen.Find(talk.Person) is { Role: MemberRole.Owner } ? words.NotRunning(words.Statuses[chosen.Status]) : words.NotAllowed);
        }

        var here = ChecklistDesk.Name(talk.Turn.Conversation);
        if (await desk.ApplyAsync(chosen, new AssessmentCommand.WorkIn(here), talk, cancellation) is not { } decision)
        {
            return talk.Say(words.Gone);
        }

        if (decision.Outcome != AssessmentOutcome.WorksHere)
        {
            return talk.Say(OutcomeWords.Of(decision, talk.Frame) ?? words.NotAllowed);
        }

        await desk.ApplyAsync(chosen, new AssessmentCommand.Resume(), talk, cancellation);
        await desk.Book.OpenAsync(here, null, chosen.Id, cancellation);
        var looked = await desk.ApplyAsync(chosen, new AssessmentCommand.Look(), talk, cancellation);
        var after = looked?.Next ?? decision.Next;
        return after.Find(talk.Person) is { } member ? ItemCard.Of(after, member, talk, words.WorksHere) with { ReplacesCard = false } : talk.Say(words.Gone);
    }

    private async Task<Outcome> ReadersAsync(Assessment a, Member member, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        if (member.Role != MemberRole.Owner)
        {
            return AssessmentCards.Say(a, talk, words.NotAllowed);
        }

        if (!talk.IsPersonal)
        {
            return Replies.StaleReply.InPersonOnly(talk);
        }

        var reads = (await desk.Book.ReadsAsync(a.Id, cancellation)).Reverse().Take(MaxReaders).ToList();
        return talk.Reply(
            AssessmentCards.Summary(a, words.ReadersHeading),
            AssessmentCards.Mark(a, talk.Frame),
            new HeadingBlock(words.ReadersHeading),
            reads.Count == 0
                ? new TextBlock(words.NoReaders)
                : new FactsBlock([.. reads.Select(r => new Fact(AssessmentCards.When(r.At, talk), $"{AssessmentCards.Who(a, r.Member, talk.Frame)} {words.Readings[r.What]}"))]));
    }

    private async Task<Outcome> ChangeAsync(string verb, Assessment a, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        var number = verb == Routing.Verbs.RemoveMember ? Numbered(a, fields["name"] ?? "", talk) : 0;
        AssessmentCommand command = verb switch
        {
            Routing.Verbs.LeaveChecklist => new AssessmentCommand.Leave(),
            Routing.Verbs.ChecklistPrivate => new AssessmentCommand.WorkIn(null),
            _ => new AssessmentCommand.Remove(number),
        };
        if (await desk.ApplyAsync(a, command, talk, cancellation) is not { } decision)
        {
            return talk.Say(words.Gone);
        }

        return decision.Outcome == AssessmentOutcome.Removed
            ? AssessmentCards.Say(decision.Next, talk, words.Removed(AssessmentCards.Who(a, number, talk.Frame)))
            : AssessmentCards.Say(decision.Next, talk, OutcomeWords.Of(decision, talk.Frame) ?? words.Noted);
    }

    /// <summary>The one member whose name holds what was typed, or "participant 2"; 0 where none or several are meant.</summary>
    private static int Numbered(Assessment a, string name, Talk talk)
    {
        var fits = a.Active.Where(m => AssessmentCards.Who(a, m.Number, talk.Frame).Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        var exact = fits.Where(m => AssessmentCards.Who(a, m.Number, talk.Frame).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact is [var one] ? one.Number : fits is [var only] ? only.Number : 0;
    }

    private static MemberRole? RoleOf(string? typed) => typed switch
    {
        "reviewer" or "relecteur" or "revisor" => MemberRole.Reviewer,
        "contributor" or "contributeur" or "colaborador" => MemberRole.Contributor,
        "owner" or "responsable" => MemberRole.Owner,
        _ => null,
    };
}
