using R2PBot.Library.Embeddings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Embeddings;

public sealed class WordVectorsTests
{
    [Fact]
    public void FindsEachKnownWordOnce_WhateverItsCase()
    {
        var vectors = Small("the", "veto", "2005");
        Assert.Equal([1, 0, 2], vectors.Words("VETO the unheard-of Veto, 2005!"));
    }

    [Fact]
    public void WeighsTheWords_AndMakesTheMeanOfLengthOne()
    {
        var vectors = Small("the", "veto");
        var mean = new float[WordVectors.Dimensions];
        vectors.Mean([0, 1], word => word == 0 ? 3 : 4, mean);
        Assert.Equal(0.6f, mean[0], 3);
        Assert.Equal(0.8f, mean[1], 3);
    }

    [Fact]
    public void IsNothing_WithoutAKnownWord()
    {
        var mean = new float[WordVectors.Dimensions];
        Small("the").Mean([], _ => 1, mean);
        Assert.All(mean, v => Assert.Equal(0, v));
    }

    [Fact]
    public void RefusesAWordWithoutVector() => Assert.Throws<ArgumentOutOfRangeException>(() => new WordVectors(["the", "veto"], new sbyte[WordVectors.Dimensions]));

    [Fact]
    public void CountsAWordLess_TheMoreTextsHaveIt()
    {
        var weights = new WordWeights([[500, 9000], .. Enumerable.Repeat<int[]>([500], 40_000)]);
        Assert.True(weights.Of(9000) > weights.Of(500));
        Assert.True(weights.Of(0) < weights.Of(9001), "frequent in English");
    }

    [ModelFact]
    public void KnowsWhatIsNear()
    {
        Assert.InRange(Cosine("truce", "ceasefire"), Cosine("truce", "journalists") + 0.2f, 1);
        Assert.InRange(Cosine("legislators", "parliament"), Cosine("legislators", "harvest") + 0.2f, 1);
    }

    private static float Cosine(string left, string right) => VectorMath.Dot(Mean(left), Mean(right));

    private static float[] Mean(string text)
    {
        var mean = new float[WordVectors.Dimensions];
        InstalledModel.Words.Mean(InstalledModel.Words.Words(text), _ => 1, mean);
        return mean;
    }

    /// <summary>Each word in a direction of its own, of different lengths.</summary>
    private static WordVectors Small(params string[] words)
    {
        var values = new sbyte[words.Length * WordVectors.Dimensions];
        for (var row = 0; row < words.Length; row++)
        {
            values[(row * WordVectors.Dimensions) + row] = (sbyte)(20 * (row + 1));
        }

        return new(words, values);
    }
}
