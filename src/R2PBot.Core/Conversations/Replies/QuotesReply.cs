using R2PBot.Conversations.Quotes;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>The person's saved quotations, five at a time, with what can be done with them.</summary>
internal sealed class QuotesReply(SavedQuotes quotes) : IResponder
{
    private const int AtOnce = 5;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Quotes, Routing.Verbs.RemoveQuote, Routing.Verbs.RestoreQuote];

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) => verb switch
    {
        Routing.Verbs.RemoveQuote => RemoveAsync(fields, talk, cancellation),
        Routing.Verbs.RestoreQuote => RestoreAsync(fields, talk, cancellation),
        _ => ListAsync(fields, talk, cancellation),
    };

    private async Task<Outcome> ListAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var all = await quotes.OfAsync(talk.Person, cancellation);
        if (all.Count == 0)
        {
            return talk.Say(talk.Frame.NoQuotes);
        }

        var from = Math.Clamp(fields.Number("from") ?? 1, 1, all.Count);
        var shown = all.Skip(from - 1).Take(AtOnce).ToList();
        var heading = talk.Frame.QuotesHeading(shown[0].Number, shown[^1].Number, all.Count);
        return talk.Reply(
            heading,
            [
                new HeadingBlock(heading),
                .. shown.SelectMany(q => Show(q, talk)),
                new TextBlock(talk.Frame.HowToRemove, IsSubtle: true),
                new ActionsBlock(
                [
                    .. shown[^1].Number < all.Count
                        ? [new SendAction(talk.Frame.MoreButton, Routing.Verbs.Quotes) { Fields = new Dictionary<string, string> { ["from"] = $"{shown[^1].Number + 1}" } }]
                        : Array.Empty<BotAction>(),
                    new SendAction(talk.Frame.ExportWordButton, Routing.Verbs.ExportQuotes) { Fields = new Dictionary<string, string> { ["format"] = "word" } },
                    new SendAction(talk.Frame.ExportMarkdownButton, Routing.Verbs.ExportQuotes) { Fields = new Dictionary<string, string> { ["format"] = "markdown" } },
                ]),
            ]);
    }

    private static IEnumerable<Block> Show(SavedQuote quote, Talk talk)
    {
        yield return new TextBlock(talk.Frame.QuoteNumber(quote.Number));
        yield return quote.In(talk.Holdings) is { } citation
            ? new QuotationBlock(citation) { Caution = Cautions.Of(citation.Passage, talk.Frame) }
            : new TextBlock(talk.Frame.QuoteChanged(quote.Label), IsSubtle: true);
    }

    private async Task<Outcome> RemoveAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var number = fields.Number("number");
        var removed = await quotes.RemoveAsync(talk.Person, q => q.Number == number, cancellation);
        return removed is null
            ? talk.Say(talk.Frame.NoSuchQuote, new SendAction(talk.Frame.MyQuotesButton, Routing.Verbs.Quotes))
            : talk.Reply(
                talk.Frame.QuoteRemoved(removed.Number),
                new TextBlock(talk.Frame.QuoteRemoved(removed.Number)),
                new TextBlock(removed.Label, IsSubtle: true),
                new ActionsBlock([new SendAction(talk.Frame.UndoButton, Routing.Verbs.RestoreQuote) { Fields = new Dictionary<string, string> { ["id"] = removed.Id } }]));
    }

    private async Task<Outcome> RestoreAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var restored = await quotes.RestoreAsync(talk.Person, fields["id"], cancellation);
        return talk.Say(restored is null ? talk.Frame.NothingToUndo : talk.Frame.QuoteRestored(restored.Number), new SendAction(talk.Frame.MyQuotesButton, Routing.Verbs.Quotes));
    }
}
