namespace R2PBot.Library.Documents;

/// <summary>A sentence of a passage, by its place in the passage's text.</summary>
public readonly record struct Sentence(int Start, int Length)
{
    public int End => Start + Length;

    public Range Range => Start..End;
}
