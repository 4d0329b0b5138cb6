using System.CommandLine;
using System.Text;

namespace R2PBot.Channels.Terminal;

/// <summary>The commands of the terminal. Words and options stand here; what a command does stands in its own file.</summary>
internal static class TerminalCommands
{
    private static readonly Option<string?> Data = new("--data") { Description = "Folder for what the bot keeps (default: data/).", Recursive = true, HelpName = "DIR" };
    private static readonly Option<string?> Knowledge = new("--knowledge") { Description = "Folder with the documents (default: ./knowledge, else the nearest above the program).", Recursive = true, HelpName = "DIR" };
    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON instead of text." };

    /// <returns>0 done, answered or not; 2 wrong usage; 1 failure.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // A question may begin with @, which would otherwise name a file with arguments.
        var parsed = Root().Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{string.Join(' ', parsed.Errors.Select(e => e.Message))} See --help.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("R2PBot quotes documents on the responsibility to protect, word for word and with exact citations. Without a command it starts a chat in the terminal.")
        {
            Data, Knowledge, Ask(), Chat(), Sources(),
        };
        root.SetAction((parsed, cancel) => WithDeskAsync(parsed, (run, token) => ChatCommand.RunAsync(run, new(null, null, AsJson: false), token), cancel));
        return root;
    }

    private static Command Ask()
    {
        var question = new Argument<string?>("question") { Description = "The question, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<bool>("--batch") { Description = "Read questions as JSON lines from standard input: {\"id\",\"question\"} or {\"id\",\"turns\":[{\"question\"},…]}." };
        var ask = new Command("ask", "Answer one question, or many from standard input.") { question, batch, Json };
        ask.Validators.Add(result =>
        {
            if (result.GetValue(batch) == result.GetValue(question) is not null)
            {
                result.AddError("Give either a question or --batch.");
            }
        });
        ask.SetAction((parsed, cancel) => WithDeskAsync(
            parsed,
            (run, token) => parsed.GetValue(batch) ? BatchCommand.RunAsync(run, token) : AskCommand.RunAsync(run, parsed.GetValue(question) ?? "", parsed.GetValue(Json), token),
            cancel));
        return ask;
    }

    private static Command Chat()
    {
        var user = new Option<string?>("--user") { Description = "Name of the person who is chatting.", HelpName = "NAME" };
        var conversation = new Option<string?>("--conversation") { Description = "Name of the conversation.", HelpName = "ID" };
        var chat = new Command("chat", "Chat in the terminal: each line of standard input is a turn.") { user, conversation, Json };
        chat.SetAction((parsed, cancel) => WithDeskAsync(
            parsed,
            (run, token) => ChatCommand.RunAsync(run, new(parsed.GetValue(user), parsed.GetValue(conversation), parsed.GetValue(Json)), token),
            cancel));
        return chat;
    }

    private static Command Sources()
    {
        var sources = new Command("sources", "List the documents: symbol, date, author, standing, and files that were refused.");
        sources.SetAction((parsed, cancel) => WithDeskAsync(parsed, SourcesCommand.RunAsync, cancel));
        return sources;
    }

    private static async Task<int> WithDeskAsync(ParseResult parsed, Func<TerminalRun, CancellationToken, Task> command, CancellationToken cancel)
    {
        // Standard output carries UTF-8 without a byte order mark, whatever the console is set to.
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        try
        {
            if (TerminalRun.Prepare(parsed.GetValue(Knowledge), input, output, TextWriter.Synchronized(errors)) is not { } run)
            {
                return ExitCode.Failure;
            }

            await command(run, cancel);
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"r2pbot: {problem.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }
}
