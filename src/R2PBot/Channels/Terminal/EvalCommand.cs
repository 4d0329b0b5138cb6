using R2PBot.Answers.Evaluation;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot eval QUESTIONS</c>: how well the answers are, on any organisation's own questions. Nothing is learned from them.</summary>
internal static class EvalCommand
{
    public static async Task RunAsync(TerminalRun run, string file, int worst, CancellationToken cancel)
    {
        run.ReportProblems([]);
        var set = QuestionSet.Read(await File.ReadAllLinesAsync(file, cancel));
        await run.Output.WriteAsync(new Evaluation(run.Desk.Current, run.Time).Table(set, worst).AsMemory(), cancel);
    }
}
