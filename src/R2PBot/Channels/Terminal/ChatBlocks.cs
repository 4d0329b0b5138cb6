using R2PBot.Answers;

namespace R2PBot.Channels.Terminal;

/// <summary>An answer as the blocks of a chat reply.</summary>
internal static class ChatBlocks
{
    public static ChatRecord Of(string conversation, int turn, Answer answer) => new(conversation, turn, AnswerJson.Status(answer),
    [
        new("text") { Text = answer.Message },
        .. answer.Citations.Select(c => new BlockRecord("quotation") { Quotation = AnswerJson.Quotation(c) }),
        .. Actions(answer) is { Count: > 0 } actions ? [new BlockRecord("actions") { Actions = actions }] : Array.Empty<BlockRecord>(),
    ]);

    private static List<string> Actions(Answer answer) => answer.Citations.Count == 0
        ? []
        : ["Exact citation", "Next paragraph", .. answer.Next.Further.Count > 0 ? ["More"] : Array.Empty<string>()];
}
