namespace R2PBot.Channels.BotFramework;

/// <summary>Mentions of the bot inside a text. Only the bot's own are taken out: a name of somebody else may be what the question is about.</summary>
internal static class Mentions
{
    public static bool OfBot(Activity activity) => Own(activity).Any();

    public static string TextWithout(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Own(activity).Select(m => m.Text).OfType<string>().Where(t => t.Length > 0))
        {
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        return text.Replace("<at></at>", " ", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Entity> Own(Activity activity) =>
        (activity.Entities ?? []).Where(e => e is { Type: "mention", Mentioned.Id: { } id } && id == activity.Recipient?.Id);
}
