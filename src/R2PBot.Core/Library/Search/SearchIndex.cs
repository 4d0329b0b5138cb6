using System.Buffers;

namespace R2PBot.Library.Search;

/// <summary>
/// A snapshot of all segments with the statistics of all: scores depend on the whole collection, so a changed segment needs a
/// new snapshot, but not a new analysis of the others. It never changes and may be searched from any number of threads.
/// </summary>
internal sealed class SearchIndex
{
    private readonly ImpactLists[] lists;
    private readonly int[] firstEntries;

    private SearchIndex(IReadOnlyList<Segment> segments, ImpactLists[] lists)
    {
        Segments = segments;
        this.lists = lists;
        firstEntries = new int[segments.Count];
        foreach (var (i, segment) in segments.Index())
        {
            firstEntries[i] = EntryCount;
            EntryCount += segment.EntryCount;
        }

        Words = new Vocabulary(lists[(int)Analysis.English], EntryCount);
        Symbols = new Vocabulary(lists[(int)Analysis.Symbols], EntryCount);
    }

    public IReadOnlyList<Segment> Segments { get; }

    public int EntryCount { get; }

    /// <summary>The stems of all English fields.</summary>
    public Vocabulary Words { get; }

    public Vocabulary Symbols { get; }

    public static SearchIndex Of(IReadOnlyList<Segment> segments, ScoringOptions options)
    {
        Segment[] copy = [.. segments];
        if (copy.Any(s => !s.Fields.AgreesWith(copy[0].Fields)))
        {
            throw new ArgumentException("The segments have different fields.", nameof(segments));
        }

        FieldStatistics[] statistics = copy.Length == 0 ? []
            : [.. Enumerable.Range(0, copy[0].Fields.Count).Select(f => new FieldStatistics(copy, f, options))];
        return new SearchIndex(copy, [.. Enum.GetValues<Analysis>().Select(a => new ImpactListsBuilder(copy, a).Build(options, statistics))]);
    }

    /// <summary>
    /// The best hits, best first; of equal scores the one that stands first in the collection. <paramref name="accepts"/> is
    /// asked only about entries that would be among the best.
    /// </summary>
    public IReadOnlyList<Hit> Search(SearchQuery query, int top, Func<int, int, bool>? accepts = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var queryLists = ListsOf(query);
        if (top == 0 || queryLists.Length == 0)
        {
            return [];
        }

        var hits = new TopHits(Math.Min(top, EntryCount));
        float[] scores = ArrayPool<float>.Shared.Rent(WindowTable.Size);
        scores.AsSpan(0, WindowTable.Size).Clear();
        new WindowedSearch(queryLists, scores.AsSpan(0, WindowTable.Size), hits, OnGlobalNumbers(accepts)).Run(EntryCount);
        ArrayPool<float>.Shared.Return(scores);
        return Hits(hits);
    }

    private QueryList[] ListsOf(SearchQuery query)
    {
        List<QueryList> found = new(query.Terms.Length);
        foreach (var term in query.Terms)
        {
            var group = lists[(int)term.Analysis];
            if (group.Find(term.Term) is >= 0 and var number && term.Weight > 0)
            {
                found.Add(new QueryList(group, number, term.Weight));
            }
        }

        // The order in which terms add up must not depend on the order in which they were typed.
        return [.. found.OrderByDescending(l => l.Strength).ThenBy(l => l.Term)];
    }

    private Func<int, bool>? OnGlobalNumbers(Func<int, int, bool>? accepts) => accepts is null ? null : entry =>
    {
        int segment = SegmentOf(entry);
        return accepts(segment, entry - firstEntries[segment]);
    };

    private Hit[] Hits(TopHits top)
    {
        var hits = new Hit[top.Count];
        for (int i = 0; i < hits.Length; i++)
        {
            int segment = SegmentOf(top.Entry(i));
            hits[i] = new Hit(segment, top.Entry(i) - firstEntries[segment], top.Score(i));
        }

        return hits;
    }

    // The last segment that begins at or before the entry; empty segments begin where the next one does.
    private int SegmentOf(int entry)
    {
        int low = 0;
        for (int high = firstEntries.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = firstEntries[middle] <= entry ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
