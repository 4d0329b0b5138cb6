namespace R2PBot.Library.Search;

/// <summary>What BM25 needs to know about one field of all segments. Entries without a term in the field do not count, as in Lucene.</summary>
internal sealed class FieldStatistics
{
    private readonly float[] norms;

    public FieldStatistics(IReadOnlyList<Segment> segments, int field, ScoringOptions options)
    {
        long terms = 0;
        int longest = 0;
        foreach (var segment in segments)
        {
            foreach (int length in segment.Lengths(field))
            {
                terms += length;
                longest = Math.Max(longest, length);
                Entries += length > 0 ? 1 : 0;
            }
        }

        float average = Entries == 0 ? 1 : (float)(terms / (double)Entries);
        norms = [.. Enumerable.Range(0, longest + 1).Select(n => Bm25.Norm(options.Rounded(n), average, options.K1, options.B))];
    }

    public int Entries { get; }

    public float Norm(int length) => norms[length];
}
