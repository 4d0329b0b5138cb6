using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class IndexFieldsTests
{
    [Fact]
    public void RefusesTwoFieldsOfOneName() => Assert.Throws<ArgumentException>(() =>
        new IndexFields(new IndexField("text", Analysis.English, 1), new IndexField("text", Analysis.Symbols, 1)));

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void RefusesAWeightThatCannotBeSummed(float weight) =>
        Assert.Throws<ArgumentException>(() => new IndexFields(new IndexField("text", Analysis.English, weight)));

    [Fact]
    public void RefusesATextForAnUnknownField() =>
        Assert.Throws<ArgumentException>(() => IndexFields.Standard.Entry(("title", "x")));

    [Fact]
    public void KeepsTextsOfOneFieldApart()
    {
        var entry = IndexFields.Standard.Entry(("phrasings", "who decides"), ("phrasings", "to use force"));

        Assert.Equal("who decides\nto use force", entry.Texts[2]);
    }

    [Fact]
    public void HasTheFieldsOfALibrary() =>
        Assert.Equal(["text", "heading", "phrasings", "keywords", "symbols"],
            Enumerable.Range(0, IndexFields.Standard.Count).Select(i => IndexFields.Standard[i].Name));
}
