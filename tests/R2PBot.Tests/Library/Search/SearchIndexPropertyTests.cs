using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

/// <summary>What holds of every collection, tried on random ones; the seeds make each run the same.</summary>
public sealed class SearchIndexPropertyTests
{
    private static readonly IndexFields Fields = IndexFields.Standard;

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 60)]
    [InlineData(3, 300)]
    [InlineData(4, 2500)]
    [InlineData(5, 5000)]
    public void FindsTheTopTenOfTheFormula(int seed, int entryCount)
    {
        var random = new Random(seed);
        var entries = Entries(random, entryCount);
        var index = SearchIndex.Of(Segments(random, entries), ScoringOptions.Default);
        var naive = new NaiveScorer(entries, Fields);

        for (int i = 0; i < 20; i++)
        {
            var query = Query(random);
            AssertTopTen(naive.Scores(query), index, index.Search(query, 10));
        }
    }

    // A search for everything can pass nothing over; a search for ten must not lose or change any of the first ten.
    [Theory]
    [InlineData(6, 3000)]
    [InlineData(7, 12_000)]
    public void FindsTheBeginningOfTheWholeRanking_ToTheLastBit(int seed, int entryCount)
    {
        var random = new Random(seed);
        var index = SearchIndex.Of(Segments(random, Entries(random, entryCount)), ScoringOptions.Default);

        for (int i = 0; i < 50; i++)
        {
            var query = Query(random);
            int top = random.Next(1, 30);
            Assert.Equal(index.Search(query, entryCount).Take(top), index.Search(query, top));
        }
    }

    [Fact]
    public void FindsTheBeginningOfTheAcceptedRanking()
    {
        var random = new Random(8);
        var index = SearchIndex.Of(Segments(random, Entries(random, 6000)), ScoringOptions.Default);

        for (int i = 0; i < 50; i++)
        {
            var query = Query(random);
            Assert.Equal(index.Search(query, 6000).Where(h => h.Entry % 3 == 0).Take(10), index.Search(query, 10, (_, entry) => entry % 3 == 0));
        }
    }

    [Fact]
    public void IsTheSameIndex_WhenOneSegmentIsReplacedOrAllAreBuiltAnew()
    {
        var random = new Random(9);
        var old = Segments(random, Entries(random, 500)).ToArray();
        var changed = Entries(random, 40);
        var others = Entries(new Random(10), 300);
        Segment[] before = [Segment.Build(others, Fields), old[0], old[1]];
        SearchIndex.Of(before, ScoringOptions.Default);

        var replaced = SearchIndex.Of([before[0], Segment.Build(changed, Fields), before[2]], ScoringOptions.Default);
        var anew = SearchIndex.Of(
            [Segment.Build(Entries(new Random(10), 300), Fields), Segment.Build(changed, Fields), before[2]], ScoringOptions.Default);

        for (int i = 0; i < 50; i++)
        {
            var query = Query(random);
            Assert.Equal(anew.Search(query, 20), replaced.Search(query, 20));
        }
    }

    [Fact]
    public void FindsTheSame_WhenEightThreadsSearchAtOnce()
    {
        var random = new Random(11);
        var index = SearchIndex.Of(Segments(random, Entries(random, 5000)), ScoringOptions.Default);
        var queries = Enumerable.Range(0, 200).Select(_ => Query(random)).ToArray();
        var expected = queries.Select(q => index.Search(q, 10)).ToArray();

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = 0; i < queries.Length; i++)
            {
                int q = (i + (thread * 25)) % queries.Length;
                Assert.Equal(expected[q], index.Search(queries[q], 10));
            }
        });
    }

    private static void AssertTopTen(double[] scores, SearchIndex index, IReadOnlyList<Hit> hits)
    {
        int[] firsts = [.. index.Segments.Select((_, i) => index.Segments.Take(i).Sum(s => s.EntryCount))];
        int[] found = [.. hits.Select(h => firsts[h.Segment] + h.Entry)];
        double last = hits.Count == 10 ? hits[^1].Score : 0;

        Assert.Equal(Math.Min(10, scores.Count(s => s > 0)), hits.Count);
        Assert.Equal(found.Select(e => scores[e]), hits.Select(h => (double)h.Score), Near);
        Assert.DoesNotContain(Enumerable.Range(0, scores.Length).Except(found), e => scores[e] > last + 1e-4);
        for (int i = 1; i < hits.Count; i++)
        {
            Assert.True(hits[i - 1].Score > hits[i].Score || (hits[i - 1].Score == hits[i].Score && found[i - 1] < found[i]));
        }
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-4;

    private static SearchQuery Query(Random random)
    {
        var query = SearchQuery.Empty;
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            query = query.AndText(Word(random), 0.1f + random.NextSingle());
        }

        return random.Next(4) == 0 ? query.AndSymbols(Symbol(random), 2) : query;
    }

    private static List<IndexEntry> Entries(Random random, int count)
    {
        List<IndexEntry> entries = new(count);
        for (int i = 0; i < count; i++)
        {
            entries.Add(Fields.Entry(
                ("text", Words(random, 40)), ("heading", Words(random, 4)), ("phrasings", Words(random, 12)),
                ("keywords", Words(random, 3)), ("symbols", random.Next(3) == 0 ? Symbol(random) : "")));
        }

        return entries;
    }

    private static IEnumerable<Segment> Cut(Random random, List<IndexEntry> entries)
    {
        for (int start = 0; start < entries.Count;)
        {
            int count = Math.Min(entries.Count - start, random.Next(0, (entries.Count / 2) + 2));
            yield return Segment.Build(entries.GetRange(start, count), Fields);
            start += count;
        }
    }

    private static Segment[] Segments(Random random, List<IndexEntry> entries) => [.. Cut(random, entries)];

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most + 1)).Select(_ => Word(random)));

    // A few words are everywhere and most are rare, as in any language.
    private static string Word(Random random) => $"w{(int)Math.Pow(3000, random.NextDouble()) - 1}x";

    private static string Symbol(Random random) => $"A/{random.Next(60, 64)}/{random.Next(100, 104)}";
}
