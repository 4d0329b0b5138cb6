namespace R2PBot.Benchmarks.Answers;

/// <summary>How fast the passages for an answer are found, beside Lucene and SQLite, and how soon the bot gives its first one.</summary>
internal static class AnswersBenchmark
{
    private const int QueryCount = 200;
    private static readonly int[] Sizes = [400, 10_000, 100_000];

    public static int Run()
    {
        var synthetic = new SyntheticPassages(Path.Combine(AppContext.BaseDirectory, "Answers", "corpus.txt"));
        string[] queries = synthetic.Queries(QueryCount);
        string? classPath = LuceneJars.ClassPath();
        Console.WriteLine("## Retrieval: top 10 with references, 200 queries of 2 to 6 words\n");
        Console.WriteLine("| passages | engine | p50 ms | p99 ms | p50 ÷ Lucene | p50 ÷ FTS5 | queries/s, 1 thread | 2 threads | build s | index MB |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int size in Sizes)
        {
            Compare(size, synthetic.Passages(size), queries, classPath);
        }

        Console.WriteLine("\nTimes are medians over rounds in which the engines take turns. Index MB: heap of R2PBot, files of the others.\n");
        StartTimes.Print();
        return 0;
    }

    private static void Compare(int size, string[] passages, string[] queries, string? classPath)
    {
        List<Contest> contests = [new("R2PBot", new OwnIndex(passages, queries)), new("SQLite FTS5", new Fts5(passages, queries))];
        if (classPath is not null)
        {
            contests.Add(new Contest("Lucene 8", new LuceneProcess(classPath, passages, queries)));
        }

        contests.ForEach(c => c.WarmUp());
        while (contests.Any(c => c.WantsMore))
        {
            contests.Where(c => c.WantsMore).ToList().ForEach(c => c.Round());
        }

        contests.ForEach(c => c.MeasureThroughput());
        foreach (var contest in contests)
        {
            Console.WriteLine(contest.Row(size, contests));
            contest.Dispose();
        }

        if (classPath is null)
        {
            Console.WriteLine($"| {size:N0} | Lucene 8 | not installed: `{LuceneJars.HowToInstall}` | | | | | | | |");
        }
    }
}
