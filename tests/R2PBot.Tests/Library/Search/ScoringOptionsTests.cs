using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class ScoringOptionsTests
{
    [Fact]
    public void HasTheParametersOfLucene_AndExactLengths()
    {
        var options = ScoringOptions.Default;

        Assert.Equal((1.2f, 0.75f, LengthPrecision.Exact, 0), (options.K1, options.B, options.Lengths, options.Weights.Count));
    }

    // The right-hand values are Lucene's SmallFloat.byte4ToInt(intToByte4(n)).
    [Theory]
    [InlineData(0, 0)]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(57, 56)]
    [InlineData(100, 96)]
    [InlineData(1000, 984)]
    [InlineData(100_000, 98_328)]
    public void RoundsLengthsAsLuceneDoes_WhenTheyAreKeptInOneByte(int length, int rounded)
    {
        Assert.Equal(rounded, new ScoringOptions { Lengths = LengthPrecision.OneByte }.Rounded(length));
        Assert.Equal(length, ScoringOptions.Default.Rounded(length));
    }
}
