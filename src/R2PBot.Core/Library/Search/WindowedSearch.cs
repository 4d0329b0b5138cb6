using System.Numerics;

namespace R2PBot.Library.Search;

/// <summary>
/// One search, window by window: the strong terms add up in a small array of scores; the weak ones, which could not lift an
/// entry among the best by themselves, are looked up only for entries that still can get there (the MaxScore idea of Turtle
/// and Flood, 1995, within windows). No hit is lost: every bound is an upper bound.
/// </summary>
internal ref struct WindowedSearch(Span<QueryList> lists, Span<float> scores, TopHits top, Func<int, bool>? accepts)
{
    // Sums of the same numbers in another order differ in the last digits of a float; bounds allow for that.
    private const float Slack = 1e-5f;

    private readonly Span<QueryList> lists = lists;
    private readonly Span<float> scores = scores;

    /// <summary>Lists must be ordered by strength; the scores must be zero, and are zero again afterwards.</summary>
    public void Run(int entryCount)
    {
        for (int window = 0; window < WindowTable.Windows(entryCount); window++)
        {
            int first = window * WindowTable.Size;
            int strong = Enter(window, out float weakBound);
            if (strong > 0)
            {
                var inWindow = scores[..Math.Min(WindowTable.Size, entryCount - first)];
                foreach (ref readonly var list in lists[..strong])
                {
                    list.AddTo(inWindow, first);
                }

                Collect(first, strong, weakBound);
                inWindow.Clear();
            }
        }
    }

    // How many lists, from the strongest, an entry must be in at least one of to get among the best.
    private readonly int Enter(int window, out float weakBound)
    {
        foreach (ref var list in lists)
        {
            list.Enter(window);
        }

        weakBound = 0;
        int strong = lists.Length;
        while (strong > 0 && (weakBound + lists[strong - 1].WindowStrength) * (1 + Slack) <= top.Threshold)
        {
            weakBound += lists[--strong].WindowStrength;
        }

        return strong;
    }

    private readonly void Collect(int first, int strong, float weakBound)
    {
        // The scores behind the collection's last entry are zero, so the last vector may reach over it.
        var vectors = System.Runtime.InteropServices.MemoryMarshal.Cast<float, Vector<float>>(scores);
        var least = new Vector<float>(Least(weakBound));
        for (int v = 0; v < vectors.Length; v++)
        {
            if (Vector.GreaterThanAny(vectors[v], least))
            {
                for (int i = v * Vector<float>.Count; i < (v + 1) * Vector<float>.Count; i++)
                {
                    if (scores[i] > least[0])
                    {
                        Offer(first + i, Complete(first + i, scores[i], strong));
                    }
                }

                least = new Vector<float>(Least(weakBound));
            }
        }
    }

    private readonly float Least(float weakBound) => Math.Max(0, (top.Threshold * (1 - Slack)) - (weakBound * (1 + Slack)));

    private readonly float Complete(int entry, float score, int strong)
    {
        foreach (ref var list in lists[strong..])
        {
            score += list.Impact(entry);
        }

        return score;
    }

    private readonly void Offer(int entry, float score)
    {
        if (score > top.Threshold && (accepts is null || accepts(entry)))
        {
            top.Add(entry, score);
        }
    }
}
