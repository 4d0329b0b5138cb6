using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Library.Embeddings;

public sealed class WhiteningTests
{
    private const int Dimensions = 8;

    /// <summary>The members of a class differ in the first direction only, widely; the classes differ in the second, narrowly.</summary>
    [Fact]
    public void CountsLittle_WhatDiffersWithinAClass()
    {
        var (vectors, classes) = Vectors(classesCount: 12, members: 12);
        var whitening = Whitening.Learn(vectors, classes, Dimensions);
        var turned = Turned(whitening, vectors);
        var (before, after) = (Apart(vectors, classes), Apart(turned, classes));
        Assert.True(after > before + 0.2, $"before {before}, after {after}");
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
        var without = Turned(Whitening.Learn(vectors, classes, Dimensions), vectors);
        var with = Turned(Whitening.Learn(more, [.. classes, -1], Dimensions), more);
        for (var row = 0; row < vectors.Count; row++)
        {
            Assert.Equal(1, VectorMath.Dot(without[row], with[row]), 4);
        }
    }

    [Fact]
    public void KeepsTheLength_AndSurvivesWithoutAnyClass()
    {
        var (vectors, _) = Vectors(classesCount: 5, members: 2);
        var turned = Turned(Whitening.Learn(vectors, [.. Enumerable.Repeat(-1, vectors.Count)], Dimensions), vectors);
        for (var row = 0; row < turned.Count; row++)
        {
            Assert.Equal(1, VectorMath.Dot(turned[row], turned[row]), 4);
            Assert.Equal(1, VectorMath.Dot(turned[row], vectors[row]), 4);
        }
    }

    [Fact]
    public void TurnsATableAsItTurnsOneVector()
    {
        var (vectors, classes) = Vectors(classesCount: 30, members: 5);
        var whitening = Whitening.Learn(vectors, classes, Dimensions);
        var scores = new float[vectors.Count];
        var turned = Turned(whitening, vectors);
        whitening.Apply(vectors).Scores(turned[3], scores);
        for (var row = 0; row < vectors.Count; row++)
        {
            Assert.Equal(VectorMath.Dot(turned[row], turned[3]), scores[row], 2e-2);
        }
    }

    private static VectorTable Turned(Whitening whitening, VectorTable vectors)
    {
        var turned = new VectorTable(vectors.Count, Dimensions);
        for (var row = 0; row < vectors.Count; row++)
        {
            var one = new float[Dimensions];
            whitening.Apply(vectors[row], one);
            turned.Set(row, one);
        }

        return turned;
    }

    private static (VectorTable Vectors, int[] Classes) Vectors(int classesCount, int members)
    {
        var random = new Random(7);
        var vectors = new VectorTable(classesCount * members, Dimensions);
        for (var row = 0; row < vectors.Count; row++)
        {
            var angle = row / members * (Math.PI / 2 / classesCount);
            var values = new float[Dimensions];
            (values[0], values[1], values[2]) = ((float)(4 * (random.NextDouble() - 0.5)), (float)Math.Cos(angle), (float)Math.Sin(angle));
            for (var i = 3; i < Dimensions; i++)
            {
                values[i] = (float)(0.001 * (random.NextDouble() - 0.5));
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

    /// <summary>How much nearer members of one class are to each other than to those of the farthest other class.</summary>
    private static double Apart(VectorTable vectors, int[] classes)
    {
        var pairs = (from a in Enumerable.Range(0, vectors.Count) from b in Enumerable.Range(0, vectors.Count) where a < b select (Classes: Math.Abs(classes[a] - classes[b]), Cosine: VectorMath.Dot(vectors[a], vectors[b]))).ToList();
        return pairs.Where(p => p.Classes == 0).Average(p => p.Cosine) - pairs.Where(p => p.Classes == classes.Max()).Average(p => p.Cosine);
    }
}
