using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Library.Embeddings;

public class VectorTableTests
{
    [Theory]
    [InlineData(512)]
    [InlineData(40)]
    [InlineData(7)]
    public void ScoresEveryRow_WhateverTheDimensions(int dimensions)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 25).Select(_ => Vector(random, dimensions)).ToList();
        var table = new VectorTable(rows.Count, dimensions);
        for (var row = 0; row < rows.Count; row++)
        {
            table.Set(row, rows[row]);
        }

        var query = Vector(random, dimensions);
        var scores = new float[rows.Count];
        table.Scores(query, scores);

        for (var row = 0; row < rows.Count; row++)
        {
            Assert.Equal(rows[row].Zip(query, (a, b) => (double)a * b).Sum(), scores[row], 1e-4);
        }
    }

    [Fact]
    public void Refuses_WhenTheQueryHasOtherDimensions() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorTable(1, 512).Scores(new float[256], new float[1]));

    [Fact]
    public void Refuses_WhenThereIsNoRoomForTheScores() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorTable(2, 512).Scores(new float[512], new float[1]));

    private static float[] Vector(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f)];
}
