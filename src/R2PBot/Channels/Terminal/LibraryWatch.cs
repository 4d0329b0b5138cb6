using System.Data.Common;
using R2PBot.Conversations;
using R2PBot.Storage;

namespace R2PBot.Channels.Terminal;

/// <summary>Looks at the knowledge folder again and again, and says each new refusal once on standard error.</summary>
internal static class LibraryWatch
{
    /// <param name="bot">Looks, too, at what editors accepted meanwhile on another host or the command line; nothing where no bot runs.</param>
    public static async Task RunAsync(TerminalRun run, Bot? bot, CancellationToken cancel)
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
                await RefreshAsync(run, bot, reported, cancel);
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

    private static async Task RefreshAsync(TerminalRun run, Bot? bot, HashSet<string> reported, CancellationToken cancel)
    {
        try
        {
            await (bot?.Learning.RefreshAsync(cancel) ?? Task.CompletedTask);
        }
        catch (Exception problem) when (problem is StorageException or DbException or ObjectDisposedException)
        {
            // The database is away for a moment, or the bot has ended; the next look finds what changed.
            if (reported.Add(problem.Message))
            {
                await run.Errors.WriteLineAsync($"r2pbot: {problem.Message}");
            }
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
