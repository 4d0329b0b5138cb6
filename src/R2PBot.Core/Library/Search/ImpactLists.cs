namespace R2PBot.Library.Search;

/// <summary>
/// What each term of one analysis adds to the score of each entry that holds it, all fields together, before the weight the
/// query gives it. Entries are numbered through over all segments and cut into windows; frequent terms know their greatest
/// impact in each window.
/// </summary>
internal sealed class ImpactLists(
    Dictionary<string, int> numbers, string[] terms, int[] starts, int[] entries, float[] impacts, float[] maxima, WindowTable windows)
{
    public int TermCount => terms.Length;

    public ReadOnlySpan<int> Entries => entries;

    public ReadOnlySpan<float> Impacts => impacts;

    public WindowTable Windows => windows;

    public int Find(string term) => numbers.GetValueOrDefault(term, -1);

    public string Term(int number) => terms[number];

    public int Start(int number) => starts[number];

    public int End(int number) => starts[number + 1];

    /// <summary>The greatest impact of the term on any entry.</summary>
    public float Maximum(int number) => maxima[number];

    /// <summary>How many entries hold the term.</summary>
    public int DocumentFrequency(int number) => starts[number + 1] - starts[number];
}
