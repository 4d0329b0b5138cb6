namespace R2PBot.Conversations.Frames;

/// <summary>A button says nothing in any language, so it carries that of its card: who asked in French gets the context in French.</summary>
internal static class LanguageTravels
{
    private const string Field = "lang";

    public static string? Of(IReadOnlyDictionary<string, string> fields) => fields.GetValueOrDefault(Field) is { } tag && Frame.All.Any(f => f.Language == tag) ? tag : null;

    public static Reply With(Reply reply) => reply.Language == "en" ? reply : reply with
    {
        Blocks = [.. reply.Blocks.Select(b => b is ActionsBlock actions ? new ActionsBlock([.. actions.Actions.Select(a => With(a, reply.Language))]) : b)],
    };

    private static BotAction With(BotAction action, string language) => action is SendAction send
        ? send with { Fields = new Dictionary<string, string>(send.Fields) { [Field] = language } }
        : action;
}
