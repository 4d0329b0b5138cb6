using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>To somebody who comes back to a conversation of which the channel no longer holds what was said: what is gone, and what is kept.</summary>
internal sealed class ReturnReply : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Returned];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) =>
        Task.FromResult<Outcome>(talk.Say(talk.Frame.Returned, new SendAction(talk.Frame.MyQuotesButton, Routing.Verbs.Quotes), new SendAction(talk.Frame.HelpButton, Routing.Verbs.Help)));
}
