namespace R2PBot.Library.Documents;

/// <summary>Words of a passage together with whose they are and where they stand. Made only by <see cref="Passage.Cite"/>, so a quotation that is not in its document cannot exist.</summary>
public sealed class Citation
{
    private Citation(Passage passage, string quote)
    {
        Passage = passage;
        Quote = quote;
    }

    public Passage Passage { get; }

    /// <summary>One contiguous run of the passage's text.</summary>
    public string Quote { get; }

    public bool IsWhole => Quote.Length == Passage.Text.Length;

    /// <summary>The reference as it is printed under a quotation.</summary>
    public string Label => CitationLabel.Of(Passage);

    internal static Citation Of(Passage passage, string quote) => new(passage, quote);

    public override string ToString() => $"“{Quote}” ({Label})";
}
