using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Retrieval;

/// <summary>Whether the first passage is given as the answer, and how sure that is.</summary>
/// <param name="Probability">That the first passage answers, where the model was asked; 1 or 0 where a rule decided.</param>
internal sealed record Verdict(bool Answers, bool IsSure, float Probability, float[] Features)
{
    /// <summary>Without phrasings only words can tell: so much of the question must stand in the passage.</summary>
    private const float CoverageByWords = 0.55f;

    /// <summary>A passage that shares no word with the question is never surely the answer, unless somebody has phrased it nearly so.</summary>
    private const float Familiar = 0.8f;

    /// <summary>Where more of the question than this, by weight, is words that no document and no phrasing knows, nothing can answer it.</summary>
    private const float TooMuchUnknown = 0.5f;

    /// <summary>A question that is as surely one of those that editors phrased is judged like others, whatever else stands in it: "inst" for institution.</summary>
    private const float Recognised = 0.5f;

    /// <summary>Where so much of what is near in meaning are questions without an answer, a symbol in the passage does not make it one.</summary>
    private const float MostlyAbsent = 0.5f;

    public static Verdict Of(Wanted wanted, IReadOnlyList<RankedPassage> ranked, RankingWeights weights, int maxQuoteLength)
    {
        if (ranked.Count == 0 || (!wanted.Terms.HasSubject && !wanted.Terms.NamesSymbolIn(ranked[0].Words)))
        {
            return new(false, false, 0, []);
        }

        var best = ranked[0];
        var quote = SentenceChoice.Cite(best.Passage, wanted, weights, maxQuoteLength).Quote;
        var features = Retrieval.Features.Of(wanted, ranked, quote);
        if (wanted.Terms.NamesSymbolIn(best.Words) && wanted.Near.PartOf(best.Passage).Absent < MostlyAbsent)
        {
            return new(true, true, 1, features);
        }

        if (wanted.DefinedBy.Contains(best.Passage.Id))
        {
            // Editors say that it explains the term.
            return new(true, true, 1, features);
        }

        if (AnswerTypes.IsMissedBy(wanted.English, quote))
        {
            return new(false, false, 0, features);
        }

        if (wanted.Terms.UnknownShare > TooMuchUnknown && wanted.Near.Chance(best.Passage) < Recognised)
        {
            return new(false, false, 0, features);
        }

        if (best.Words.Phrasings.Count == 0 && !best.Words.StandsForItself)
        {
            return ByRule(wanted.Terms.IsTelling(best.Words.Own) && wanted.Terms.Coverage(best.Words.Own) >= CoverageByWords, features);
        }

        if (wanted.Type == AnswerType.Any && wanted.Terms.Coverage(best.Words.Own) >= 1)
        {
            // A subject rather than a question, and the passage has every word of it.
            return ByRule(wanted.Terms.IsTelling(best.Words.Own), features);
        }

        var (model, from) = (weights.DecisionOf(best.Words, wanted.Near.IsKnown), wanted.Near.IsKnown ? weights.AnswerFrom : weights.AnswerFromByWords);
        var probability = Retrieval.Features.Probability(features, model);
        var familiar = wanted.Terms.Coverage(best.Words.Own) > 0 || best.Words.Phrasings.Any(p => wanted.Terms.Likeness(p) >= Familiar);
        return new(probability >= from, probability >= weights.SureFrom && familiar, probability, features);
    }

    private static Verdict ByRule(bool answers, float[] features) => new(answers, false, answers ? 1 : 0, features);
}
