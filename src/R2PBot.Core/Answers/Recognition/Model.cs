using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Recognition;

/// <summary>
/// Multinomial logistic regression: for each class a weight for every number of the vectors and for every place of the traits.
/// </summary>
/// <param name="vectors">One row of <paramref name="dimensions"/> numbers for each class.</param>
/// <param name="places">For each place of the traits one number for each class.</param>
internal sealed class Model(int classes, int dimensions, float[] vectors, float[] places)
{
    /// <summary>How far apart the classes can be: vectors have length 1, so scores would otherwise all be alike.</summary>
    public const float Scale = 12;

    public int Classes => classes;

    public ReadOnlySpan<float> Vectors => vectors;

    public ReadOnlySpan<float> Places => places;

    public Span<float> Vector(int of) => vectors.AsSpan(of * dimensions, dimensions);

    /// <summary>The weights of one place for a range of classes.</summary>
    public Span<float> Place(int place, int from, int to) => places.AsSpan((place * classes) + from, to - from);

    /// <summary>The chance of each class; 1 in all.</summary>
    public void Chances(ReadOnlySpan<float> vector, Trait[] traits, Span<float> chances)
    {
        chances.Clear();
        foreach (var trait in traits)
        {
            VectorMath.AddScaled(Place(trait.Place, 0, classes), trait.Value, chances);
        }

        var highest = float.MinValue;
        for (var i = 0; i < classes; i++)
        {
            chances[i] = Scale * (chances[i] + VectorMath.Dot(Vector(i), vector));
            highest = MathF.Max(highest, chances[i]);
        }

        var sum = 0f;
        for (var i = 0; i < classes; i++)
        {
            chances[i] = MathF.Exp(chances[i] - highest);
            sum += chances[i];
        }

        for (var i = 0; i < classes; i++)
        {
            chances[i] /= sum;
        }
    }
}
