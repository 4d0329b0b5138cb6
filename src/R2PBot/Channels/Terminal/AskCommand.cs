using R2PBot.Answers;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot ask "…"</c></summary>
internal static class AskCommand
{
    public static async Task RunAsync(TerminalRun run, string question, bool asJson, CancellationToken cancel)
    {
        run.ReportProblems([]);
        var begun = run.Time.GetTimestamp();
        var answer = run.Desk.Current.Answer(question, Conversation.New);
        var text = asJson
            ? AnswerJson.Line(null, 0, answer, run.Time.GetElapsedTime(begun)) + "\n"
            : AnswerText.Of(answer, run.Settings.Terminal.Width);
        await run.Output.WriteAsync(text.AsMemory(), cancel);
    }
}
