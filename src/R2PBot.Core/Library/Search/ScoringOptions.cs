namespace R2PBot.Library.Search;

/// <summary>Whether a field's length counts as it is, or rounded to the byte in which Lucene keeps it.</summary>
internal enum LengthPrecision
{
    Exact,
    OneByte,
}

/// <summary>The parameters of BM25. The defaults are Lucene's, except for the lengths.</summary>
internal sealed record ScoringOptions
{
    public static ScoringOptions Default { get; } = new();

    /// <summary>How soon repetition stops to count: default 1.2; at 0 a term counts once however often it stands there.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a long field dilutes its terms, 0 (not at all) to 1 (fully): default 0.75.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>Default exact. One byte gives Lucene's own scores and is there to compare with it.</summary>
    public LengthPrecision Lengths { get; init; } = LengthPrecision.Exact;

    /// <summary>Field weights in place of the declared ones, by name: fitting them needs no new analysis. Default none.</summary>
    public IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>();

    internal float WeightOf(IndexField field) => Weights.GetValueOrDefault(field.Name, field.Weight);

    internal int Rounded(int length) => Lengths == LengthPrecision.Exact ? length : ToOneByteAndBack(length);

    // Lucene's SmallFloat, intToByte4 and back: exact below 24, then four significant bits.
    private static int ToOneByteAndBack(int length)
    {
        const int exact = 24;
        if (length < exact)
        {
            return length;
        }

        int rest = length - exact;
        int lost = Math.Max(0, 32 - int.LeadingZeroCount(rest) - 4);
        return exact + (rest >> lost << lost);
    }
}
