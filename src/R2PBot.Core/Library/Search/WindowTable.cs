namespace R2PBot.Library.Search;

/// <summary>
/// For each frequent term and each window of entries: where its postings begin, and the greatest impact among them. It lets a
/// search pass over windows that cannot reach the hits it has. Rare terms have no row; going through them costs less.
/// </summary>
internal sealed class WindowTable
{
    /// <summary>Entries in a window: their scores, 8 KB, stay in the processor's first cache while terms add to them.</summary>
    public const int Size = 2048;

    private const int FrequentFrom = 128;

    private readonly int windowCount;
    private readonly int[] rows;
    private readonly int[] starts;
    private readonly float[] maxima;

    public WindowTable(int entryCount, int[] termStarts, int[] entries, float[] impacts)
    {
        windowCount = Windows(entryCount);
        rows = new int[termStarts.Length - 1];
        int rowCount = 0;
        for (int term = 0; term < rows.Length; term++)
        {
            rows[term] = termStarts[term + 1] - termStarts[term] >= FrequentFrom ? rowCount++ : -1;
        }

        starts = new int[rowCount * (windowCount + 1)];
        maxima = new float[rowCount * windowCount];
        for (int term = 0; term < rows.Length; term++)
        {
            if (rows[term] >= 0)
            {
                Fill(rows[term], entries, impacts, termStarts[term], termStarts[term + 1]);
            }
        }
    }

    public static int Windows(int entryCount) => (entryCount + Size - 1) / Size;

    /// <summary>The row of a term, or -1.</summary>
    public int Row(int term) => rows[term];

    public (int Start, int End) Range(int row, int window)
    {
        int at = (row * (windowCount + 1)) + window;
        return (starts[at], starts[at + 1]);
    }

    public float Maximum(int row, int window) => maxima[(row * windowCount) + window];

    private void Fill(int row, int[] entries, float[] impacts, int start, int end)
    {
        int at = start;
        for (int window = 0; window < windowCount; window++)
        {
            starts[(row * (windowCount + 1)) + window] = at;
            float maximum = 0;
            for (; at < end && entries[at] < (window + 1) * Size; at++)
            {
                maximum = Math.Max(maximum, impacts[at]);
            }

            maxima[(row * windowCount) + window] = maximum;
        }

        starts[(row * (windowCount + 1)) + windowCount] = end;
    }
}
