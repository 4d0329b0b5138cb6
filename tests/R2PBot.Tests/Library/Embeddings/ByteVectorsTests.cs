using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Library.Embeddings;

public class ByteVectorsTests
{
    [Theory]
    [InlineData(512)]
    [InlineData(59)]
    [InlineData(7)]
    public void ScoresEveryRow_WhateverTheDimensions(int dimensions)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 25).Select(_ => Vector(random, dimensions)).ToList();
        var table = new ByteVectors(rows.Count, dimensions);
        for (var row = 0; row < rows.Count; row++)
        {
            table.Set(row, rows[row]);
        }

        var query = Vector(random, dimensions);
        var scores = new float[rows.Count];
        table.Scores(query, scores);

        for (var row = 0; row < rows.Count; row++)
        {
            Assert.Equal(rows[row].Zip(query, (a, b) => (double)a * b).Sum(), scores[row], 5e-3);
        }
    }

    [Fact]
    public void Refuses_WhenTheQueryHasOtherDimensions() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteVectors(1, 512).Scores(new float[256], new float[1]));

    [Fact]
    public void Refuses_WhenThereIsNoRoomForTheScores() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteVectors(2, 512).Scores(new float[512], new float[1]));

    [Fact]
    public void ScoresTheExtremesWithoutOverflow()
    {
        var table = new ByteVectors(2, 512);
        float[] all = [.. Enumerable.Repeat(1 / MathF.Sqrt(512), 512)];
        table.Set(0, all);
        table.Set(1, [.. all.Select(v => -v)]);
        var scores = new float[2];
        table.Scores(all, scores);
        Assert.Equal(1, scores[0], 1e-4);
        Assert.Equal(-1, scores[1], 1e-4);
    }

    [Fact]
    public void ScoresNothing_WhereAVectorIsNothing()
    {
        var scores = new float[1];
        new ByteVectors(1, 512).Scores(new float[512], scores);
        Assert.Equal(0, scores[0]);
    }

    private static float[] Vector(Random random, int dimensions)
    {
        float[] vector = [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f)];
        VectorMath.Normalise(vector);
        return vector;
    }
}
