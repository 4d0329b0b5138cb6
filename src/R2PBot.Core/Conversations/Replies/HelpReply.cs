using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>What the bot is, what to type, and examples to press.</summary>
internal sealed class HelpReply : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Help];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) => Task.FromResult<Outcome>(To(talk));

    public static Reply To(Talk talk)
    {
        var frame = talk.Frame;
        return talk.Reply(
            frame.WhatThisIs,
            new HeadingBlock(frame.HelpHeading),
            new TextBlock(frame.WhatThisIs),
            new FactsBlock(frame.Commands),
            new TextBlock(frame.Limits, IsSubtle: true),
            new ActionsBlock(
            [
                .. frame.Examples.Select(e => new SendAction(e.Title, Routing.Verbs.Ask) { Fields = new Dictionary<string, string> { ["question"] = e.Question } }),
                new SendAction(frame.SourcesButton, Routing.Verbs.Sources),
            ]));
    }
}
