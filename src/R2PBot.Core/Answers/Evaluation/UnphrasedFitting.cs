using System.Globalization;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>
/// Finds the weights for documents that nobody has phrased: the phrasings of each document are taken away in turn, and what its sentences say of a question
/// is weighed so that it stands up to the phrasings of the others and does not outbid them. The other weights stay as they are.
/// </summary>
/// <param name="learn">Learns what is near in meaning; nothing without the sentence model.</param>
internal sealed class UnphrasedFitting(Holdings holdings, Func<Holdings, Meanings?> learn, AnswerOptions options, Action<string> progress)
{
    /// <summary>Who takes in a document is asked about it more than about its neighbours; at 1 the exercise text of the drill stayed behind plain BM25 by words.</summary>
    private const float WeightOfOwn = 2;

    public (RankingWeights Weights, string Report) Fit(QuestionSet set, RankingWeights weights)
    {
        var asked = Asked.Of(set);
        var held = holdings.Documents.Where(d => holdings.Phrasings.ContainsKey(d.Id)).Select(d => Hold(d, asked, weights)).ToList();
        progress("ranking of unphrased documents");
        var (ranking, report) = Ranking(held, h => h.Lists, weights.Ranking);
        var (rankingByWords, reportByWords) = Ranking(held, h => h.ListsByWords, weights.RankingByWords);
        var ranked = weights with { RankingUnphrased = ranking, RankingUnphrasedByWords = rankingByWords };
        progress("decision on unphrased documents");
        var (decision, _, decided) = Decision(byWords: false);
        var (decisionByWords, _, decidedByWords) = Decision(byWords: true);
        return (ranked with { DecisionUnphrased = decision, DecisionUnphrasedByWords = decisionByWords },
            $"Each document without phrasings, ranked by weights from the others, first and one of the first three right: {report}; by words: {reportByWords}. Where such a passage leads: {decided}. By words: {decidedByWords}.");

        (List<float>, float, string) Decision(bool byWords) => DecisionRegression.Fit([.. held.SelectMany(h => h.Trial.Cases(asked, ranked, byWords, p => p.StandsForItself))]);
    }

    private Held Hold(Document document, IReadOnlyList<Asked> asked, RankingWeights weights)
    {
        progress($"without the phrasings of {document.Id}");
        var without = holdings.WithoutPhrasingsOf(document);
        var meanings = learn(without);
        var trial = new Trial(without, meanings is null ? null : meanings.To, meanings is null ? null : meanings.IsWord, options);
        bool[] isOwn = [.. asked.Select(a => a.Turn.Gold.Count > 0 && a.Turn.Gold.All(g => g.Document == document.Id))];
        return new(document.Id, trial, isOwn, trial.Lists(asked, weights, byWords: false), trial.Lists(asked, weights, byWords: true));
    }

    private static (List<float> Weights, string Report) Ranking(List<Held> held, Func<Held, List<RankedList>> lists, List<float> phrased)
    {
        return (From(held), string.Join(", ", held.Select(h =>
        {
            var others = From(held.Where(o => o != h));
            var places = lists(h).Where((_, i) => h.IsOwn[i]).Select(l => l.Place(phrased, others)).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"{h.Id} {100.0 * places.Count(p => p == 1) / places.Count:F1}, {100.0 * places.Count(p => p <= 3) / places.Count:F1} %");
        })));

        List<float> From(IEnumerable<Held> of) => ListRegression.Fit([.. of.SelectMany(h => lists(h).Zip(h.IsOwn, (list, own) => list.Given(phrased, own ? WeightOfOwn : 1)))]);
    }

    /// <param name="IsOwn">For each question, whether it asks for this document alone.</param>
    private sealed record Held(string Id, Trial Trial, bool[] IsOwn, List<RankedList> Lists, List<RankedList> ListsByWords);
}
