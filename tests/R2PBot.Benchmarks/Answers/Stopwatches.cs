using System.Diagnostics;

namespace R2PBot.Benchmarks.Answers;

/// <summary>Timing that the contenders inside this process share.</summary>
internal static class Stopwatches
{
    public static double[] EachOf<T>(IReadOnlyList<T> queries, Action<T> run)
    {
        double[] times = new double[queries.Count];
        for (int i = 0; i < times.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run(queries[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    /// <summary>Runs the queries on threads of their own, each from a different place in the list, and counts.</summary>
    public static double PerSecond(int threads, TimeSpan time, int queryCount, Func<int, Action<int>> runnerOfThread)
    {
        long done = 0;
        long start = Stopwatch.GetTimestamp();
        Thread[] all = [.. Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            var run = runnerOfThread(t);
            long mine = 0;
            for (int i = t * queryCount / threads; Stopwatch.GetElapsedTime(start) < time; i++, mine++)
            {
                run(i % queryCount);
            }

            Interlocked.Add(ref done, mine);
        }))];
        Array.ForEach(all, t => t.Start());
        Array.ForEach(all, t => t.Join());
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
