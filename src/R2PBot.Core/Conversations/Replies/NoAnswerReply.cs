using R2PBot.Answers;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>Why nothing is quoted, what the documents say nearby, and where to go from here.</summary>
internal static class NoAnswerReply
{
    public static Outcome To(string question, Answer answer, Talk talk)
    {
        var nearest = Commands.Nearest(question);
        var meant = nearest is null ? null : Commands.Read(nearest)?.Verb;
        var blocks = new List<Block>();
        if (nearest is not null)
        {
            blocks.Add(new TextBlock(talk.Frame.DidYouMean(nearest)));
        }

        var message = talk.Frame.Refusal(answer);
        blocks.Add(new TextBlock(message));
        blocks.AddRange(answer.Citations.Select(c => new QuotationBlock(c) { Caution = Cautions.Of(c.Passage, talk.Frame) }));
        if (NewestSource.Line(question, talk.Holdings, talk.Now, talk.Frame) is { } newest)
        {
            blocks.Add(new TextBlock(newest, IsSubtle: true));
        }

        blocks.Add(new TextBlock(talk.Frame.WayForward, IsSubtle: true));
        if (talk.Frame.Language != "en")
        {
            blocks.Add(new TextBlock(talk.Frame.OurTextIsEnglish, IsSubtle: true));
        }

        blocks.Add(new ActionsBlock(
        [
            .. nearest is not null && meant is not (null or Verbs.Sources or Verbs.Help)
                ? [new SendAction(nearest, meant)]
                : answer.Citations is [var lead, ..] ? [new SendAction(talk.Frame.ContextButton, Verbs.Context) { Fields = AnswerReply.With(lead) }]
                : Array.Empty<BotAction>(),
            new SendAction(talk.Frame.SourcesButton, Verbs.Sources),
            new SendAction(talk.Frame.HelpButton, Verbs.Help),
        ]));
        return new(talk.Reply(nearest is null ? message : talk.Frame.DidYouMean(nearest), blocks), answer.Next);
    }
}
