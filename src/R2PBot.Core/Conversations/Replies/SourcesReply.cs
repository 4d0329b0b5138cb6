using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>The documents, the leading authority first. Its buttons open a document's card.</summary>
internal sealed class SourcesReply : IResponder
{
    private const int MaxButtons = 6;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Sources];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) =>
        Task.FromResult<Outcome>(talk.Holdings.Documents.Count == 0 ? talk.Say(talk.Frame.LibraryEmpty) : List(talk.Holdings.Documents, talk));

    public static Reply List(IReadOnlyList<Document> documents, Talk talk)
    {
        var heading = talk.Frame.SourcesHeading(documents.Count);
        return talk.Reply(
            heading,
            new HeadingBlock(heading),
            new FactsBlock([.. documents.Select(d => new Fact(d.Id, Line(d.Header)))]),
            new TextBlock(talk.Frame.SourcesNote, IsSubtle: true),
            new ActionsBlock([.. documents.Take(MaxButtons).Select(d => new SendAction(d.Id, Routing.Verbs.Source) { Fields = new Dictionary<string, string> { ["document"] = d.Id } })]));
    }

    private static string Line(FrontMatter header) => $"{header.Title}. {(header.Symbol is { } symbol ? $"{symbol}, " : "")}{header.Author}, {header.Date}";
}
