namespace R2PBot.Library.Search;

/// <summary>The impact list of one query term, as far as a search has come in it.</summary>
internal struct QueryList(ImpactLists lists, int term, float weight)
{
    private readonly int row = lists.Windows.Row(term);
    private readonly int end = lists.End(term);
    private int next = lists.Start(term);

    // The part of the list that lies in the window entered last.
    private int from;
    private int to;

    public readonly int Term => term;

    /// <summary>The most the term adds to any entry.</summary>
    public float Strength { get; } = weight * lists.Maximum(term);

    /// <summary>The most the term adds to any entry of the window.</summary>
    public float WindowStrength { get; private set; }

    public void Enter(int window)
    {
        if (row >= 0)
        {
            (from, to) = lists.Windows.Range(row, window);
            WindowStrength = weight * lists.Windows.Maximum(row, window);
            return;
        }

        var entries = lists.Entries[..end];
        from = next;
        float maximum = 0;
        for (int last = (window + 1) * WindowTable.Size; next < end && entries[next] < last; next++)
        {
            maximum = Math.Max(maximum, lists.Impacts[next]);
        }

        to = next;
        WindowStrength = weight * maximum;
    }

    /// <summary>Adds the window's part to the scores of its entries, the first of which is <paramref name="first"/>.</summary>
    public readonly void AddTo(Span<float> scores, int first)
    {
        var entries = lists.Entries[from..to];
        var impacts = lists.Impacts[from..to];
        for (int i = 0; i < entries.Length && i < impacts.Length; i++)
        {
            scores[entries[i] - first] += weight * impacts[i];
        }
    }
}
