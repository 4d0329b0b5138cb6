namespace R2PBot.Library.Search;

/// <summary>The terms of one text in order, read as they are asked for.</summary>
internal ref struct EnglishTerms(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private WordBreaker words = new(text);

    public AnalysedTerm Current { get; private set; }

    public readonly EnglishTerms GetEnumerator() => this;

    public bool MoveNext()
    {
        while (words.MoveNext())
        {
            string term = EnglishAnalysis.TermOf(text.Slice(words.Start, words.Length));
            if (term.Length > 0)
            {
                Current = new AnalysedTerm(term, words.Start, words.Length);
                return true;
            }
        }

        return false;
    }
}
