using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Retrieval;

/// <summary>Whether the first passage is given as the answer, and how sure that is.</summary>
internal sealed record Verdict(bool Answers, bool IsSure, float[] Features)
{
    /// <summary>Without phrasings only words can tell: so much of the question must stand in the passage.</summary>
    private const float CoverageByWords = 0.55f;

    /// <summary>Where more of the question than this, by weight, is words that no document and no phrasing knows, nothing can answer it.</summary>
    private const float TooMuchUnknown = 0.5f;

    public static Verdict Of(Wanted wanted, IReadOnlyList<RankedPassage> ranked, RankingWeights weights, int maxQuoteLength)
    {
        if (ranked.Count == 0 || wanted.Terms.Count == 0 && !wanted.Terms.NamesSymbolIn(ranked[0].Words))
        {
            return new(false, false, []);
        }

        var best = ranked[0];
        var features = Retrieval.Features.Of(wanted, ranked, SentenceChoice.Cite(best.Passage, wanted, weights, maxQuoteLength).Quote);
        if (wanted.Terms.NamesSymbolIn(best.Words))
        {
            return new(true, true, features);
        }

        if (wanted.Terms.UnknownShare > TooMuchUnknown)
        {
            return new(false, false, features);
        }

        if (best.Words.Phrasings.Count == 0)
        {
            return new(wanted.Terms.IsTelling(best.Words.Own) && wanted.Terms.Coverage(best.Words.Own) >= CoverageByWords, false, features);
        }

        if (wanted.Type == AnswerType.Any && wanted.Terms.Coverage(best.Words.Own) >= 1)
        {
            // A subject rather than a question, and the passage has every word of it.
            return new(wanted.Terms.IsTelling(best.Words.Own), false, features);
        }

        var (model, from) = wanted.Near.IsKnown ? (weights.Decision, weights.AnswerFrom) : (weights.DecisionByWords, weights.AnswerFromByWords);
        var probability = Retrieval.Features.Probability(features, model);
        return new(probability >= from, probability >= weights.SureFrom, features);
    }
}
