using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace R2PBot.Library.Embeddings;

/// <summary>What a dense layer does with its sums.</summary>
internal enum DenseOutput
{
    Plain,
    Rectified,
    AddedToTarget,
}

/// <summary>
/// rows x kernel + bias. The kernel is kept in panels of two vectors' width, so that the innermost loop reads it in a line
/// and a panel stays in the first-level cache while all rows pass over it.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Rows are computed four at a time: eight sums are enough to keep the multiply-add units busy.</summary>
    public const int RowBlock = 4;

    private static readonly int PanelWidth = 2 * Vector<float>.Count;

    private readonly Memory<float> _panels;
    private readonly Memory<float> _bias;
    private readonly int _inputs;

    /// <param name="kernel">One row of outputs for each input; packed in place.</param>
    /// <param name="bias">One number for each output; their count must fill whole panels.</param>
    public DenseLayer(Memory<float> kernel, Memory<float> bias)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bias.Length % PanelWidth, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(kernel.Length % bias.Length, 0);
        _inputs = kernel.Length / bias.Length;
        _bias = bias;
        _panels = kernel;
        Pack(kernel.Span, bias.Length);
    }

    public int Inputs => _inputs;

    public int Outputs => _bias.Length;

    /// <summary>Both spans hold whole blocks of rows; what is in the rows past <paramref name="count"/> does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ReadOnlySpan<float> rows, int count, Span<float> target, DenseOutput output)
    {
        var padded = (count + RowBlock - 1) / RowBlock * RowBlock;
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, padded * _inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, padded * Outputs);
        ref var first = ref MemoryMarshal.GetReference(rows);
        ref var into = ref MemoryMarshal.GetReference(target);
        ref var panels = ref MemoryMarshal.GetReference(_panels.Span);
        ref var bias = ref MemoryMarshal.GetReference(_bias.Span);
        for (var column = 0; column < Outputs; column += PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref panels, column * _inputs);
            for (var row = 0; row < padded; row += RowBlock)
            {
                Block(
                    ref Unsafe.Add(ref first, row * _inputs),
                    ref panel,
                    ref Unsafe.Add(ref bias, column),
                    ref Unsafe.Add(ref into, (row * Outputs) + column),
                    output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block(ref float rows, ref float panel, ref float bias, ref float target, DenseOutput output)
    {
        var width = (nuint)Vector<float>.Count;
        ref var rowB = ref Unsafe.Add(ref rows, _inputs);
        ref var rowC = ref Unsafe.Add(ref rowB, _inputs);
        ref var rowD = ref Unsafe.Add(ref rowC, _inputs);
        var left = Vector.LoadUnsafe(ref bias);
        var right = Vector.LoadUnsafe(ref bias, width);
        Vector<float> a0 = left, a1 = right, b0 = left, b1 = right, c0 = left, c1 = right, d0 = left, d1 = right;
        for (nuint k = 0; k < (nuint)_inputs; k++)
        {
            left = Vector.LoadUnsafe(ref panel, k * 2 * width);
            right = Vector.LoadUnsafe(ref panel, (k * 2 * width) + width);
            var a = new Vector<float>(Unsafe.Add(ref rows, k));
            a0 = Vector.MultiplyAddEstimate(a, left, a0);
            a1 = Vector.MultiplyAddEstimate(a, right, a1);
            var b = new Vector<float>(Unsafe.Add(ref rowB, k));
            b0 = Vector.MultiplyAddEstimate(b, left, b0);
            b1 = Vector.MultiplyAddEstimate(b, right, b1);
            var c = new Vector<float>(Unsafe.Add(ref rowC, k));
            c0 = Vector.MultiplyAddEstimate(c, left, c0);
            c1 = Vector.MultiplyAddEstimate(c, right, c1);
            var d = new Vector<float>(Unsafe.Add(ref rowD, k));
            d0 = Vector.MultiplyAddEstimate(d, left, d0);
            d1 = Vector.MultiplyAddEstimate(d, right, d1);
        }

        var outputs = (nuint)Outputs;
        Store(a0, a1, ref target, output);
        Store(b0, b1, ref Unsafe.Add(ref target, outputs), output);
        Store(c0, c1, ref Unsafe.Add(ref target, 2 * outputs), output);
        Store(d0, d1, ref Unsafe.Add(ref target, 3 * outputs), output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> left, Vector<float> right, ref float target, DenseOutput output)
    {
        var width = (nuint)Vector<float>.Count;
        if (output == DenseOutput.AddedToTarget)
        {
            left += Vector.LoadUnsafe(ref target);
            right += Vector.LoadUnsafe(ref target, width);
        }
        else if (output == DenseOutput.Rectified)
        {
            left = Vector.Max(left, Vector<float>.Zero);
            right = Vector.Max(right, Vector<float>.Zero);
        }

        left.StoreUnsafe(ref target);
        right.StoreUnsafe(ref target, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(Span<float> kernel, int outputs)
    {
        // Rented: fresh megabytes for every layer would double the time it takes to load the model.
        var rows = ArrayPool<float>.Shared.Rent(kernel.Length);
        kernel.CopyTo(rows);
        var inputs = kernel.Length / outputs;
        for (var column = 0; column < outputs; column += PanelWidth)
        {
            for (var k = 0; k < inputs; k++)
            {
                rows.AsSpan((k * outputs) + column, PanelWidth).CopyTo(kernel[((column * inputs) + (k * PanelWidth))..]);
            }
        }

        ArrayPool<float>.Shared.Return(rows);
    }
}
