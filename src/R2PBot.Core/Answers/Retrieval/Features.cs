using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>What is known about the first passage of a search when the bot decides whether it answers. All between about 0 and 1.</summary>
internal static class Features
{
    public static IReadOnlyList<string> Names { get; } =
        ["constant", "score", "likeness", "coverage", "margin", "unknown", "missing number", "missing kind", "short question", "meaning", "sentence meaning",
            "own coverage", "rarest missing", "missing name", "meaning margin", "absent meaning", "absent lead", "absent likeness", "absent more alike", "names a document", "share", "study note", "part of the near", "absent part of the near", "recognised", "absent recognised", "recognised margin"];

    /// <summary>So many of the passages behind the first are held against it.</summary>
    private const int Others = 10;

    public static float[] Of(Wanted wanted, IReadOnlyList<RankedPassage> ranked, string quote)
    {
        var best = ranked[0];
        // A teaching note that stands back behind a report it fits better than is no rival of it.
        var second = ranked.Skip(1).FirstOrDefault(r => r.Passage.Hash != best.Passage.Hash && (r.Passage.Kind != PassageKind.StudyNote || r.Share <= best.Share))?.Share ?? 0;
        var likeness = best.Words.Phrasings.Count == 0 ? 0 : best.Words.Phrasings.Max(wanted.Terms.Likeness);
        var meaning = wanted.Near.BestPhrasing(best.Passage);
        var chance = wanted.Near.Chance(best.Passage);
        var part = wanted.Near.PartOf(best.Passage);
        var absent = wanted.Near.NearestAbsence().Cosine;
        return
        [
            1,
            Math.Min(1, best.WordScore / Math.Max(1, 8 * wanted.Terms.Whole)),
            likeness,
            wanted.Terms.NamesSymbolIn(best.Words) ? 1 : wanted.Terms.Coverage(best.Words.All),
            best.Share - second,
            wanted.Terms.UnknownShare,
            wanted.Numbers.Any(n => !best.Passage.Text.Contains(n, StringComparison.Ordinal) && !best.Passage.Document.Header.Date.Contains(n, StringComparison.Ordinal)) ? 1 : 0,
            AnswerTypes.Satisfies(quote, wanted.Type) ? 0 : 1,
            wanted.Terms.Count <= 1 ? 1 : 0,
            meaning,
            wanted.Near.BestSentence(best.Passage),
            wanted.Terms.Coverage(best.Words.Own),
            wanted.Terms.RarestMissing(best.Words.All),
            wanted.Names.Any(n => !best.Words.Has(n)) ? 1 : 0,
            meaning - ranked.Where(r => r.Passage.Hash != best.Passage.Hash).Take(Others).Select(r => wanted.Near.BestPhrasing(r.Passage)).DefaultIfEmpty(0).Max(),
            absent,
            Math.Max(0, absent - meaning),
            wanted.Absent.Likeness,
            Math.Max(0, wanted.Absent.Likeness - likeness),
            wanted.Named.Count > 0 ? 1 : 0,
            best.Share,
            best.Passage.Kind == PassageKind.StudyNote ? 1 : 0,
            part.Passage,
            part.Absent,
            chance,
            wanted.Near.ChanceOfAbsence(),
            chance - ranked.Where(r => r.Passage.Hash != best.Passage.Hash).Take(Others).Select(r => wanted.Near.Chance(r.Passage)).DefaultIfEmpty(0).Max(),
        ];
    }

    /// <summary>Probability that the first passage answers.</summary>
    public static float Probability(float[] features, IReadOnlyList<float> weights) =>
        1 / (1 + MathF.Exp(-features.Zip(weights, (f, w) => f * w).Sum()));
}
