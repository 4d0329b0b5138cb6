using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>For buttons that lead nowhere any more, commands that have nothing to refer to, and turns that failed: what happened, and the way on.</summary>
internal static class StaleReply
{
    /// <summary>A button of an older version, of another bot, or made up.</summary>
    public static Reply UnknownButton(Talk talk) => talk.Say(talk.Frame.UnknownButton, Ways(talk));

    /// <summary>The words that a button quoted are not in the library any more.</summary>
    public static Reply Gone(Talk talk) => talk.Say(talk.Frame.QuotationGone, Ways(talk));

    public static Reply NothingShown(Talk talk) => talk.Say(talk.Frame.NothingShown, Ways(talk));

    /// <summary>Other people read along here.</summary>
    public static Reply InPersonOnly(Talk talk) => talk.Say(talk.Frame.PersonalChatOnly);

    private static BotAction[] Ways(Talk talk) => [new SendAction(talk.Frame.SourcesButton, Verbs.Sources), new SendAction(talk.Frame.HelpButton, Verbs.Help)];
}
