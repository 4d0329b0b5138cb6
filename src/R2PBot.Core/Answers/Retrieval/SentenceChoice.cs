using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Chooses the words of a passage that answer: one sentence, or two that stand together where both are clearly needed.</summary>
internal static class SentenceChoice
{
    /// <summary>How much more a pair must cover than its better half.</summary>
    private const float PairIsBetter = 1.4f;

    /// <summary>A pair longer than this is too much to read out.</summary>
    private const int PairLength = 350;

    public static Citation Cite(Passage passage, Wanted wanted, RankingWeights weights, int maxLength)
    {
        var sentences = passage.Sentences;
        if (sentences.Count < 2 || passage.Kind == PassageKind.Footnote)
        {
            return passage.CiteWhole();
        }

        var telling = wanted.Terms.Count == 0 ? 0 : wanted.Terms.Whole / wanted.Terms.Count;
        var scores = sentences.Select(s => Score(passage.Text[s.Range], wanted, telling * weights.AnswerType)).ToList();
        var best = 0;
        for (var i = 1; i < scores.Count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var pair = Enumerable.Range(0, sentences.Count - 1)
            .Where(i => sentences[i + 1].End - sentences[i].Start <= Math.Min(PairLength, maxLength))
            .Select(i => (First: i, Score: Score(passage.Text[sentences[i].Start..sentences[i + 1].End], wanted, telling * weights.AnswerType)))
            .OrderByDescending(p => p.Score)
            .FirstOrDefault();
        return passage.Cite(pair.Score > scores[best] * PairIsBetter
            ? sentences[pair.First].Start..sentences[pair.First + 1].End
            : sentences[best].Range);
    }

    private static float Score(string text, Wanted wanted, float bonus) =>
        wanted.Terms.Covered(text) + (wanted.Type != AnswerType.Any && AnswerTypes.Satisfies(text, wanted.Type) ? bonus : 0);
}
