using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Retrieval;

/// <summary>What is known about the first passage of a search when the bot decides whether it answers. All between about 0 and 1.</summary>
internal static class Features
{
    public static IReadOnlyList<string> Names { get; } =
        ["constant", "score", "likeness", "coverage", "margin", "unknown", "missing number", "missing kind", "short question"];

    public static float[] Of(Wanted wanted, IReadOnlyList<RankedPassage> ranked, string quote)
    {
        var best = ranked[0];
        var second = ranked.Skip(1).FirstOrDefault(r => r.Passage.Hash != best.Passage.Hash)?.Score ?? 0;
        return
        [
            1,
            Math.Min(1, best.Score / Math.Max(1, 12 * wanted.Terms.Whole)),
            best.Words.Phrasings.Count == 0 ? 0 : best.Words.Phrasings.Max(wanted.Terms.Likeness),
            wanted.Terms.NamesSymbolIn(best.Words) ? 1 : wanted.Terms.Coverage(best.Words.All),
            best.Score <= 0 ? 0 : Math.Min(1, 2 * (best.Score - second) / best.Score),
            wanted.Terms.UnknownShare,
            wanted.Numbers.Any(n => !best.Passage.Text.Contains(n, StringComparison.Ordinal) && !best.Passage.Document.Header.Date.Contains(n, StringComparison.Ordinal)) ? 1 : 0,
            AnswerTypes.Satisfies(quote, wanted.Type) ? 0 : 1,
            wanted.Terms.Count <= 1 ? 1 : 0,
        ];
    }

    /// <summary>Probability that the first passage answers.</summary>
    public static float Probability(float[] features, IReadOnlyList<float> weights) =>
        1 / (1 + MathF.Exp(-features.Zip(weights, (f, w) => f * w).Sum()));
}
