using R2PBot.Conversations.Quotes;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>Keeps a quotation for later.</summary>
internal sealed class SaveReply(SavedQuotes quotes) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Save];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        if (quotation is null)
        {
            return otherwise;
        }

        var said = await quotes.SaveAsync(talk.Person, quotation, cancellation) switch
        {
            Saving.Saved saved => talk.Frame.Saved(saved.Number),
            Saving.AlreadyThere there => talk.Frame.AlreadySaved(there.Number),
            _ => talk.Frame.QuotesFull(SavedQuotes.Most),
        };
        return talk.Reply(said, new TextBlock(said), new TextBlock(quotation.Label, IsSubtle: true), new ActionsBlock([new SendAction(talk.Frame.MyQuotesButton, Routing.Verbs.Quotes)]));
    }
}
