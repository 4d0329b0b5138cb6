using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Answers.Questions;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>Which checklists there are, starting one, and the list of one's own assessments.</summary>
internal sealed class ChooseReply(ChecklistDesk desk) : IResponder
{
    private const int MaxButtons = 6;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Checklists, Routing.Verbs.StartChecklist, Routing.Verbs.Assessments];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) => verb switch
    {
        Routing.Verbs.Checklists => Held(talk, null),
        Routing.Verbs.Assessments when !talk.IsPersonal => Replies.StaleReply.InPersonOnly(talk),
        Routing.Verbs.Assessments => AssessmentCards.Mine(await desk.Book.OfAsync(talk.Person, talk.Holdings, cancellation), talk, talk.Frame.Checklists.MineHeading),
        _ => await StartAsync(fields, talk, cancellation),
    };

    private Reply Held(Talk talk, string? lead)
    {
        var words = talk.Frame.Checklists;
        var held = desk.Folder(talk.Holdings).Released;
        return held.Count == 0 ? talk.Say(words.NoneHeld) : talk.Reply(
            words.Heading,
            [
                new HeadingBlock(words.Heading),
                .. lead is null ? Array.Empty<Block>() : [new TextBlock(lead)],
                new FactsBlock([.. held.Select(c => new Fact(c.Id, $"{c.Title} ({words.Items(c.Items.Count)})"))]),
                new TextBlock(words.HowToStart, IsSubtle: true),
                new ActionsBlock([.. held.Take(MaxButtons).Select(c => new SendAction(c.Id, Routing.Verbs.StartChecklist) { Fields = new Dictionary<string, string> { ["name"] = c.Id } })]),
            ]);
    }

    private async Task<Outcome> StartAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (words, name, subject) = (talk.Frame.Checklists, fields["name"] ?? "", fields["subject"] ?? "");
        if (Named(name, desk.Folder(talk.Holdings).Released) is not { } definition)
        {
            return Held(talk, words.NoSuchChecklist(name));
        }

        if (subject.Length > AssessmentLimits.SubjectCharacters)
        {
            return talk.Say(words.SubjectTooLong);
        }

        // In a group nothing begins before somebody has said that everybody may see it.
        if (!talk.IsPersonal && fields["here"] != "yes")
        {
            return talk.Say(words.HereOrPrivately, new SendAction(words.HereButton, Routing.Verbs.StartChecklist)
            {
                Fields = new Dictionary<string, string> { ["name"] = definition.Id, ["subject"] = subject, ["here"] = "yes" },
            });
        }

        return await BeginAsync(definition, subject, talk, cancellation);
    }

    private async Task<Outcome> BeginAsync(ChecklistDefinition definition, string subject, Talk talk, CancellationToken cancellation)
    {
        var (words, here) = (talk.Frame.Checklists, ChecklistDesk.Name(talk.Turn.Conversation));
        var mine = await desk.Book.OfAsync(talk.Person, talk.Holdings, cancellation);
        var before = mine.FirstOrDefault(a => a.Status == AssessmentStatus.Finished && a.Definition.Id == definition.Id && string.Equals(a.Subject, subject, StringComparison.OrdinalIgnoreCase));
        var group = talk.IsPersonal ? null : here;
        var owner = new Actor(talk.Person, talk.Turn.PersonName, group is not null, talk.Now);
        if (await desk.Book.StartAsync(definition, subject, owner, group, before?.Id, cancellation) is not { } started)
        {
            return talk.Say(words.Full);
        }

        await desk.Book.OpenAsync(here, talk.IsPersonal ? talk.Person : null, started.Id, cancellation);
        await desk.Book.LogAsync(started, started.Members[0], Reading.Opened, cancellation);
        var reading = string.Join('\n', definition.HowToRead.Select(n => n.Text));
        return ItemCard.Of(started, started.Members[0], talk, string.Join('\n', new[] { definition.Introduction, definition.Marking, reading, words.Started }.OfType<string>())) with { ReplacesCard = false };
    }

    /// <summary>By its id, its whole title, or words that only one title has.</summary>
    private static ChecklistDefinition? Named(string name, IReadOnlyList<ChecklistDefinition> held)
    {
        var words = Words(name);
        var exact = held.FirstOrDefault(c => Words(c.Id).SequenceEqual(words) || Words(c.Title).SequenceEqual(words));
        return exact ?? (held.Where(c => words.Length > 0 && words.All(w => Words(c.Id).Concat(Words(c.Title)).Contains(w))).ToList() is [var only] ? only : null);
    }

    private static string[] Words(string text) => [.. QuestionTokens.Read(text).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text)];
}
