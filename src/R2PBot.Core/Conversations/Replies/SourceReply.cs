using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>A document's card: whose it is, how far it can be relied on, where the official version is, and what our text of it lacks.</summary>
internal sealed class SourceReply(BotOptions options) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Source];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var name = fields["document"] ?? "";
        var named = talk.Holdings.Find(name) is { } exact ? [exact]
            : new DocumentNames(talk.Holdings).Find(QuestionTokens.Read(name)).SelectMany(m => m.Documents).Distinct().ToList();
        return Task.FromResult<Outcome>(named switch
        {
            [var one] => new Outcome(Card(one, talk), talk.State with { Document = one.Id }),
            [] when talk.Holdings.Documents.Count == 0 => talk.Say(talk.Frame.LibraryEmpty),
            [] => NotHeld(name, talk),
            _ => SourcesReply.List(named, talk),
        });
    }

    private static Reply NotHeld(string name, Talk talk)
    {
        var all = SourcesReply.List(talk.Holdings.Documents, talk);
        return all with { Blocks = [new TextBlock(talk.Frame.NotHeld(name)), .. all.Blocks] };
    }

    private Reply Card(Document document, Talk talk)
    {
        var (header, frame) = (document.Header, talk.Frame);
        List<Fact> facts =
        [
            new(frame.Symbol, header.Symbol ?? frame.None),
            new(frame.Author, header.AuthorBody),
            new(frame.Date, header.Date),
            new(frame.Standing, header.Standing),
            new(frame.OfficialVersion, OfficialReply.Address(document) is { } address ? $"{address}{(header.Official.Verified ? "" : $" ({header.Official.Note})")}" : header.Official.Note ?? frame.None),
            new(frame.Reuse, header.Reuse),
            new(frame.Passages, frame.PassageCounts(Count(document, PassageKind.Paragraph) + Count(document, PassageKind.ListItem), Count(document, PassageKind.Footnote), Count(document, PassageKind.StudyNote))),
            new(frame.KnownDefects, Defects(document, talk)),
        ];
        return talk.Reply(
            $"{header.Title}, {header.Author}, {header.Date}",
            [
                new HeadingBlock(header.Title),
                new FactsBlock(facts),
                .. header.DocumentNote is { } note ? [new TextBlock(note, IsSubtle: true)] : Array.Empty<Block>(),
                .. Buttons(document, talk),
            ]);
    }

    private static int Count(Document document, PassageKind kind) => document.Passages.Count(p => p.Kind == kind);

    private static string Defects(Document document, Talk talk)
    {
        var damaged = Places(document, p => p.Quality == TextQuality.Corrupt);
        var garbled = Places(document, p => p.Quality == TextQuality.Garbled);
        var lost = Places(document, p => p.Marks.Any(m => m.Offset is null));
        var numbers = document.Passages.Count(p => p.Repairs.Any(r => r.StartsWith("number restored", StringComparison.Ordinal)));
        var said = talk.Frame.Defects(damaged, garbled, lost, numbers);
        return said.Length == 0 ? talk.Frame.None : said;
    }

    private static string? Places(Document document, Func<Passage, bool> which)
    {
        var places = string.Join(", ", document.Passages.Where(which).Select(CitationLabel.Pinpoint));
        return places.Length == 0 ? null : places;
    }

    private Block[] Buttons(Document document, Talk talk)
    {
        BotAction[] actions =
        [
            .. OfficialReply.Address(document) is { } address ? [new OpenAction(talk.Frame.OfficialButton(null), address)] : Array.Empty<BotAction>(),
            .. options.PagesAddress is { } pages ? [new OpenAction(talk.Frame.ReadInPlace, $"{pages.TrimEnd('/')}/{document.Id}")] : Array.Empty<BotAction>(),
        ];
        return actions.Length == 0 ? [] : [new ActionsBlock(actions)];
    }
}
