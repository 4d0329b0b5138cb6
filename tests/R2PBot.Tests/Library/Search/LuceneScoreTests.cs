using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class LuceneScoreTests
{
    private static readonly IndexFields OneField = new(new IndexField("text", Analysis.English, 1));

    [Fact]
    public void GivesTheScoresOfLucene_WhenLengthsAreKeptInOneByte()
    {
        var index = Index(LengthPrecision.OneByte);
        var (queries, expected) = (LuceneTables.Queries, LuceneTables.Scores);

        Assert.Equal(queries.Length, expected.Length);
        Assert.All(queries.Zip(expected), pair => AssertSameHits(pair.Second, index.Search(SearchQuery.For(pair.First), 10)));
    }

    [Fact]
    public void GivesOtherScores_WhenLengthsAreExact()
    {
        var hits = Index(LengthPrecision.Exact).Search(SearchQuery.For(LuceneTables.Queries[0]), 10);

        Assert.NotEqual(LuceneTables.Scores[0].Select(s => s.Score), hits.Select(h => h.Score));
    }

    // Lucene adds up in another order, so two entries whose scores agree in all but the last digit may change places.
    private static void AssertSameHits((int Entry, float Score)[] expected, IReadOnlyList<Hit> hits)
    {
        Assert.Equal(expected.Length, hits.Count);
        for (int i = 0; i < hits.Count; i++)
        {
            Assert.Equal(expected[i].Score, hits[i].Score, 1e-5f);
            Assert.Contains(expected, e => e.Entry == Number(hits[i]) && Math.Abs(e.Score - hits[i].Score) <= 1e-5f);
        }
    }

    private static int Number(Hit hit) => (hit.Segment * 100) + hit.Entry;

    // Two segments, because the statistics must be those of the whole collection.
    private static SearchIndex Index(LengthPrecision lengths)
    {
        var entries = LuceneTables.Corpus.Select(line => OneField.Entry(("text", line))).ToArray();
        return SearchIndex.Of(
            [Segment.Build(entries[..100], OneField), Segment.Build(entries[100..], OneField)],
            new ScoringOptions { Lengths = lengths });
    }
}
