namespace R2PBot.Library.Embeddings;

/// <summary>Vectors of many texts, in the order of the texts, as the model made them.</summary>
internal sealed class VectorTable
{
    private readonly int _dimensions;
    private readonly float[] _values;

    public VectorTable(int count, int dimensions)
    {
        _dimensions = dimensions;
        _values = new float[checked(count * dimensions)];
        Count = count;
    }

    public int Count { get; }

    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * _dimensions, _dimensions);

    /// <summary>Only while the table is made; afterwards any number of threads read it.</summary>
    internal void Set(int row, ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, _dimensions);
        vector.CopyTo(_values.AsSpan(row * _dimensions));
    }
}
