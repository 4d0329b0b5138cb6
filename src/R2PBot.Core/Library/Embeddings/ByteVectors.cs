using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// Vectors of many texts with a byte for each number: a quarter of the memory of <see cref="VectorTable"/>, and quicker to go through by
/// more. A cosine is off by a few thousandths at most. Every score is computed: 20,000 take a millisecond or two, so a clever index would only add mistakes.
/// </summary>
internal sealed class ByteVectors
{
    /// <summary>Two products of such numbers still fit into 16 bits.</summary>
    private const float Largest = 127;

    private readonly int _dimensions;
    private readonly sbyte[] _values;

    /// <summary>What one step of a row is worth.</summary>
    private readonly float[] _steps;

    public ByteVectors(int count, int dimensions) => (_dimensions, _values, _steps) = (dimensions, new sbyte[checked(count * dimensions)], new float[count]);

    public int Count => _steps.Length;

    /// <summary>The scalar product of the query with each row: the cosine where all have length 1.</summary>
    public void Scores(ReadOnlySpan<float> query, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, _dimensions);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Count);
        var asked = new short[_dimensions];
        var step = Step(query);
        for (var i = 0; i < asked.Length; i++)
        {
            asked[i] = (short)Steps(query[i], step);
        }

        for (var row = 0; row < Count; row++)
        {
            scores[row] = Dot(asked, _values.AsSpan(row * _dimensions, _dimensions)) * step * _steps[row];
        }
    }

    public void Read(int row, Span<float> vector)
    {
        var values = _values.AsSpan(row * _dimensions, _dimensions);
        for (var i = 0; i < values.Length; i++)
        {
            vector[i] = values[i] * _steps[row];
        }
    }

    /// <summary>Only while the table is made; afterwards any number of threads read it.</summary>
    internal void Set(int row, ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, _dimensions);
        var step = _steps[row] = Step(vector);
        var values = _values.AsSpan(row * _dimensions, _dimensions);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)Steps(vector[i], step);
        }
    }

    private static float Step(ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var value in vector)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        return largest / Largest;
    }

    private static int Steps(float value, float step) => step > 0 ? (int)MathF.Round(value / step) : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Dot(ReadOnlySpan<short> left, ReadOnlySpan<sbyte> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        Vector<int> low = default, high = default;
        var i = 0;
        for (; i <= right.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref b, (nuint)i), out var first, out var second);
            var pairs = (Vector.LoadUnsafe(ref a, (nuint)i) * first) + (Vector.LoadUnsafe(ref a, (nuint)(i + Vector<short>.Count)) * second);
            Vector.Widen(pairs, out var lower, out var upper);
            (low, high) = (low + lower, high + upper);
        }

        var sum = Vector.Sum(low + high);
        for (; i < right.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
