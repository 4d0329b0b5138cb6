namespace R2PBot.Library.Embeddings;

/// <summary>
/// Vectors of many texts, in the order of the texts. Every score is computed: 10,000 take a few milliseconds, so a clever
/// index would only add mistakes.
/// </summary>
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

    /// <summary>The cosine of the query with each row, as all of them have length 1.</summary>
    public void Scores(ReadOnlySpan<float> query, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, _dimensions);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Count);
        for (var row = 0; row < Count; row++)
        {
            scores[row] = VectorMath.Dot(query, this[row]);
        }
    }

    /// <summary>Only while the table is made; afterwards any number of threads read it.</summary>
    internal void Set(int row, ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, _dimensions);
        vector.CopyTo(_values.AsSpan(row * _dimensions));
    }
}
