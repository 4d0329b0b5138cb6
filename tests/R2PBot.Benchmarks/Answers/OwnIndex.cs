using System.Diagnostics;
using R2PBot.Library.Search;

namespace R2PBot.Benchmarks.Answers;

/// <summary>R2PBot's own index: one segment for a hundred passages, as a document has.</summary>
internal sealed class OwnIndex : IContender
{
    private const int PassagesPerDocument = 100;

    private readonly SearchIndex index;
    private readonly string[] queries;

    public OwnIndex(string[] passages, string[] queries)
    {
        this.queries = queries;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        var fields = IndexFields.Standard;
        index = SearchIndex.Of(
            [.. passages.Chunk(PassagesPerDocument).Select(d => Segment.Build([.. d.Select(p => fields.Entry(("text", p)))], fields))],
            ScoringOptions.Default);
        var time = Stopwatch.GetElapsedTime(start);
        Build = new Build(time, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
    }

    public Build Build { get; }

    public double[] Round() => Stopwatches.EachOf(queries, Run);

    public double Throughput(int threads, TimeSpan time) =>
        Stopwatches.PerSecond(threads, time, queries.Length, _ => i => Run(queries[i]));

    public void Dispose()
    {
    }

    private void Run(string query)
    {
        int reference = 0;
        foreach (var hit in index.Search(SearchQuery.For(query), 10))
        {
            reference ^= (hit.Segment * PassagesPerDocument) + hit.Entry;
        }

        GC.KeepAlive(reference);
    }
}
