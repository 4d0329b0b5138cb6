using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The passages of an answer in the order in which they are shown.</summary>
/// <param name="Whole">So many of the first are the items of one list, and are quoted whole.</param>
/// <param name="Sides">So many of the first are the sides of a comparison.</param>
internal sealed record Arrangement(IReadOnlyList<Passage> Passages, int Whole, int Sides = 1)
{
    private const int Near = 6;
    private const int InSection = 20;

    public static Arrangement Of(IReadOnlyList<RankedPassage> ranked, Wanted wanted)
    {
        var passages = ranked.Select(r => r.Passage).ToList();
        if (wanted.Compared.Count > 0)
        {
            // Whose words they are is answered by whoever fits best.
            return OneOfEach(passages, wanted.Compared, byFit: AnswerTypes.AsksWhoSays(wanted.English));
        }

        if (wanted.AsksForChange && wanted.Named.Count == 0)
        {
            // Then and now: the best of each report that the question fits.
            return OneOfEach(passages, passages.Take(Near).Select(p => p.Document).Where(d => d.Header.NumberedParagraphs).Distinct().Select(d => new HashSet<Document> { d }));
        }

        return !wanted.AsksForList && !wanted.AsksForAll ? new(passages, 0)
            : ListIn(passages) is { Count: > 1 } items ? new([.. items, .. passages.Except(items)], items.Count)
            : new(SectionFirst(passages), 0);
    }

    /// <summary>A list that runs over several paragraphs runs on in one section.</summary>
    private static List<Passage> SectionFirst(List<Passage> passages)
    {
        var beside = passages.Take(InSection).Where(p => p.Document == passages[0].Document && p.SectionNumber == passages[0].SectionNumber && p.Subheading == passages[0].Subheading).ToList();
        return [.. beside, .. passages.Except(beside)];
    }

    /// <summary>The best of each side first, the leading authority before others, then the best of what other documents the sides have.</summary>
    private static Arrangement OneOfEach(List<Passage> passages, IEnumerable<IReadOnlySet<Document>> sides, bool byFit = false)
    {
        var first = sides.Select(s => passages.FirstOrDefault(p => s.Contains(p.Document))).OfType<Passage>()
            .OrderBy(p => byFit ? passages.IndexOf(p) : p.Document.Header.Authority).ToList();
        var others = passages.Where(p => !first.Exists(f => f.Document == p.Document)).DistinctBy(p => p.Document).ToList();
        return new([.. first, .. others, .. passages.Except(first).Except(others)], 0, byFit ? 1 : Math.Max(1, first.Count));
    }

    /// <summary>The list that the first passage belongs to, if another of its items fits as well.</summary>
    private static List<Passage> ListIn(List<Passage> passages)
    {
        if (passages is not [{ Kind: PassageKind.ListItem } first, ..])
        {
            return [];
        }

        var items = ItemsBeside(first);
        return passages.Take(Near).Count(items.Contains) > 1 ? items : [];
    }

    private static List<Passage> ItemsBeside(Passage item)
    {
        var all = item.Document.Passages;
        var (from, to) = (item.Ordinal, item.Ordinal);
        while (from > 0 && all[from - 1].Kind == PassageKind.ListItem)
        {
            from--;
        }

        while (to + 1 < all.Count && all[to + 1].Kind == PassageKind.ListItem)
        {
            to++;
        }

        return [.. all.Skip(from).Take(to - from + 1)];
    }
}
