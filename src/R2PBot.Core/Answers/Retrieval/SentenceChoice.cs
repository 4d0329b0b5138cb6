using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Chooses the words of a passage that answer: one sentence, or two that stand together where both are clearly needed.</summary>
internal static class SentenceChoice
{
    /// <summary>How much more a pair must cover than its better half.</summary>
    private const float PairIsBetter = 1.4f;

    public static Citation Cite(Passage passage, QueryTerms terms, int maxLength)
    {
        var sentences = passage.Sentences;
        if (sentences.Count < 2)
        {
            return passage.CiteWhole();
        }

        var best = 0;
        var scores = sentences.Select(s => terms.Covered(passage.Text[s.Range])).ToList();
        for (var i = 1; i < scores.Count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var pair = Enumerable.Range(0, sentences.Count - 1)
            .Where(i => sentences[i + 1].End - sentences[i].Start <= maxLength)
            .Select(i => (First: i, Score: terms.Covered(passage.Text[sentences[i].Start..sentences[i + 1].End])))
            .OrderByDescending(p => p.Score)
            .FirstOrDefault();
        return passage.Cite(pair.Score > scores[best] * PairIsBetter
            ? sentences[pair.First].Start..sentences[pair.First + 1].End
            : sentences[best].Range);
    }
}
