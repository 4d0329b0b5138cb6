using R2PBot.Answers.FollowUps;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>
/// A quotation between its neighbours. United Nations reports show two passages on each side; works of other bodies, whose
/// texts are not free to be shown at length, one.
/// </summary>
internal sealed class ContextReply(BotOptions options) : IResponder
{
    private const int AroundUnitedNations = 2;
    private const int AroundOthers = 1;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Context];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        return Task.FromResult<Outcome>(quotation is null ? otherwise : Reply(quotation, talk));
    }

    private Reply Reply(Citation quotation, Talk talk)
    {
        var passage = quotation.Passage;
        var header = passage.Document.Header;
        var around = header.Symbol is null ? AroundOthers : AroundUnitedNations;
        var heading = talk.Frame.ContextOf(CitationLabel.Pinpoint(passage), header.Symbol ?? header.Title);
        Block[] blocks =
        [
            new HeadingBlock(heading),
            .. Steps(passage, Neighbour.Before, around).Reverse().Select(p => Neighbouring(p, talk)),
            QuotationWindow.Of(quotation, int.MaxValue, Cautions.Of(passage, talk.Frame)),
            .. Steps(passage, Neighbour.After, around).Select(p => Neighbouring(p, talk)),
            .. header.Symbol is null ? [new TextBlock(header.Reuse, IsSubtle: true)] : Array.Empty<Block>(),
            .. ReadInPlace(passage, talk),
        ];
        return talk.Reply(heading, blocks);
    }

    private static IEnumerable<Passage> Steps(Passage from, Func<Passage, Passage?> step, int count)
    {
        for (var at = step(from); at is not null && count > 0; at = step(at), count--)
        {
            yield return at;
        }
    }

    /// <summary>A damaged neighbour is named, and its words are not shown.</summary>
    private static Block Neighbouring(Passage passage, Talk talk) => passage.CanBeQuoted
        ? new QuotationBlock(passage.CiteWhole()) { Caution = Cautions.Of(passage, talk.Frame) }
        : new TextBlock(talk.Frame.DamagedInSource(CitationLabel.Pinpoint(passage)), IsSubtle: true);

    private Block[] ReadInPlace(Passage passage, Talk talk) => options.PagesAddress is { } pages
        ? [new ActionsBlock([new OpenAction(talk.Frame.ReadInPlace, $"{pages.TrimEnd('/')}/{passage.Document.Id}#{passage.LocalId}")])]
        : [];
}
