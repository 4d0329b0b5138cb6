using System.Collections.Concurrent;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// Universal Sentence Encoder lite: token embeddings with their positions, two transformer layers, the mean over the tokens,
/// one dense layer with tanh.
/// </summary>
internal sealed class Encoder
{
    public const int EmbeddingWidth = 256;
    public const int ForwardWidth = 1536;

    /// <summary>The published model cuts here; what stands behind does not change the vector.</summary>
    public const int MaxTokens = 128;

    private readonly Memory<float> _embeddings;
    private readonly float[] _positions;
    private readonly TransformerLayer _first;
    private readonly TransformerLayer _second;
    private readonly DenseLayer _last;
    private readonly ConcurrentBag<Scratch> _pool = [];

    public Encoder(Weights weights)
    {
        _embeddings = weights["module/Embeddings_en"];
        _positions = Positions(weights["AddTimingSignal/TimingSignal/ExpandDims_1"].Span);
        _first = new(weights, 0);
        _second = new(weights, 1);
        _last = new(weights["hidden_layers/tanh_layer_0/weights"], weights["hidden_layers/tanh_layer_0/bias"]);
    }

    /// <summary>One vector of length 1 for each sentence; zeros for one without tokens, which so resembles nothing.</summary>
    public float[][] Encode(IReadOnlyList<int[]> sentences)
    {
        var vectors = new float[sentences.Count][];
        if (!_pool.TryTake(out var scratch))
        {
            scratch = new();
        }

        for (var done = 0; done < sentences.Count;)
        {
            done += EncodeSome(sentences, done, scratch, vectors);
        }

        _pool.Add(scratch);
        return vectors;
    }

    /// <summary>Sentences run together while they fit: their rows share each reading of the weights.</summary>
    private int EncodeSome(IReadOnlyList<int[]> sentences, int first, Scratch scratch, float[][] vectors)
    {
        scratch.Clear();
        var count = 0;
        while (first + count < sentences.Count
            && scratch.Rows + Math.Min(sentences[first + count].Length, MaxTokens) <= Scratch.MaxRows
            && count < Scratch.MaxRows)
        {
            Embed(sentences[first + count], scratch);
            count++;
        }

        _first.Apply(scratch);
        _second.Apply(scratch);
        Average(scratch);
        _last.Apply(scratch.Narrow, count, scratch.Wide, DenseOutput.Plain);
        for (var i = 0; i < count; i++)
        {
            vectors[first + i] = scratch.Sentences[i].Length == 0
                ? new float[SentenceModel.Dimensions]
                : Finish(scratch.Wide.AsSpan(i * SentenceModel.Dimensions, SentenceModel.Dimensions));
        }

        return count;
    }

    private void Embed(int[] tokens, Scratch scratch)
    {
        var row = scratch.Rows;
        scratch.Add(Math.Min(tokens.Length, MaxTokens));
        for (var position = 0; position < Math.Min(tokens.Length, MaxTokens); position++)
        {
            var target = scratch.Embedded.AsSpan((row + position) * EmbeddingWidth, EmbeddingWidth);
            _positions.AsSpan(position * EmbeddingWidth, EmbeddingWidth).CopyTo(target);

            // Twice: the published graph adds the position to the embedding, and the sum to the embedding once more.
            VectorMath.AddScaled(_embeddings.Span.Slice(tokens[position] * EmbeddingWidth, EmbeddingWidth), 2, target);
        }
    }

    private static void Average(Scratch scratch)
    {
        const int size = SentenceModel.Dimensions;
        for (var i = 0; i < scratch.Sentences.Count; i++)
        {
            var (start, length) = scratch.Sentences[i];
            var mean = scratch.Narrow.AsSpan(i * size, size);
            mean.Clear();
            for (var row = start; row < start + length; row++)
            {
                VectorMath.AddScaled(scratch.State.AsSpan(row * size, size), 1f / length, mean);
            }
        }
    }

    private static float[] Finish(ReadOnlySpan<float> sums)
    {
        var vector = new float[sums.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = MathF.Tanh(sums[i]);
        }

        VectorMath.Normalise(vector);
        return vector;
    }

    private static float[] Positions(ReadOnlySpan<float> frequencies)
    {
        var positions = new float[MaxTokens * EmbeddingWidth];
        for (var position = 0; position < MaxTokens; position++)
        {
            for (var i = 0; i < frequencies.Length; i++)
            {
                var (sine, cosine) = MathF.SinCos(position * frequencies[i]);
                positions[(position * EmbeddingWidth) + i] = sine;
                positions[(position * EmbeddingWidth) + frequencies.Length + i] = cosine;
            }
        }

        return positions;
    }
}
