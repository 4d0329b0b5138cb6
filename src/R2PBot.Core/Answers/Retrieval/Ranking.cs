using System.Text.RegularExpressions;
using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Orders what the indexes found by how likely it answers.</summary>
internal static partial class Ranking
{
    /// <summary>A note whose chance is so many times that of the best report says what no report says.</summary>
    private const float MuchLikelier = 3;

    /// <summary>So many passages behind the first may be newer, with this part of its chance.</summary>
    private const int Rivals = 3;
    private const float NewerFrom = 0.05f;
    private const float LatestFrom = 0.15f;

    /// <summary>A question that leans on the one before is rather answered where the reader stands; in units of the score.</summary>
    private const float SamePassage = 0.8f;
    private const float NextPassage = 0.4f;

    public static IReadOnlyList<RankedPassage> Order(IEnumerable<FoundPassage> found, Wanted wanted, RankingWeights weights, int top)
    {
        var candidates = found.Where(f => !f.Passage.IsListLead && (wanted.AsksForNotes || !IsMereAddress(f.Passage) || ForAddress().IsMatch(wanted.English))).ToList();
        var best = BestFound.Of(candidates, wanted.Near);
        var scored = candidates
            .Select(f => (Found: f, Score: RankingFeatures.Score(RankingFeatures.Of(f, wanted, best), weights.RankingOf(f.PassageWords, wanted.Near.IsKnown)) + (wanted.Here is { } here ? Beside(f.Passage, here) : 0)))
            .OrderByDescending(f => f.Score).ThenBy(f => f.Found.Passage.Document.Header.Authority).ThenBy(f => f.Found.Passage.Ordinal)
            .DistinctBy(f => f.Found.Passage.Hash)
            .Take(top)
            .ToList();
        var highest = scored.Count == 0 ? 0 : scored[0].Score;
        var sum = scored.Sum(s => MathF.Exp(s.Score - highest));
        List<RankedPassage> ranked = [.. scored.Select(s => new RankedPassage(s.Found.Passage, s.Found.PassageWords, s.Found.Words, MathF.Exp(s.Score - highest) / sum))];
        return Explaining(ranked, wanted) ?? NewestFirst(Leading(ranked, wanted), wanted);
    }

    /// <summary>A footnote such as "See www.un.org/…" answers only who looks for the address.</summary>
    private static bool IsMereAddress(Passage passage) => passage.Kind == PassageKind.Footnote && MereAddress().IsMatch(passage.Text);

    [GeneratedRegex(@"\b(?:links?|urls?|web|website|page|online|address|sources?|where)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForAddress();

    [GeneratedRegex(@"^(?:see )?(?:also )?(?:https?://|www\.)\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex MereAddress();

    /// <summary>Who asks for nothing but the meaning of a term is answered where editors found it explained, in their order, notes last; nothing where that was not asked.</summary>
    private static List<RankedPassage>? Explaining(List<RankedPassage> ordered, Wanted wanted)
    {
        var explained = wanted.DefinedBy
            .Select(id => ordered.FirstOrDefault(r => r.Passage.Id == id)).OfType<RankedPassage>()
            .OrderBy(r => r.Passage.Kind == PassageKind.StudyNote && !wanted.AsksForNotes).ToList();
        return explained.Count == 0 ? null : [.. explained.Select((r, i) => r with { Share = 1f / (i + 2) })];
    }

    /// <summary>Teaching notes lead only where they fit much better than any report.</summary>
    private static List<RankedPassage> Leading(List<RankedPassage> ordered, Wanted wanted)
    {
        if (wanted.AsksForNotes || wanted.Named.Count > 0 || ordered is not [{ Passage.Kind: PassageKind.StudyNote } note, ..])
        {
            return ordered;
        }

        var report = ordered.FirstOrDefault(r => r.Passage.Kind != PassageKind.StudyNote);
        return report is null || (note.Share > MuchLikelier * report.Share && !IsSubjectOf(report, wanted)) ? ordered : [report, .. ordered.Where(r => r != report)];
    }

    /// <summary>
    /// A figure without a date is the newest: a later report by the same author goes before an earlier one that fits better by its words.
    /// Who asks for the latest gets the latest, whoever wrote it.
    /// </summary>
    private static List<RankedPassage> NewestFirst(List<RankedPassage> ordered, Wanted wanted)
    {
        var figure = wanted.Type == AnswerType.Number && wanted.Numbers.Count == 0;
        if ((!figure && !wanted.AsksForLatest) || wanted.Named.Count == 1 || ordered is not [var lead, ..])
        {
            return ordered;
        }

        var newer = ordered.Skip(1).Take(Rivals).FirstOrDefault(r =>
            (wanted.AsksForLatest ? r.Passage.Kind is not (PassageKind.Footnote or PassageKind.StudyNote) : r.Passage.Document.Header.Author == lead.Passage.Document.Header.Author)
            && r.Passage.Document.Header.Published > lead.Passage.Document.Header.Published
            && r.Share >= (wanted.AsksForLatest ? LatestFrom : NewerFrom) * lead.Share
            && AnswerTypes.Satisfies(r.Passage.Text, wanted.Type));
        // Both answer the question, so their chances are one: the newer takes the older one's as well.
        return newer is null ? ordered : [newer with { Share = newer.Share + lead.Share }, .. ordered.Where(r => r != newer).Select(r => r == lead ? lead with { Share = newer.Share } : r)];
    }

    /// <summary>A mere subject ("Geneva Conventions") that a report deals with is the report's.</summary>
    private static bool IsSubjectOf(RankedPassage report, Wanted wanted) => wanted.Type == AnswerType.Any && wanted.Terms.Coverage(report.Words.Own) >= 1;

    private static float Beside(Passage passage, Passage here) =>
        passage == here ? SamePassage : passage.Document == here.Document && Math.Abs(passage.Ordinal - here.Ordinal) <= 2 ? NextPassage : 0;
}

/// <summary>A passage in the order in which it answers.</summary>
/// <param name="WordScore">Of the passage index.</param>
/// <param name="Share">Chance that this of all the passages answers, if one does; 1 in all.</param>
internal sealed record RankedPassage(Passage Passage, PassageWords Words, float WordScore, float Share);
