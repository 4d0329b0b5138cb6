using System.Numerics;

namespace R2PBot.Library.Embeddings;

/// <summary>Brings each row to mean 0 and variance 1, then scales and shifts it.</summary>
internal sealed class LayerNorm(Memory<float> scale, Memory<float> shift)
{
    private const float Epsilon = 1e-6f;

    public void Apply(ReadOnlySpan<float> rows, int count, Span<float> target)
    {
        var size = scale.Length;
        for (var row = 0; row < count; row++)
        {
            One(rows.Slice(row * size, size), target.Slice(row * size, size));
        }
    }

    private void One(ReadOnlySpan<float> row, Span<float> target)
    {
        var width = Vector<float>.Count;
        var sums = Vector<float>.Zero;
        for (var i = 0; i < row.Length; i += width)
        {
            sums += new Vector<float>(row[i..]);
        }

        var mean = new Vector<float>(Vector.Sum(sums) / row.Length);
        var squares = Vector<float>.Zero;
        for (var i = 0; i < row.Length; i += width)
        {
            var distance = new Vector<float>(row[i..]) - mean;
            squares += distance * distance;
        }

        var factor = new Vector<float>(1 / MathF.Sqrt((Vector.Sum(squares) / row.Length) + Epsilon));
        for (var i = 0; i < row.Length; i += width)
        {
            var normal = (new Vector<float>(row[i..]) - mean) * factor;
            ((normal * new Vector<float>(scale.Span[i..])) + new Vector<float>(shift.Span[i..])).CopyTo(target[i..]);
        }
    }
}
