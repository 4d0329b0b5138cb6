using R2PBot.Answers.Evaluation;
using R2PBot.Answers.Retrieval;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot fit QUESTIONS…</c></summary>
internal static class FitCommand
{
    public static async Task RunAsync(TerminalRun run, IReadOnlyList<string> files, string output, CancellationToken cancel)
    {
        run.ReportProblems([]);
        var lines = new List<string>();
        foreach (var file in files)
        {
            lines.AddRange(await File.ReadAllLinesAsync(file, cancel));
        }

        var fitting = new Fitting(run.Desk.Holdings, run.Settings.Answers, run.Errors.WriteLine);
        var (weights, report) = fitting.Fit(QuestionSet.Read(lines), RankingWeights.Default);
        await File.WriteAllTextAsync(output, weights.Write(report), cancel);
        await run.Output.WriteLineAsync($"{output}: {report}".AsMemory(), cancel);
    }
}
