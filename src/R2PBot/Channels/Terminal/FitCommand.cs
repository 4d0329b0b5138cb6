using R2PBot.Answers.Evaluation;
using R2PBot.Answers.Retrieval;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot fit QUESTIONS… [--unphrased]</c></summary>
internal static class FitCommand
{
    public static async Task RunAsync(TerminalRun run, IReadOnlyList<string> files, string output, bool unphrasedOnly, CancellationToken cancel)
    {
        run.ReportProblems([]);
        run.LearnMeanings(cancel);
        var lines = new List<string>();
        foreach (var file in files)
        {
            lines.AddRange(await File.ReadAllLinesAsync(file, cancel));
        }

        var set = QuestionSet.Read(lines);
        var (weights, report) = unphrasedOnly ? (run.Desk.Weights, "") : new Fitting(run.Desk.Holdings, run.Desk.Meanings, run.Settings.Answers, run.Errors.WriteLine).Fit(set, RankingWeights.Default);
        var (all, reportUnphrased) = new UnphrasedFitting(run.Desk.Holdings, holdings => run.Desk.MeaningsOf(holdings, cancel), run.Settings.Answers, run.Errors.WriteLine).Fit(set, weights);
        report = $"{report} {reportUnphrased}".Trim();
        await File.WriteAllTextAsync(output, all.Write(report), cancel);
        await run.Output.WriteLineAsync($"{output}: {report}".AsMemory(), cancel);
    }
}
