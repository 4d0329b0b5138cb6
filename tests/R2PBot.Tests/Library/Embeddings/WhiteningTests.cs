using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Library.Embeddings;

public sealed class WhiteningTests
{
    private const int Dimensions = 8;

    /// <summary>The members of a class differ in the first direction only, widely; the classes differ in the second, narrowly.</summary>
    [Fact]
    public void CountsLittle_WhatDiffersWithinAClass()
    {
        var (vectors, classes) = Vectors(classesCount: 12, members: 40);
        var whitening = Whitening.Learn(vectors, classes, Dimensions);
        var turned = whitening.Apply(vectors);
        var (before, after) = (NearestIsOfTheSameClass(vectors, classes), NearestIsOfTheSameClass(turned, classes));
        Assert.True(before < after - 0.2, $"before {before}");
        Assert.True(after > 0.9, $"after {after}");
    }

    [Fact]
    public void LearnsFromNoRowThatHasNoClass()
    {
        var (vectors, classes) = Vectors(classesCount: 40, members: 10);
        var more = new VectorTable(vectors.Count + 1, Dimensions);
        for (var row = 0; row < vectors.Count; row++)
        {
            more.Set(row, vectors[row]);
        }

        more.Set(vectors.Count, Unit([0, 0, 0, 0, 0, 0, 0, 1]));
        var without = Whitening.Learn(vectors, classes, Dimensions).Apply(vectors);
        var with = Whitening.Learn(more, [.. classes, -1], Dimensions).Apply(more);
        for (var row = 0; row < vectors.Count; row++)
        {
            Assert.Equal(1, VectorMath.Dot(without[row], with[row]), 4);
        }
    }

    [Fact]
    public void KeepsTheLength_AndSurvivesWithoutAnyClass()
    {
        var (vectors, _) = Vectors(classesCount: 5, members: 2);
        var turned = Whitening.Learn(vectors, [.. Enumerable.Repeat(-1, vectors.Count)], Dimensions).Apply(vectors);
        for (var row = 0; row < turned.Count; row++)
        {
            Assert.Equal(1, VectorMath.Dot(turned[row], turned[row]), 4);
            Assert.Equal(1, VectorMath.Dot(turned[row], vectors[row]), 4);
        }
    }

    private static (VectorTable Vectors, int[] Classes) Vectors(int classesCount, int members)
    {
        var random = new Random(7);
        var vectors = new VectorTable(classesCount * members, Dimensions);
        for (var row = 0; row < vectors.Count; row++)
        {
            var angle = row / members * (2 * Math.PI / classesCount);
            var values = new float[Dimensions];
            (values[0], values[1], values[2]) = ((float)(3 * (random.NextDouble() - 0.5)), (float)Math.Cos(angle), (float)Math.Sin(angle));
            for (var i = 3; i < Dimensions; i++)
            {
                values[i] = (float)(0.02 * (random.NextDouble() - 0.5));
            }

            vectors.Set(row, Unit(values));
        }

        return (vectors, [.. Enumerable.Range(0, vectors.Count).Select(r => r / members)]);
    }

    private static float[] Unit(float[] values)
    {
        VectorMath.Normalise(values);
        return values;
    }

    private static double NearestIsOfTheSameClass(VectorTable vectors, int[] classes) => Enumerable.Range(0, vectors.Count).Average(row =>
    {
        var nearest = Enumerable.Range(0, vectors.Count).Where(r => r != row).MaxBy(r => VectorMath.Dot(vectors[row], vectors[r]));
        return classes[nearest] == classes[row] ? 1.0 : 0;
    });
}
