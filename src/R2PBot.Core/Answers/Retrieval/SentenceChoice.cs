using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Chooses the words of a passage that answer: one sentence, or two that stand together where both are clearly needed.</summary>
internal static class SentenceChoice
{
    /// <summary>How much more a pair must cover than its better half.</summary>
    private const float PairIsBetter = 1.4f;

    /// <summary>What each number taken out of a sentence costs it, in telling words: between two sentences that answer, the one that needed no repair is quoted.</summary>
    private const float CostOfRepair = 0.25f;

    /// <summary>A pair longer than this is too much to read out.</summary>
    private const int PairLength = 350;

    public static Citation Cite(Passage passage, Wanted wanted, RankingWeights weights, int maxLength)
    {
        var sentences = passage.Sentences;
        if (sentences.Count < 2 || passage.Kind == PassageKind.Footnote)
        {
            return passage.CiteWhole();
        }

        var telling = wanted.Terms.Count == 0 ? 1 : wanted.Terms.Whole / wanted.Terms.Count;
        var scores = sentences.Select((s, i) => Score(passage, s.Range, wanted, weights, telling) + (weights.SentenceNearness * telling * wanted.Near.Sentence(passage, i))).ToList();
        var best = 0;
        for (var i = 1; i < scores.Count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var pair = Enumerable.Range(0, sentences.Count - 1)
            .Where(i => sentences[i + 1].End - sentences[i].Start <= Math.Min(PairLength, maxLength))
            .Select(i => (First: i, Score: Score(passage, sentences[i].Start..sentences[i + 1].End, wanted, weights, telling) + (weights.SentenceNearness * telling * Math.Max(wanted.Near.Sentence(passage, i), wanted.Near.Sentence(passage, i + 1)))))
            .OrderByDescending(p => p.Score)
            .FirstOrDefault();
        return passage.Cite(pair.Score > scores[best] * PairIsBetter
            ? sentences[pair.First].Start..sentences[pair.First + 1].End
            : sentences[best].Range);
    }

    private static float Score(Passage passage, Range range, Wanted wanted, RankingWeights weights, float telling)
    {
        var text = passage.Text[range];
        var (start, end) = (range.Start.Value, range.End.Value);
        var repairs = passage.RestoredMarks.Count(m => m.Offset > start && m.Offset <= end);
        return wanted.Terms.Covered(text)
            + (wanted.Type != AnswerType.Any && AnswerTypes.Satisfies(text, wanted.Type) ? weights.AnswerType * telling : 0)
            - (repairs * CostOfRepair * telling);
    }
}
