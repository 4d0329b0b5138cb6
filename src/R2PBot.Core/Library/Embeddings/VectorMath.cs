using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace R2PBot.Library.Embeddings;

/// <summary>Sums over spans whose length is a multiple of the machine's vector, as every dimension of the model is.</summary>
internal static class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var width = Vector<float>.Count;
        Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var i = 0;
        for (; i <= left.Length - (4 * width); i += 4 * width)
        {
            var at = (nuint)i;
            sum0 = Vector.MultiplyAddEstimate(Vector.LoadUnsafe(ref a, at), Vector.LoadUnsafe(ref b, at), sum0);
            at += (nuint)width;
            sum1 = Vector.MultiplyAddEstimate(Vector.LoadUnsafe(ref a, at), Vector.LoadUnsafe(ref b, at), sum1);
            at += (nuint)width;
            sum2 = Vector.MultiplyAddEstimate(Vector.LoadUnsafe(ref a, at), Vector.LoadUnsafe(ref b, at), sum2);
            at += (nuint)width;
            sum3 = Vector.MultiplyAddEstimate(Vector.LoadUnsafe(ref a, at), Vector.LoadUnsafe(ref b, at), sum3);
        }

        for (; i <= left.Length - width; i += width)
        {
            sum0 = Vector.MultiplyAddEstimate(Vector.LoadUnsafe(ref a, (nuint)i), Vector.LoadUnsafe(ref b, (nuint)i), sum0);
        }

        var sum = Vector.Sum(sum0 + sum1 + sum2 + sum3);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>target += factor x values</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<float> values, float factor, Span<float> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, target.Length);
        var width = Vector<float>.Count;
        var factors = new Vector<float>(factor);
        var i = 0;
        for (; i <= values.Length - width; i += width)
        {
            Vector.MultiplyAddEstimate(factors, new(values[i..]), new(target[i..])).CopyTo(target[i..]);
        }

        for (; i < values.Length; i++)
        {
            target[i] += factor * values[i];
        }
    }

    public static void Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(MathF.Max(Dot(vector, vector), 1e-12f));
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= length;
        }
    }
}
