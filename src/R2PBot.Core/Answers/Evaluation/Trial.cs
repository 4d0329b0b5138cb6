using R2PBot.Answers.Naming;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>Some holdings under trial: what a search finds there for the questions of a set, under any weights.</summary>
/// <param name="near">Nearness of meaning; nothing without the sentence model.</param>
/// <param name="isWord">Tells ordinary words, as the model does.</param>
internal sealed class Trial(Holdings holdings, Func<string, string?, Nearness>? near, Func<string, bool>? isWord, AnswerOptions options)
{
    private const int Rivals = 60;

    private readonly PassageSearch _search = PassageSearch.Of(holdings, RankingWeights.Default);

    public DocumentNames Names { get; } = new(holdings);

    public SearchAnswers Answers(RankingWeights weights, out WantedReader reader, bool byWords = false)
    {
        var search = _search.With(weights);
        reader = new WantedReader(holdings, search.Index, byWords ? null : near, byWords ? null : isWord);
        return new SearchAnswers(holdings, search, reader, weights, options);
    }

    /// <summary>For each answerable question the features of every passage that may answer, and which of them are right. Unanswerable ones stand there empty.</summary>
    public List<RankedList> Lists(IReadOnlyList<Asked> asked, RankingWeights weights, bool byWords)
    {
        var answers = Answers(weights, out var reader, byWords);
        return [.. asked.AsParallel().AsOrdered().Select(a => a.Turn.Gold.Count == 0 ? new RankedList([], []) : ListOf(a, answers, a.Read(reader, Names), weights))];
    }

    /// <summary>What the decision sees of each question, and whether the passage that leads is right.</summary>
    /// <param name="of">Only where such a passage leads.</param>
    public List<DecisionCase> Cases(IReadOnlyList<Asked> asked, RankingWeights weights, bool byWords, Func<PassageWords, bool>? of = null)
    {
        var answers = Answers(weights, out var reader, byWords);
        return [.. asked.AsParallel().AsOrdered().Select(a =>
        {
            var wanted = a.Read(reader, Names);
            var ranked = answers.Rank(wanted, null);
            var features = ranked.Count > 0 && of?.Invoke(ranked[0].Words) == false ? [] : Verdict.Of(wanted, ranked, weights, options.MaxQuoteLength).Features;
            return new DecisionCase(features, features.Length > 0 && a.Turn.Gold.Any(g => g.Is(ranked[0].Passage)), a.Turn.Gold.Count > 0);
        }).Where(c => c.Features.Length > 0)];
    }

    private static RankedList ListOf(Asked asked, SearchAnswers answers, Wanted wanted, RankingWeights weights)
    {
        var found = answers.Find(wanted, null).Where(f => !f.Passage.IsListLead).ToList();
        var best = BestFound.Of(found, wanted.Near);
        // The others have no chance under any weights, and most of the time would go to them.
        var rivals = found
            .Select(f => (Features: RankingFeatures.Of(f, wanted, best), IsRight: asked.Turn.Gold.Any(g => g.Is(f.Passage)), Weights: weights.RankingOf(f.PassageWords, wanted.Near.IsKnown), f.PassageWords.StandsForItself))
            .GroupBy(f => f.StandsForItself)
            .SelectMany(g => g.OrderByDescending(f => f.IsRight).ThenByDescending(f => RankingFeatures.Score(f.Features, f.Weights)).Take(Rivals))
            .ToList();
        return new RankedList([.. rivals.Select(f => f.Features)], [.. rivals.Select(f => f.IsRight)]);
    }
}
