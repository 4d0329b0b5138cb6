using R2PBot.Answers;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot ask "…"</c></summary>
internal static class AskCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(TerminalRun run, string question, bool asJson, CancellationToken cancel)
    {
        run.ReportProblems([]);
        var begun = run.Time.GetTimestamp();
        var answer = run.Desk.Current.Answer(question, Conversation.New);
        if (answer.Reason is AnswerReason.Found or AnswerReason.NothingFits)
        {
            // Only a search needs the vectors; a lookup does not wait for them.
            LearnMeanings(run, cancel);
            begun = run.Time.GetTimestamp();
            answer = run.Desk.Current.Answer(question, Conversation.New);
        }

        var text = asJson
            ? AnswerJson.Line(null, 0, answer, run.Time.GetElapsedTime(begun)) + "\n"
            : AnswerText.Of(answer, run.Settings.Terminal.Width);
        await run.Output.WriteAsync(text.AsMemory(), cancel);
    }

    /// <summary>One question does not wait for what takes a minute: without the vectors words find the answer, and the next start has more of them.</summary>
    private static void LearnMeanings(TerminalRun run, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(Patience);
        try
        {
            run.Desk.LearnMeanings(null, soon.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Words alone, this time.
        }
    }
}
