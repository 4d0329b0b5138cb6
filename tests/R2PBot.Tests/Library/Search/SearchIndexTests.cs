using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class SearchIndexTests
{
    private static readonly IndexFields Fields = IndexFields.Standard;

    [Fact]
    public void RanksTheRarerTermFirst_WhenBothMatchOnce()
    {
        var index = Index("genocide prevention", "prevention works", "genocide prevention", "ceasefire holds");

        Assert.Equal((0, 3), Places(index.Search(SearchQuery.For("ceasefire prevention"), 1)).Single());
    }

    [Fact]
    public void RanksTheShorterEntryFirst_WhenBothHoldTheTermOnce()
    {
        var index = Index("veto in the Council by one of its permanent members", "veto initiative");

        Assert.Equal([(0, 1), (0, 0)], Places(index.Search(SearchQuery.For("veto"), 10)));
    }

    [Fact]
    public void KeepsTheOrderOfTheCollection_WhenScoresAreEqual()
    {
        var segment = Segment.Build([Text("same words"), Text("other"), Text("same words")], Fields);
        var index = SearchIndex.Of([segment, segment], ScoringOptions.Default);

        Assert.Equal([(0, 0), (0, 2), (1, 0)], Places(index.Search(SearchQuery.For("same"), 3)));
    }

    [Fact]
    public void FindsAnEntryByEachOfItsFields()
    {
        var index = Index(
            Fields.Entry(("text", "alpha")), Fields.Entry(("heading", "beta")), Fields.Entry(("phrasings", "gamma")),
            Fields.Entry(("keywords", "delta")), Fields.Entry(("symbols", "see A/79/875")));

        Assert.Equal([(0, 1)], Places(index.Search(SearchQuery.For("beta"), 10)));
        Assert.Equal([(0, 2)], Places(index.Search(SearchQuery.For("gamma"), 10)));
        Assert.Equal([(0, 3)], Places(index.Search(SearchQuery.For("delta"), 10)));
        Assert.Equal([(0, 4)], Places(index.Search(SearchQuery.Empty.AndSymbols("a/79/875"), 10)));
    }

    [Fact]
    public void AddsUpFields_EachWithItsWeight()
    {
        var index = SearchIndex.Of(
            [Segment.Build([Fields.Entry(("text", "veto"), ("heading", "veto")), Text("veto"), Text("peace")], Fields)],
            new ScoringOptions { Weights = new Dictionary<string, float> { ["text"] = 2, ["heading"] = 3 } });

        var hits = index.Search(SearchQuery.For("veto", 10), 10);

        // All lengths are average, so a single occurrence weighs 1 / (1 + 1.2) of the idf of its field.
        double inText = 2 * Math.Log(1 + (1.5 / 2.5)) / 2.2;
        double inHeading = 3 * Math.Log(1 + (0.5 / 1.5)) / 2.2;
        Assert.Equal([10 * (inText + inHeading), 10 * inText], hits.Select(h => (double)h.Score), Near);
    }

    [Fact]
    public void CountsATermTwice_WhenTheQuerySaysItTwice()
    {
        var index = Index("protect", "peace");

        float once = index.Search(SearchQuery.For("protect"), 1)[0].Score;
        float twice = index.Search(SearchQuery.For("protect protected"), 1)[0].Score;

        Assert.Equal(2 * once, twice, 1e-6f);
    }

    [Fact]
    public void PassesOverEntriesThatAreNotAccepted()
    {
        var index = Index("veto", "veto power", "veto power used");

        Assert.Equal([(0, 1)], Places(index.Search(SearchQuery.For("veto"), 10, (_, entry) => entry == 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("zzzzqqq")]
    public void FindsNothing_WhenNoTermIsKnown(string query) => Assert.Empty(Index("veto").Search(SearchQuery.For(query), 10));

    [Fact]
    public void FindsNothing_WhenThereAreNoEntries()
    {
        Assert.Empty(SearchIndex.Of([], ScoringOptions.Default).Search(SearchQuery.For("veto"), 10));
        Assert.Empty(SearchIndex.Of([Segment.Build([], Fields)], ScoringOptions.Default).Search(SearchQuery.For("veto"), 10));
    }

    [Fact]
    public void RefusesSegmentsWithDifferentFields()
    {
        var other = new IndexFields(new IndexField("text", Analysis.Symbols, 1));

        Assert.Throws<ArgumentException>(() =>
            SearchIndex.Of([Segment.Build([], Fields), Segment.Build([], other)], ScoringOptions.Default));
    }

    [Fact]
    public void KnowsItsVocabulary()
    {
        var index = Index(Fields.Entry(("text", "Protecting people"), ("keywords", "protection")), Text("people A/79/875"));

        Assert.Equal([("peopl", 2), ("protect", 1)], index.Words.Select(w => (w.Term, w.DocumentFrequency)).Where(w => w.Term.Length > 3).Order());
        Assert.Equal(0, index.Words.DocumentFrequency("veto"));
        Assert.True(index.Words.Idf("protect") > index.Words.Idf("peopl"));
        Assert.Empty(index.Symbols);
    }

    [Fact]
    public void AllocatesTheSame_WhateverTheSizeOfTheCollection()
    {
        var small = Index([.. Enumerable.Repeat("veto power", 20)]);
        var large = Index([.. Enumerable.Repeat("veto power", 50_000)]);
        var query = SearchQuery.For("veto");

        Assert.Equal(Allocated(small, query), Allocated(large, query));
    }

    private static long Allocated(SearchIndex index, SearchQuery query)
    {
        index.Search(query, 10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        index.Search(query, 10);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-5;

    private static IndexEntry Text(string text) => Fields.Entry(("text", text));

    private static SearchIndex Index(params string[] texts) => Index([.. texts.Select(Text)]);

    private static SearchIndex Index(params IndexEntry[] entries) => SearchIndex.Of([Segment.Build(entries, Fields)], ScoringOptions.Default);

    private static IEnumerable<(int Segment, int Entry)> Places(IReadOnlyList<Hit> hits) => hits.Select(h => (h.Segment, h.Entry));
}
