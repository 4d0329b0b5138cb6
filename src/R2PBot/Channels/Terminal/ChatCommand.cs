using R2PBot.Conversations;
using R2PBot.People;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot chat</c>: each line of standard input is a turn of one conversation with the bot; the library follows its folder meanwhile.</summary>
internal static class ChatCommand
{
    private const string Channel = "terminal";

    public static async Task RunAsync(TerminalRun run, ChatCommandLine options, CancellationToken cancel)
    {
        await using var bot = await Bot.OpenAsync(run.Desk, Options(run), run.Time, cancel);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var refreshing = Task.Run(() => LibraryWatch.RunAsync(run, bot, ending.Token), CancellationToken.None);
        try
        {
            await TalkAsync(run, bot, options, cancel);
        }
        finally
        {
            await ending.CancelAsync();
            await refreshing;
        }
    }

    private static async Task TalkAsync(TerminalRun run, Bot bot, ChatCommandLine options, CancellationToken cancel)
    {
        var isPerson = !Console.IsInputRedirected && !options.AsJson;
        if (isPerson)
        {
            await run.Output.WriteLineAsync("Ask about the documents, for example: paragraph 12 of the 2025 report. “help” says more, Ctrl+D ends the chat.");
        }

        var (template, files) = (First(options), new ReplyFiles(run.Data));
        for (var turn = 0; await ReadAsync(run, isPerson, cancel) is { } line; turn++)
        {
            foreach (var reply in await bot.HandleAsync(template with { Text = line }, cancel))
            {
                var file = files.Hand(reply.File);
                await run.Output.WriteAsync(options.AsJson
                    ? ReplyJson.Line(template.Conversation.Id, turn, reply, file) + "\n"
                    : TerminalReply.Of(reply, file, run.Settings.Terminal.Width) + "\n");
            }

            await run.Output.FlushAsync(cancel);
        }
    }

    /// <summary>A line has no id of its own: the same words typed twice are two turns.</summary>
    private static Turn First(ChatCommandLine options) => new()
    {
        Conversation = new(Channel, "", Named(options.Conversation) ?? "terminal"),
        Person = new PersonKey(Channel, "", Named(options.User) ?? Named(Environment.UserName) ?? "reader"),
        PersonName = Named(options.User),
        Scope = ConversationScope.Personal,
    };

    /// <summary>The bot on the database that the host would use.</summary>
    public static Task<Bot> OpenAsync(TerminalRun run, CancellationToken cancel) => Bot.OpenAsync(
        run.Desk,
        run.Settings.Storage.PostgreSql is { Length: > 0 } server ? Options(run) with { Database = server } : Options(run),
        run.Time,
        cancel);

    private static BotOptions Options(TerminalRun run) => new()
    {
        Database = Path.Combine(run.Data, "r2pbot.db"),
        PagesAddress = Named(run.Settings.Host.PublicAddress) is { } address ? $"{address.TrimEnd('/')}/documents" : null,
        People = run.Settings.People,
        Checklists = run.Settings.Checklists,
        Questions = run.Settings.Questions,
        Situations = run.Settings.Situations,
        Failed = problem => run.Errors.WriteLine($"r2pbot: a turn failed: {problem.GetType().Name} in {problem.TargetSite?.DeclaringType?.Name}"),
    };

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

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

/// <param name="User">Who is speaking; nobody vouches for the name. Default: the name that the operating system has.</param>
/// <param name="Conversation">The same name goes on where that conversation was, also after a restart.</param>
internal sealed record ChatCommandLine(string? User, string? Conversation, bool AsJson);
