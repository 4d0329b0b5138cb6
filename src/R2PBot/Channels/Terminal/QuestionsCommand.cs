using R2PBot.Conversations;
using R2PBot.Conversations.Learning;
using R2PBot.Library.Documents;
using R2PBot.People;

namespace R2PBot.Channels.Terminal;

/// <summary>
/// <c>r2pbot questions</c>: the editors' queue. The operating system vouches for who types here, so that person (<c>terminal//name</c>)
/// needs the role of an editor or releaser to decide, and the rule of two persons holds as in chat. A running host follows within seconds.
/// </summary>
internal sealed class QuestionsCommand(TerminalRun run, Bot bot)
{
    private static readonly PersonKey Person = new("terminal", "", Environment.UserName is { Length: > 0 } name ? name : "operator");

    private ReaderQuestions Questions => bot.Learning.Questions;

    public async Task<int> ListAsync(bool live, CancellationToken cancel)
    {
        foreach (var question in await Questions.ListAsync(live ? QuestionState.Accepted : null, cancel))
        {
            await WriteAsync($"{question.Number}\t{question.State}\t{question.Asked} asked\t{question.Reason}\t{question.FirstAsked:yyyy-MM-dd}\t{question.PassageId ?? "-"}\t{question.Text}", cancel);
        }

        foreach (var (month, reason, number) in await bot.Learning.Counts.AllAsync(cancel))
        {
            await WriteAsync($"counted {month}: {number} {reason}", cancel);
        }

        return ExitCode.Done;
    }

    public async Task<int> DecideAsync(string what, int number, string? typed, CancellationToken cancel)
    {
        var roles = run.Settings.People.Demo ? Roles.All : bot.Situations.Roles.Of(Person, isVerified: true);
        if (!AcceptRules.IsOfTheTeam(roles))
        {
            return await FailAsync($"People:Editors or People:Releasers must name terminal//{Person.UserId} for this.");
        }

        if (await Questions.FindAsync(number, cancel) is not { } question)
        {
            return await FailAsync($"There is no question {number}.");
        }

        return what switch
        {
            "attach" => await AttachAsync(question, typed ?? "", cancel),
            "accept" => await AcceptAsync(question, roles, cancel),
            "dismiss" => await SayAsync(await Questions.DismissAsync(number, cancel), $"Question {number} is put away.", question, cancel),
            _ => await SayAsync(await Questions.DetachAsync(number, cancel), $"Question {number} is out of use and waits again.", question, cancel),
        };
    }

    public async Task<int> ExportAsync(string folder, CancellationToken cancel)
    {
        var files = PhrasingExport.Of(await Questions.AcceptedAsync(cancel));
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(folder, file);
            await File.WriteAllTextAsync(path, text, cancel);
            await WriteAsync(path, cancel);
        }

        return files.Count > 0 ? ExitCode.Done : await SayNothingAcceptedAsync(cancel);
    }

    private async Task<int> AttachAsync(ReaderQuestion question, string typed, CancellationToken cancel) =>
        run.Desk.Holdings.FindPassage(typed) is not { CanBeQuoted: true } passage
            ? await FailAsync($"“{typed}” is no passage that can be quoted; one is written like sg-2025#41.")
            : await SayAsync(
                await Questions.AttachAsync(question.Number, passage.Id, Person, cancel),
                $"Question {question.Number} is attached to {CitationLabel.Of(passage)}. Another person must accept it.",
                question,
                cancel);

    private async Task<int> AcceptAsync(ReaderQuestion question, Roles roles, CancellationToken cancel)
    {
        var decision = AcceptRules.MayAccept(question, Person, roles, run.Settings.Situations.OneReader);
        return (decision, question.PassageId) switch
        {
            (AcceptDecision.Allowed or AcceptDecision.AllowedWithOneReader, { } passage) => await SayAsync(
                await Questions.AcceptAsync(question.Number, passage, Person, decision == AcceptDecision.AllowedWithOneReader, cancel),
                $"Question {question.Number} finds {passage} from now on.",
                question,
                cancel),
            (AcceptDecision.OwnAttachment, _) => await FailAsync($"Question {question.Number} was attached by you; another person must accept it."),
            _ => await FailAsync($"Question {question.Number} is attached to no passage that waits to be accepted."),
        };
    }

    private async Task<int> SayAsync(bool done, string said, ReaderQuestion question, CancellationToken cancel)
    {
        if (!done)
        {
            return await FailAsync($"Question {question.Number} is {question.State}; that cannot be done with it.");
        }

        await WriteAsync(said, cancel);
        return ExitCode.Done;
    }

    private async Task<int> SayNothingAcceptedAsync(CancellationToken cancel)
    {
        await WriteAsync("No question is accepted; nothing was written.", cancel);
        return ExitCode.Done;
    }

    private Task WriteAsync(string line, CancellationToken cancel) => run.Output.WriteLineAsync(line.AsMemory(), cancel);

    private async Task<int> FailAsync(string problem)
    {
        await run.Errors.WriteLineAsync($"r2pbot: {problem}");
        return ExitCode.Failure;
    }
}
