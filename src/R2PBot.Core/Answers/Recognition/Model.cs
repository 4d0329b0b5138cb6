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

    /// <summary>Changes the weights of one class for a text with these traits.</summary>
    public void AddToPlaces(int of, Trait[] traits, float scale)
    {
        foreach (var trait in traits)
        {
            places[(trait.Place * classes) + of] += scale * trait.Value;
        }
    }

    /// <summary>The chance of each class; 1 in all.</summary>
    public void Chances(ReadOnlySpan<float> vector, Trait[] traits, Span<float> chances)
    {
        chances.Clear();
        foreach (var trait in traits)
        {
            VectorMath.AddScaled(places.AsSpan(trait.Place * classes, classes), trait.Value, chances);
        }

        for (var i = 0; i < classes; i++)
        {
            chances[i] += VectorMath.Dot(Vector(i), vector);
        }

        ToChances(chances);
    }

    /// <summary>The chance of each of some classes, if it is one of them; 1 in all.</summary>
    public void Chances(ReadOnlySpan<float> vector, Trait[] traits, int[] among, Span<float> chances)
    {
        for (var i = 0; i < among.Length; i++)
        {
            var sum = VectorMath.Dot(Vector(among[i]), vector);
            foreach (var trait in traits)
            {
                sum += trait.Value * places[(trait.Place * classes) + among[i]];
            }

            chances[i] = sum;
        }

        ToChances(chances[..among.Length]);
    }

    private static void ToChances(Span<float> scores)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(Scale * (score - highest));
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
