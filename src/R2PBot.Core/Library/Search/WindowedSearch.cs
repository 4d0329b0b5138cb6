using System.Numerics;
using System.Runtime.InteropServices;

namespace R2PBot.Library.Search;

/// <summary>
/// One search, window by window. The strong terms add up in a small array of scores first; where no entry can get among the
/// best even with all that the weak terms could add, the weak terms are left out (the idea of MaxScore, Turtle and Flood 1995,
/// for windows instead of entries). No hit is lost: every bound is an upper bound.
/// </summary>
/// <remarks>
/// Looking the weak terms up for single entries, as MaxScore does, was three times slower at 100,000 entries than adding them
/// to all entries of the window: the loop that adds has no branches to mispredict.
/// </remarks>
internal readonly ref struct WindowedSearch(Span<QueryList> lists, Span<float> scores, TopHits top, Func<int, bool>? accepts)
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
            int strong = Enter(window, out float weakBound);
            if (strong > 0)
            {
                int first = window * WindowTable.Size;
                Add(lists[..strong], first);
                if (AnyAbove(Least(weakBound)))
                {
                    Add(lists[strong..], first);
                    Collect(first);
                }

                scores.Clear();
            }
        }
    }

    // How many lists, from the strongest, an entry must be in at least one of to get among the best.
    private int Enter(int window, out float weakBound)
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

    private void Add(ReadOnlySpan<QueryList> some, int first)
    {
        foreach (ref readonly var list in some)
        {
            list.AddTo(scores, first);
        }
    }

    // What an entry must have of the strong terms to get among the best with the help of the weak ones.
    private float Least(float weakBound) => Math.Max(0, (top.Threshold * (1 - Slack)) - (weakBound * (1 + Slack)));

    private bool AnyAbove(float least)
    {
        var bound = new Vector<float>(least);
        foreach (var vector in MemoryMarshal.Cast<float, Vector<float>>(scores))
        {
            if (Vector.GreaterThanAny(vector, bound))
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(int first)
    {
        for (int i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<float>(scores[i..]), new Vector<float>(top.Threshold)))
            {
                for (int j = i; j < i + Vector<float>.Count; j++)
                {
                    Offer(first + j, scores[j]);
                }
            }
        }
    }

    private void Offer(int entry, float score)
    {
        if (score > top.Threshold && (accepts is null || accepts(entry)))
        {
            top.Add(entry, score);
        }
    }
}
