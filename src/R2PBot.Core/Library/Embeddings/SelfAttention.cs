namespace R2PBot.Library.Embeddings;

/// <summary>Lets every token of a sentence look at every other, in four heads.</summary>
internal static class SelfAttention
{
    private const int Heads = 4;

    /// <param name="queriesKeysValues">For each token its query, key and value, side by side.</param>
    /// <param name="tokens">Count of tokens; they belong to one sentence.</param>
    /// <param name="shares">Room for one number per token.</param>
    /// <param name="target">For each token the mixture of values that it attends to.</param>
    public static void Apply(ReadOnlySpan<float> queriesKeysValues, int tokens, Span<float> shares, Span<float> target)
    {
        var width = target.Length / tokens;
        var head = width / Heads;
        var scale = 1 / MathF.Sqrt(head);
        shares = shares[..tokens];
        target.Clear();
        for (var start = 0; start < width; start += head)
        {
            for (var token = 0; token < tokens; token++)
            {
                var query = queriesKeysValues.Slice((token * 3 * width) + start, head);
                for (var other = 0; other < tokens; other++)
                {
                    shares[other] = scale * VectorMath.Dot(query, queriesKeysValues.Slice((((other * 3) + 1) * width) + start, head));
                }

                Softmax(shares);
                var mixture = target.Slice((token * width) + start, head);
                for (var other = 0; other < tokens; other++)
                {
                    VectorMath.AddScaled(queriesKeysValues.Slice((((other * 3) + 2) * width) + start, head), shares[other], mixture);
                }
            }
        }
    }

    private static void Softmax(Span<float> values)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, value);
        }

        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Exp(values[i] - largest);
            sum += values[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }
    }
}
