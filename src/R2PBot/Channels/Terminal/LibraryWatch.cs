namespace R2PBot.Channels.Terminal;

/// <summary>Looks at the knowledge folder again and again, and says each new refusal once on standard error.</summary>
internal static class LibraryWatch
{
    public static async Task RunAsync(TerminalRun run, CancellationToken cancel)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        run.Report(Problems(run), reported);
        Learn(run, cancel);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(run.Settings.Library.RefreshSeconds), run.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                Look(run, reported);
                Learn(run, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The chat has ended.
        }
    }

    private static IEnumerable<string> Problems(TerminalRun run) => run.Desk.Problems.Concat(run.Checklists.Problems);

    private static void Learn(TerminalRun run, CancellationToken cancel)
    {
        try
        {
            run.Desk.LearnMeanings(null, cancel);
        }
        catch (OperationCanceledException)
        {
            // The chat has ended; what was computed is kept.
        }
    }

    private static void Look(TerminalRun run, HashSet<string> reported)
    {
        try
        {
            if (run.Desk.Refresh() | run.Checklists.Refresh(run.Desk.Holdings))
            {
                // A file that was put right and breaks again is news.
                reported.IntersectWith(Problems(run));
                run.Report(Problems(run), reported);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A folder that is being replaced right now; the next look finds it again.
            if (reported.Add(problem.Message))
            {
                run.Errors.WriteLine($"r2pbot: {problem.Message}");
            }
        }
    }
}
