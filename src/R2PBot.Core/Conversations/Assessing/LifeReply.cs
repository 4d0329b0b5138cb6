using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Assessing;

/// <summary>Status, pause, resume, finish, reopen, withdraw, delete and the handling mark.</summary>
internal sealed class LifeReply(ChecklistDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs =>
    [
        Routing.Verbs.ChecklistStatus, Routing.Verbs.PauseChecklist, Routing.Verbs.ResumeChecklist, Routing.Verbs.FinishChecklist, Routing.Verbs.ReopenChecklist, Routing.Verbs.WithdrawChecklist,
        Routing.Verbs.DeleteChecklist, Routing.Verbs.DeleteChecklistConfirmed, Routing.Verbs.DeleteChecklistDeclined, Routing.Verbs.RestoreChecklist, Routing.Verbs.MarkChecklist,
    ];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (verb == Routing.Verbs.RestoreChecklist)
        {
            return await RestoreAsync(fields, talk, cancellation);
        }

        var meant = verb == Routing.Verbs.ResumeChecklist ? await ToResumeAsync(fields, talk, cancellation) : await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        return verb switch
        {
            Routing.Verbs.ChecklistStatus => await StatusAsync(assessment, member, talk, cancellation),
            Routing.Verbs.ResumeChecklist => await ResumeAsync(assessment, member, talk, cancellation),
            Routing.Verbs.DeleteChecklist => AskToDelete(assessment, member, talk),
            Routing.Verbs.DeleteChecklistConfirmed => await DeleteAsync(assessment, member, talk, cancellation),
            Routing.Verbs.DeleteChecklistDeclined => AssessmentCards.Say(assessment, talk, talk.Frame.Checklists.NotDeleted),
            _ => await ChangeAsync(verb, assessment, member, fields, talk, cancellation),
        };
    }

    public static Reply NotRunning(Assessment assessment, Talk talk)
    {
        var words = talk.Frame.Checklists;
        return AssessmentCards.Say(
            assessment,
            talk,
            words.NotRunning(words.Statuses[assessment.Status]),
            assessment.Status == AssessmentStatus.Paused
                ? new SendAction(words.ResumeButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(assessment) }
                : new SendAction(words.ReportButton, Routing.Verbs.ReportChecklist) { Fields = AssessmentCards.With(assessment) });
    }

    private async Task<Outcome> StatusAsync(Assessment assessment, Member member, Talk talk, CancellationToken cancellation)
    {
        await desk.Book.LogAsync(assessment, member, Reading.Opened, cancellation);
        return AssessmentCards.Status(assessment, member, talk);
    }

    private async Task<Outcome> ChangeAsync(string verb, Assessment assessment, Member member, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        AssessmentCommand? command = verb switch
        {
            Routing.Verbs.PauseChecklist => new AssessmentCommand.Pause(),
            Routing.Verbs.FinishChecklist => new AssessmentCommand.Finish(),
            Routing.Verbs.ReopenChecklist => new AssessmentCommand.Reopen(),
            Routing.Verbs.WithdrawChecklist => new AssessmentCommand.Withdraw(),
            _ => MarkOf(fields["mark"]) is { } mark ? new AssessmentCommand.SetMark(mark) : null,
        };
        if (command is null)
        {
            return AssessmentCards.Say(assessment, talk, words.NoSuchMark);
        }

        if (await desk.ApplyAsync(assessment, command, talk, cancellation) is not { } decision)
        {
            return talk.Say(words.Gone);
        }

        var after = decision.Next;
        return AssessmentCards.Say(after, talk, OutcomeWords.Of(decision, talk.Frame) ?? words.Noted, [.. Ways(after, words), .. ToSituation(after, member, talk)]);
    }

    private static IEnumerable<BotAction> ToSituation(Assessment a, Member member, Talk talk) =>
        a.Status == AssessmentStatus.Finished && member.Role == MemberRole.Owner && a.Subject.Length > 0 && !a.Mark.StaysPrivate()
            ? [new SendAction(talk.Frame.ShareToSituationButton, SituationVerbs.Share) { Fields = AssessmentCards.With(a) }]
            : [];

    private static IEnumerable<BotAction> Ways(Assessment a, Frames.ChecklistFrame words) => a.Status switch
    {
        AssessmentStatus.Running => [new SendAction(words.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) }],
        AssessmentStatus.Paused => [new SendAction(words.ResumeButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) }],
        _ =>
        [
            new SendAction(words.ReportButton, Routing.Verbs.ReportChecklist) { Fields = AssessmentCards.With(a) },
            new SendAction(words.ReopenButton, Routing.Verbs.ReopenChecklist) { Fields = AssessmentCards.With(a) },
        ],
    };

    /// <summary>By number of the list, by button, the open one wherever it went on, or the only one that is not finished.</summary>
    private async Task<Intended> ToResumeAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (fields[ItemFields.Assessment] is not null || !talk.IsPersonal)
        {
            return await desk.MeantAsync(fields, talk, cancellation);
        }

        var mine = await desk.Book.OfAsync(talk.Person, talk.Holdings, cancellation);
        if (fields.Number("number") is { } number)
        {
            return number >= 1 && number <= mine.Count ? Mine(mine[number - 1], talk) : new Intended.Otherwise(AssessmentCards.Mine(mine, talk, talk.Frame.Checklists.WhichOne));
        }

        if (await desk.OpenAsync(talk.Turn, talk.Holdings, cancellation) is { Assessment.Status: AssessmentStatus.Running or AssessmentStatus.Paused } open)
        {
            return Mine(open.Assessment, talk);
        }

        var unfinished = mine.Where(a => a.Status is AssessmentStatus.Running or AssessmentStatus.Paused).ToList();
        return unfinished is [var only] ? Mine(only, talk) : new Intended.Otherwise(AssessmentCards.Mine(mine, talk, talk.Frame.Checklists.WhichOne));
    }

    private static Intended Mine(Assessment assessment, Talk talk) =>
        assessment.Find(talk.Person) is { } member ? new Intended.This(assessment, member) : new Intended.Otherwise(talk.Say(talk.Frame.Checklists.Gone));

    private async Task<Outcome> ResumeAsync(Assessment assessment, Member member, Talk talk, CancellationToken cancellation)
    {
        if (await desk.ApplyAsync(assessment, new AssessmentCommand.Resume(), talk, cancellation) is not { } decision)
        {
            return talk.Say(talk.Frame.Checklists.Gone);
        }

        if (decision.Outcome == AssessmentOutcome.NotRunning)
        {
            return NotRunning(assessment, talk);
        }

        await desk.Book.OpenAsync(ChecklistDesk.Name(talk.Turn.Conversation), talk.IsPersonal ? talk.Person : null, assessment.Id, cancellation);
        await desk.Book.LogAsync(assessment, member, Reading.Opened, cancellation);
        var looked = await desk.ApplyAsync(assessment, new AssessmentCommand.Look(), talk, cancellation);
        return ItemCard.Of(looked?.Next ?? decision.Next, member, talk, talk.Frame.Checklists.Resumed) with { ReplacesCard = false };
    }

    private static Reply AskToDelete(Assessment assessment, Member member, Talk talk)
    {
        var words = talk.Frame.Checklists;
        if (member.Role != MemberRole.Owner)
        {
            return AssessmentCards.Say(assessment, talk, words.NotAllowed);
        }

        var others = assessment.Active.Count() - 1;
        return AssessmentCards.Say(
            assessment,
            talk,
            others == 0 ? words.DeleteQuestion : $"{words.DeleteQuestion} {words.DeleteOthers(others)}",
            new SendAction(words.DeleteButton, Routing.Verbs.DeleteChecklistConfirmed) { Fields = AssessmentCards.With(assessment) },
            new SendAction(words.WithdrawButton, Routing.Verbs.WithdrawChecklist) { Fields = AssessmentCards.With(assessment) },
            new SendAction(words.KeepItButton, Routing.Verbs.DeleteChecklistDeclined) { Fields = AssessmentCards.With(assessment) });
    }

    private async Task<Outcome> DeleteAsync(Assessment assessment, Member member, Talk talk, CancellationToken cancellation)
    {
        if (member.Role != MemberRole.Owner)
        {
            return AssessmentCards.Say(assessment, talk, talk.Frame.Checklists.NotAllowed);
        }

        await desk.Book.DeleteAsync(assessment.Id, cancellation);
        return talk.Say(talk.Frame.Checklists.Deleted, new SendAction(talk.Frame.UndoButton, Routing.Verbs.RestoreChecklist) { Fields = AssessmentCards.With(assessment) });
    }

    private async Task<Outcome> RestoreAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        return fields[ItemFields.Assessment] is { } id && await desk.Book.RestoreAsync(id, talk.Person, cancellation)
            ? talk.Say(words.Restored, new SendAction(words.ResumeButton, Routing.Verbs.ResumeChecklist) { Fields = new Dictionary<string, string> { [ItemFields.Assessment] = id } })
            : talk.Say(words.Gone);
    }

    private static HandlingMark? MarkOf(string? typed) => typed?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "RED" => HandlingMark.Red,
        "AMBER+STRICT" or "AMBERSTRICT" or "STRICT" => HandlingMark.AmberStrict,
        "AMBER" => HandlingMark.Amber,
        "GREEN" => HandlingMark.Green,
        "CLEAR" or "WHITE" => HandlingMark.Clear,
        _ => null,
    };
}
