namespace R2PBot.Library.Search;

/// <summary>
/// The analysed entries of one document. It never changes: a changed document gets a new segment, and the segments of the
/// others are used again as they are.
/// </summary>
internal sealed class Segment
{
    private readonly TermPostings[] postings;
    private readonly int[][] lengths;

    internal Segment(IndexFields fields, int entryCount, TermPostings[] postings, int[][] lengths)
    {
        Fields = fields;
        EntryCount = entryCount;
        this.postings = postings;
        this.lengths = lengths;
    }

    public IndexFields Fields { get; }

    public int EntryCount { get; }

    public static Segment Build(IReadOnlyList<IndexEntry> entries, IndexFields fields) => new SegmentBuilder(fields).Build(entries);

    internal TermPostings Postings(Analysis analysis) => postings[(int)analysis];

    /// <summary>How many terms each entry has in a field, repetitions counted.</summary>
    internal ReadOnlySpan<int> Lengths(int field) => lengths[field];
}
