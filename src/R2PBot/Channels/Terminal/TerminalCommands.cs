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
        var root = new RootCommand("R2PBot quotes documents on the responsibility to protect, word for word and with exact citations. Without a command it runs the bot with its web chat, like serve.")
        {
            Data, Knowledge, Ask(), Chat(), Sources(), Import(), Review(), Lint(), Eval(), Fit(), Serve(), Directory(), QuestionQueue(),
        };
        root.SetAction((parsed, cancel) => WithStreamsAsync(
            (input, output, errors, token) => TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is { } run
                ? ServeCommand.RunAsync(run, new(parsed.GetValue(Data) ?? "data", null, [], Demo: false), token)
                : Task.FromResult(ExitCode.Failure),
            cancel));
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
        var user = new Option<string?>("--user") { Description = "Name of the person who is chatting (default: the name that the system has).", HelpName = "NAME" };
        var conversation = new Option<string?>("--conversation") { Description = "Name of the conversation; the same name goes on where it was (default: terminal).", HelpName = "ID" };
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

    private static Command Import()
    {
        var files = new Argument<string[]>("FILE") { Description = "Sources: .txt, .md, .docx, .html or .pdf.", Arity = ArgumentArity.OneOrMore };
        var recipe = new Option<string?>("--recipe") { Description = "A recipe instead of those that name the source.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "Write documents and reports here instead of into the knowledge folder.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Replace a document that holds another text." };
        var import = new Command("import", "Make normalised documents of sources, with a report of what was repaired and what is doubtful.") { files, recipe, output, force };
        import.SetAction((parsed, cancel) => WithStreamsAsync(
            (_, written, errors, token) => KnowledgeFolder.Find(parsed.GetValue(Knowledge)) switch
            {
                ({ } folder, _) => new ImportCommand(folder, new(parsed.GetValue(files) ?? [], parsed.GetValue(recipe), parsed.GetValue(output), parsed.GetValue(force)), written, errors).RunAsync(token),
                (_, var problem) => FailAsync(errors, problem),
            },
            cancel));
        return import;
    }

    private static Command Review()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Id of the new document, for example sg-2025." };
        var review = new Command("review", "Show what a new document may change: facts that it gives anew, and what is said to be missing.") { document };
        review.SetAction((parsed, cancel) => WithStreamsAsync(
            (input, output, errors, token) => TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is { } run
                ? ReviewCommand.RunAsync(run, parsed.GetValue(document) ?? "", token)
                : Task.FromResult(ExitCode.Failure),
            cancel));
        return review;
    }

    private static Command Lint()
    {
        var lint = new Command("lint", "Check the knowledge: broken files, phrasings that name no passage or stand twice, passages with too few, checklists whose citations do not stand in the documents.");
        lint.SetAction((parsed, cancel) => WithStreamsAsync(
            (input, output, errors, token) => TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is { } run
                ? LintCommand.RunAsync(run, KnowledgeFolder.Find(parsed.GetValue(Knowledge)).Folder ?? "", token)
                : Task.FromResult(ExitCode.Failure),
            cancel));
        return lint;
    }

    private static Command Serve()
    {
        var port = new Option<int?>("--port") { Description = "Port (default: 3978)." };
        var allow = new Option<string[]>("--allow-service-url") { Description = "Answer this address without a signed token, for example a Teams emulator: http://localhost:56150.", HelpName = "URL" };
        var demo = new Option<bool>("--demo") { Description = "Give everyone all roles, to try the bot out on this computer." };
        var serve = new Command("serve", "Run the bot: web chat in the browser, document pages, Bot Framework endpoint.") { port, allow, demo };
        serve.SetAction((parsed, cancel) => WithStreamsAsync(
            (input, output, errors, token) => TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is { } run
                ? ServeCommand.RunAsync(run, new(parsed.GetValue(Data) ?? "data", parsed.GetValue(port), parsed.GetValue(allow) ?? [], parsed.GetValue(demo)), token)
                : Task.FromResult(ExitCode.Failure),
            cancel));
        return serve;
    }

    private static Command Directory()
    {
        var file = new Argument<string>("FILE") { Description = "Lines of: country code, focal point | deputy | fallback, address (channel/tenant/user id, or mail:name@example.org)." };
        var directory = new Command("directory", "Replace the directory of focal points, which routes alerts and answers no question.") { file };
        directory.SetAction((parsed, cancel) => WithDeskAsync(parsed, (run, token) => DirectoryCommand.RunAsync(run, parsed.GetValue(file) ?? "", token), cancel));
        return directory;
    }

    private static Command QuestionQueue()
    {
        var number = new Argument<int>("NUMBER") { Description = "Number of the question." };
        var passage = new Argument<string>("PASSAGE") { Description = "Passage that answers it, for example sg-2025#41." };
        var output = new Option<string?>("--out") { Description = "Folder for the files (default: questions/ in the data folder).", HelpName = "DIR" };
        var live = new Option<bool>("--live") { Description = "Those that are in use instead of those that wait." };
        var questions = new Command("questions", "Readers' questions that were not answered well, if their askers agreed: the list; attach, accept, dismiss, detach, export.")
        {
            live,
            OneQuestion("attach", "Attach a question to a passage; a second person must accept it.", number, passage),
            OneQuestion("accept", "Accept what another person attached; from then on the question finds the passage.", number),
            OneQuestion("dismiss", "Put a question away.", number),
            OneQuestion("detach", "Take an accepted question out of use.", number),
        };
        questions.SetAction((parsed, cancel) => WithQuestionsAsync(parsed, (command, token) => command.ListAsync(parsed.GetValue(live), token), cancel));
        var export = new Command("export", "Write the accepted questions as files of phrasings, for knowledge/phrasings.") { output };
        export.SetAction((parsed, cancel) => WithQuestionsAsync(parsed, (command, token) => command.ExportAsync(parsed.GetValue(output) ?? Path.Combine(parsed.GetValue(Data) ?? "data", "questions"), token), cancel));
        questions.Add(export);
        return questions;
    }

    private static Command OneQuestion(string name, string description, Argument<int> number, Argument<string>? passage = null)
    {
        var command = new Command(name, description) { number };
        if (passage is not null)
        {
            command.Add(passage);
        }

        command.SetAction((parsed, cancel) => WithQuestionsAsync(
            parsed,
            (questions, token) => questions.DecideAsync(name, parsed.GetValue(number), passage is null ? null : parsed.GetValue(passage), token),
            cancel));
        return command;
    }

    private static Task<int> WithQuestionsAsync(ParseResult parsed, Func<QuestionsCommand, CancellationToken, Task<int>> command, CancellationToken cancel) => WithStreamsAsync(
        async (input, output, errors, token) =>
        {
            if (TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is not { } run)
            {
                return ExitCode.Failure;
            }

            await using var bot = await ChatCommand.OpenAsync(run, token);
            return await command(new(run, bot), token);
        },
        cancel);

    private static Command Eval()
    {
        var questions = new Argument<string>("QUESTIONS") { Description = "Question set, JSON lines (docs/evaluation.md)." };
        var worst = new Option<int>("--worst") { Description = "Show so many questions that went wrong.", HelpName = "N" };
        var eval = new Command("eval", "Measure the answers on a question set: the table by type, with the worst cases.") { questions, worst };
        eval.SetAction((parsed, cancel) => WithDeskAsync(parsed, (run, token) => EvalCommand.RunAsync(run, parsed.GetValue(questions) ?? "", parsed.GetValue(worst), token), cancel));
        return eval;
    }

    private static Command Fit()
    {
        var questions = new Argument<string[]>("QUESTIONS") { Description = "Question sets, JSON lines (docs/evaluation.md).", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "File for the weights (default: ranking.yaml in the knowledge folder).", HelpName = "FILE" };
        var unphrased = new Option<bool>("--unphrased") { Description = "Only the weights for documents that nobody has phrased; the others stay as they are." };
        var fit = new Command("fit", "Fit the weights of the ranking and of the decision to answer on question sets, with cross-validation.") { questions, output, unphrased };
        fit.SetAction((parsed, cancel) => WithDeskAsync(
            parsed,
            (run, token) => FitCommand.RunAsync(run, parsed.GetValue(questions) ?? [], parsed.GetValue(output) ?? Path.Combine(KnowledgeFolder.Find(parsed.GetValue(Knowledge)).Folder ?? "", "ranking.yaml"), parsed.GetValue(unphrased), token),
            cancel));
        return fit;
    }

    private static async Task<int> FailAsync(TextWriter errors, string? problem)
    {
        await errors.WriteLineAsync($"r2pbot: {problem}");
        return ExitCode.Failure;
    }

    private static Task<int> WithDeskAsync(ParseResult parsed, Func<TerminalRun, CancellationToken, Task> command, CancellationToken cancel) => WithStreamsAsync(
        async (input, output, errors, token) =>
        {
            if (TerminalRun.Prepare(parsed.GetValue(Knowledge), parsed.GetValue(Data), input, output, errors) is not { } run)
            {
                return ExitCode.Failure;
            }

            await command(run, token);
            return ExitCode.Done;
        },
        cancel);

    private static async Task<int> WithStreamsAsync(Func<TextReader, TextWriter, TextWriter, CancellationToken, Task<int>> command, CancellationToken cancel)
    {
        // Standard output carries UTF-8 without a byte order mark, whatever the console is set to.
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        try
        {
            return await command(input, output, TextWriter.Synchronized(errors), cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or R2PBot.Library.Documents.DocumentFormatException or R2PBot.Storage.StorageException)
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
