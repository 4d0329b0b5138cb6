using R2PBot.Channels.BotFramework;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>A reply as the activity that answers another one.</summary>
internal static class ReplyActivity
{
    public static Activity Of(Reply reply, Activity asked)
    {
        var dialect = CardDialects.For(asked.ChannelId);
        var answer = Answering(asked, ActivityTypes.Message) with
        {
            Locale = reply.Language,
            Summary = reply.Summary,
            InputHint = reply.Blocks.Any(b => b is ChoicesBlock or InputBlock) ? "expectingInput" : "acceptingInput",
        };
        // Text and card together would be split in two messages by Teams, and count twice against its limits.
        return dialect == CardDialect.None || IsPlain(reply)
            ? answer with { Text = ReplyText.Of(reply), TextFormat = "plain", Attachments = Files(reply) }
            : answer with { Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = AnswerCard.Of(reply, dialect) }, .. Files(reply) ?? []] };
    }

    public static Activity Typing(Activity asked) => Answering(asked, ActivityTypes.Typing);

    /// <summary>A word or two need no card; but only a card can take the place of one.</summary>
    private static bool IsPlain(Reply reply) => !reply.ReplacesCard && reply.Blocks.All(b => b is TextBlock { IsSubtle: false });

    private static IReadOnlyList<Attachment>? Files(Reply reply) => reply.File is { } file
        ? [new Attachment { ContentType = file.ContentType, Name = file.Name, Bytes = file.Content }]
        : null;

    private static Activity Answering(Activity asked, string type) => new()
    {
        Type = type,
        ServiceUrl = asked.ServiceUrl,
        ChannelId = asked.ChannelId,
        Conversation = asked.Conversation,
        From = asked.Recipient,
        Recipient = asked.From,
        // What is pressed or announced is no message that could be replied to.
        ReplyToId = asked.Type == ActivityTypes.Message ? asked.Id : null,
    };
}
