using R2PBot.Answers;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot chat</c>: each line of standard input is a turn of one conversation; the library follows its folder meanwhile.</summary>
internal static class ChatCommand
{
    public static async Task RunAsync(TerminalRun run, ChatCommandLine options, CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var refreshing = LibraryWatch.RunAsync(run, ending.Token);
        try
        {
            await TalkAsync(run, options, cancel);
        }
        finally
        {
            await ending.CancelAsync();
            await refreshing;
        }
    }

    private static async Task TalkAsync(TerminalRun run, ChatCommandLine options, CancellationToken cancel)
    {
        var isPerson = !Console.IsInputRedirected && !options.AsJson;
        if (isPerson)
        {
            await run.Output.WriteLineAsync("Ask about the documents, for example: paragraph 12 of the 2025 report. Ctrl+D ends the chat.");
        }

        var conversation = Conversation.New;
        for (var turn = 0; await ReadAsync(run, isPerson, cancel) is { } question; turn++)
        {
            var answer = run.Desk.Current.Answer(question, conversation);
            conversation = answer.Next;
            await run.Output.WriteAsync(options.AsJson
                ? AnswerJson.Line(ChatBlocks.Of(options.Conversation ?? "terminal", turn, answer)) + "\n"
                : AnswerText.Of(answer, run.Settings.Terminal.Width) + "\n");
            await run.Output.FlushAsync(cancel);
        }
    }

    private static async Task<string?> ReadAsync(TerminalRun run, bool isPerson, CancellationToken cancel)
    {
        if (isPerson)
        {
            await run.Output.WriteAsync("> ");
            await run.Output.FlushAsync(cancel);
        }

        return await run.Input.ReadLineAsync(cancel);
    }
}

/// <param name="User">Who is speaking. Nothing is kept about a person yet.</param>
internal sealed record ChatCommandLine(string? User, string? Conversation, bool AsJson);
