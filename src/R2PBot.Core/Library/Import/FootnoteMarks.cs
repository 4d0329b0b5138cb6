using System.Text.RegularExpressions;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>
/// Turns raised numbers into footnote marks, finds the marks that the conversion left as plain numbers in the text, and places those it lost.
/// A plain number is taken for a mark only if it is the very number that is missing between its neighbours, so that a figure stays a figure.
/// </summary>
internal sealed partial class FootnoteMarks(Draft draft, ImportReport report)
{
    public void Resolve()
    {
        var footnotes = draft.Footnotes.Select(f => f.Place.Footnote ?? 0).ToHashSet();
        foreach (var passage in draft.Body)
        {
            passage.Text = Raised().Replace(passage.Text, m => footnotes.Contains(int.Parse(m.Groups["number"].ValueSpan))
                ? $"[^{m.Groups["number"].Value}]"
                : Unknown(passage, m));
        }

        foreach (var number in footnotes.Order().Where(n => Find(n) is null))
        {
            if (!TakePlain(number))
            {
                TakeLost(number);
            }
        }
    }

    private string Unknown(DraftPassage passage, Match match)
    {
        report.Doubted(passage.FirstLine, $"passage {passage.LocalId} calls footnote {match.Groups["number"].Value}, which stands nowhere; the mark is left out");
        return "";
    }

    /// <summary>
    /// Looks for the number between the marks of the footnotes before and after it: first fused to the word or sign before it, which a figure
    /// never is, then as a word of its own.
    /// </summary>
    private bool TakePlain(int number) =>
        TakePlain(number, $@"(?<=\p{{Ll}}{{2}}|[\p{{Pe}}\p{{Pf}}""]|(?<!\d)[.,;:]|\b(?:19|20)\d\d[.,;:]){number}(?=[\s,;:]|\.?(?:\s|$))")
        || TakePlain(number, $@"(?<=[\p{{L}}\p{{Pe}}\p{{Pf}}"".,;:])\s{number}(?=[\s,.;:]|$)");

    private bool TakePlain(int number, string pattern)
    {
        var (first, start) = Before(number);
        var (last, end) = After(number);
        for (var i = first; i <= last; i++)
        {
            var passage = draft.Body[i];
            var (from, to) = (i == first ? start : 0, i == last ? end : passage.Text.Length);
            var match = Regex.Match(passage.Text, pattern);
            while (match.Success && (match.Index < from || match.Index >= to))
            {
                match = match.NextMatch();
            }

            if (match.Success)
            {
                passage.Text = string.Concat(passage.Text.AsSpan(0, match.Index), $"[^{number}]", passage.Text.AsSpan(match.Index + match.Length));
                passage.Repair(FootnoteMark.RestoredRepair(number));
                report.Repaired(passage.FirstLine, $"passage {passage.LocalId}: the plain number {number} is the mark of footnote {number}");
                return true;
            }
        }

        return false;
    }

    /// <summary>No trace of the mark: if one passage stands alone between the neighbours it is that one, at an unknown place.</summary>
    private void TakeLost(int number)
    {
        var (first, _) = Before(number);
        var next = Enumerable.Range(number + 1, draft.Footnotes.Count).FirstOrDefault(n => Find(n) is not null);
        var last = next == 0 ? draft.Body.Count - 1 : Find(next)?.Passage ?? first;
        var sure = last == first + 2 || draft.Body[first].LostMarks.Count > 0;
        var passage = draft.Body[draft.Body[first].LostMarks.Count > 0 || last <= first ? first : first + 1];
        passage.LostMarks.Add(number);
        report.Doubted(passage.FirstLine, sure
            ? $"the mark of footnote {number} is lost; only passage {passage.LocalId} stands between its neighbours"
            : $"the mark of footnote {number} is lost; attached to passage {passage.LocalId} by guess");
    }

    private (int Passage, int Offset) Before(int number)
    {
        for (var n = number - 1; n > 0; n--)
        {
            if (Find(n) is { } found)
            {
                return found;
            }
        }

        return (0, 0);
    }

    private (int Passage, int Offset) After(int number)
    {
        for (var n = number + 1; n <= draft.Footnotes.Count; n++)
        {
            if (Find(n) is { } found)
            {
                return found;
            }
        }

        return (draft.Body.Count - 1, draft.Body[^1].Text.Length);
    }

    private (int Passage, int Offset)? Find(int number)
    {
        var mark = $"[^{number}]";
        for (var i = 0; i < draft.Body.Count; i++)
        {
            var at = draft.Body[i].Text.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 || draft.Body[i].LostMarks.Contains(number))
            {
                return (i, Math.Max(at, 0));
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s*<sup>(?<number>\d{1,3})</sup>")]
    private static partial Regex Raised();
}
