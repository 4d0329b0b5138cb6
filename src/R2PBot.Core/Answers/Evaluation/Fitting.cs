using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>
/// Finds the weights of the ranking and of the decision on a question set. First the ranking, by the
/// likelihood of the right passage among all that were found; then the decision, by logistic regression on rankings of held-out questions;
/// both with five-fold cross-validation, so that the report says what to expect of questions that were not in the set.
/// </summary>
internal sealed class Fitting(Holdings holdings, Meanings? meanings, AnswerOptions options, Action<string> progress)
{
    private const int Folds = 5;
    private const int Rounds = 2;
    private const int Rivals = 60;

    /// <summary>What a wrong answer costs, where a right answer and a right refusal are worth 1.</summary>
    private const float CostOfWrong = 0.6f;

    /// <summary>Unanswerable questions are a third of a fitting set, so that there are enough to learn from; of real questions they are about a tenth.</summary>
    private const float ShareOfUnanswerable = 0.2f;

    private readonly DocumentNames _names = new(holdings);
    private readonly ConcurrentDictionary<string, Nearness> _near = new(StringComparer.Ordinal);

    public (RankingWeights Weights, string Report) Fit(QuestionSet set, RankingWeights start)
    {
        var asked = set.Items.Where(i => i.Turns.Count == 1 && i.Type != "lookup").Select(i => new Asked(i.Type, i.Turns[0], QuestionTokens.Read(i.Turns[0].Question))).ToList();
        var search = PassageSearch.Of(holdings, start);
        var weights = Fields(asked, start, search);
        var (lists, listsByWords) = (Lists(asked, weights, search, byWords: false), Lists(asked, weights, search, byWords: true));
        RankingWeights Ranked(Func<int, bool> use) => weights with
        {
            Ranking = ListRegression.Fit([.. lists.Where((_, i) => use(i))]),
            RankingByWords = ListRegression.Fit([.. listsByWords.Where((_, i) => use(i))]),
        };

        var all = Sentences(asked, Ranked(_ => true), search);
        List<Case> cases = [], casesByWords = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            // The decision learns from rankings of questions that the ranking has not seen.
            var without = Ranked(i => i % Folds != fold) with { SentenceNearness = all.SentenceNearness, SentenceRecognised = all.SentenceRecognised, AnswerType = all.AnswerType };
            var held = asked.Where((_, i) => i % Folds == fold).ToList();
            cases.AddRange(Cases(held, without, search, byWords: false));
            casesByWords.AddRange(Cases(held, without, search, byWords: true));
        }

        var (byWords, fromByWords, reportByWords) = Decision(casesByWords);
        var (model, from, report) = Decision(cases);
        return (all with
        {
            Decision = [.. model.Select(Round)],
            AnswerFrom = Round(from),
            DecisionByWords = [.. byWords.Select(Round)],
            AnswerFromByWords = Round(fromByWords),
            SureFrom = Round(Math.Max(0.75f, from + 0.1f)),
        }, $"{report}. By words alone: {reportByWords}.");
    }

    /// <summary>The weights of the index fields, each by how well the ranking that is fitted on it does.</summary>
    private RankingWeights Fields(List<Asked> asked, RankingWeights start, PassageSearch search)
    {
        (string Name, float[] Values, Func<RankingWeights, float, RankingWeights> With)[] moves =
        [
            ("phrasings", [1, 2, 3], (w, v) => w with { Phrasings = v }),
            ("keywords", [0.25f, 0.5f], (w, v) => w with { Keywords = v }),
            ("heading", [0.1f, 0.3f, 0.6f], (w, v) => w with { Heading = v }),
        ];
        var (best, loss) = (start, ListRegression.Loss(Lists(asked, start, search, byWords: false)));
        progress($"ranking: {loss:F4} at the start");
        foreach (var (name, values, with) in moves)
        {
            foreach (var value in values)
            {
                var tried = with(best, value);
                var reached = ListRegression.Loss(Lists(asked, tried, search, byWords: false));
                if (reached < loss - 0.001)
                {
                    (best, loss) = (tried, reached);
                    progress($"ranking: {loss:F4} with {name} {value}");
                }
            }
        }

        return best;
    }

    /// <summary>For each answerable question the features of every passage that may answer, and which of them are right. Unanswerable ones stand there empty.</summary>
    private List<RankedList> Lists(List<Asked> asked, RankingWeights weights, PassageSearch search, bool byWords)
    {
        var answers = Answers(weights, search, out var reader, byWords);
        return [.. asked.AsParallel().AsOrdered().Select(a =>
        {
            if (a.Turn.Gold.Count == 0)
            {
                return new RankedList([], []);
            }

            var wanted = a.Read(reader, _names);
            var found = answers.Find(wanted, null).Where(f => !f.Passage.IsListLead).ToList();
            var best = BestFound.Of(found, wanted.Near);
            // The others have no chance under any weights, and most of the time would go to them.
            var rivals = found
                .Select(f => (Features: RankingFeatures.Of(f, wanted, best), IsRight: a.Turn.Gold.Any(g => g.Is(f.Passage))))
                .OrderByDescending(f => f.IsRight).ThenByDescending(f => RankingFeatures.Score(f.Features, byWords ? weights.RankingByWords : weights.Ranking))
                .Take(Rivals).ToList();
            return new RankedList([.. rivals.Select(f => f.Features)], [.. rivals.Select(f => f.IsRight)]);
        })];
    }

    /// <summary>How often the sentences chosen from the right passage hold the answer, and are not too many.</summary>
    private RankingWeights Sentences(List<Asked> asked, RankingWeights start, PassageSearch search)
    {
        (string Name, float[] Values, Func<RankingWeights, float, RankingWeights> With)[] moves =
        [
            ("nearness", [0, 1.5f, 3, 5, 8, 12], (w, v) => w with { SentenceNearness = v }),
            ("recognised", [0, 0.25f, 0.5f, 0.75f, 1, 1.5f, 2, 3], (w, v) => w with { SentenceRecognised = v }),
            ("kind", [0, 0.5f, 1, 1.5f, 2], (w, v) => w with { AnswerType = v }),
            ("contrast", [0.5f, 0.75f, 1, 1.5f, 2], (w, v) => w with { SentenceContrast = v }),
            ("sure", [0.6f, 0.7f, 0.8f, 0.85f, 0.9f, 0.95f], (w, v) => w with { SentenceSure = v }),
        ];
        var answerable = asked.Where(a => a.Turn.Gold.Count > 0 && a.Turn.AnswerAny.Count > 0).ToList();
        // Which passage leads does not depend on these weights.
        var led = Led(answerable, start, search);
        var (best, share) = (start, RightSentences(led, start));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, values, with) in moves)
            {
                foreach (var value in values)
                {
                    var tried = with(best, value);
                    var reached = RightSentences(led, tried);
                    if (reached > share)
                    {
                        (best, share) = (tried, reached);
                        progress($"sentences: {share:F4} with {name} {value}");
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The questions whose right passage leads.</summary>
    private List<(Asked Asked, Wanted Wanted, Passage Passage)> Led(List<Asked> asked, RankingWeights weights, PassageSearch search)
    {
        var answers = Answers(weights, search, out var reader);
        return [.. asked.AsParallel().AsOrdered()
            .Select(a => (Asked: a, Wanted: a.Read(reader, _names)))
            .Select(a => (a.Asked, a.Wanted, Passage: answers.Rank(a.Wanted, null) is [var first, ..] ? first.Passage : null))
            .Where(a => a.Passage is not null && a.Asked.Turn.Gold.Any(g => g.Is(a.Passage)))
            .Select(a => (a.Asked, a.Wanted, a.Passage ?? throw new InvalidOperationException("filtered above")))];
    }

    private double RightSentences(List<(Asked Asked, Wanted Wanted, Passage Passage)> led, RankingWeights weights)
    {
        var right = led.AsParallel().Count(l =>
        {
            var quote = SentenceChoice.Cite(l.Passage, l.Wanted, weights, options.MaxQuoteLength).Quote;
            return Judge.Holds(l.Asked.Turn.AnswerAny, quote) && Judge.IsShort(quote, l.Asked.Type);
        });
        return led.Count == 0 ? 0 : (double)right / led.Count;
    }

    private List<Case> Cases(List<Asked> asked, RankingWeights weights, PassageSearch search, bool byWords)
    {
        var answers = Answers(weights, search, out var reader, byWords);
        return [.. asked.AsParallel().AsOrdered().Select(a =>
        {
            var wanted = a.Read(reader, _names);
            var ranked = answers.Rank(wanted, null);
            var features = Verdict.Of(wanted, ranked, weights, options.MaxQuoteLength).Features;
            return new Case(features, features.Length > 0 && a.Turn.Gold.Any(g => g.Is(ranked[0].Passage)), a.Turn.Gold.Count > 0);
        }).Where(c => c.Features.Length > 0)];
    }

    private SearchAnswers Answers(RankingWeights weights, PassageSearch search, out WantedReader reader, bool byWords = false)
    {
        var weighted = search.With(weights);
        reader = new WantedReader(holdings, weighted.Index, meanings is null || byWords ? null : (english, original) => _near.GetOrAdd(original ?? english, _ => meanings.To(english, original)), meanings is null || byWords ? null : meanings.IsWord);
        return new SearchAnswers(holdings, weighted, reader, weights, options);
    }

    private static (float[] Model, float Threshold, string Report) Decision(List<Case> cases)
    {
        var held = new (float Probability, Case Case)[cases.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Regression(cases.Where((_, i) => i % Folds != fold));
            for (var i = fold; i < cases.Count; i += Folds)
            {
                held[i] = (Features.Probability(cases[i].Features, model), cases[i]);
            }
        }

        var threshold = Enumerable.Range(5, 91).Select(p => p / 100f).MaxBy(t => held.Sum(h => Worth(h.Probability >= t, h.Case)));
        return (Regression(cases), threshold, Report(held, threshold));
    }

    private static float Worth(bool answers, Case asked) => (answers, asked.IsRight, asked.IsAnswerable) switch
    {
        (true, true, _) => 1,
        (true, false, true) => -CostOfWrong,
        (true, false, false) => -CostOfWrong * ShareOfUnanswerable,
        (false, _, false) => ShareOfUnanswerable,
        (false, _, true) => 0,
    };

    private static float[] Regression(IEnumerable<Case> cases)
    {
        var rows = cases.ToList();
        var weights = new double[Features.Names.Count];
        const double rate = 1;
        const double decay = 0.0005;
        for (var step = 0; step < 6000; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var (features, isRight, isAnswerable) in rows)
            {
                var share = isAnswerable ? 1 : ShareOfUnanswerable;
                var sum = 0.0;
                for (var j = 0; j < weights.Length; j++)
                {
                    sum += features[j] * weights[j];
                }

                var error = (isRight ? 1 : 0) - (1 / (1 + Math.Exp(-sum)));
                for (var j = 0; j < weights.Length; j++)
                {
                    gradient[j] += share * error * features[j];
                }
            }

            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] += rate * ((gradient[j] / rows.Count) - (decay * weights[j]));
            }
        }

        return [.. weights.Select(w => (float)w)];
    }

    private static string Report((float Probability, Case Case)[] held, float threshold)
    {
        var text = new StringBuilder();
        var (answerable, other) = (held.Where(h => h.Case.IsAnswerable).ToList(), held.Where(h => !h.Case.IsAnswerable).ToList());
        text.Append(CultureInfo.InvariantCulture, $"{Folds}-fold cross-validation, {answerable.Count} answerable and {other.Count} unanswerable questions: ");
        text.Append(CultureInfo.InvariantCulture, $"first passage right {100.0 * answerable.Count(h => h.Case.IsRight) / answerable.Count:F1} % (before deciding); ");
        text.Append(CultureInfo.InvariantCulture, $"answered right {100.0 * answerable.Count(h => h.Case.IsRight && h.Probability >= threshold) / answerable.Count:F1} %, ");
        text.Append(CultureInfo.InvariantCulture, $"answered wrong {100.0 * answerable.Count(h => !h.Case.IsRight && h.Probability >= threshold) / answerable.Count:F1} %, ");
        text.Append(CultureInfo.InvariantCulture, $"unanswerable declined {100.0 * other.Count(h => h.Probability < threshold) / Math.Max(1, other.Count):F1} % at {threshold:F2}");
        return text.ToString();
    }

    private static float Round(float value) => MathF.Round(value, 3);

    private sealed record Asked(string Type, QuestionTurn Turn, IReadOnlyList<Token> Tokens)
    {
        public Wanted Read(WantedReader reader, DocumentNames names) => reader.Read(Turn.Question, Tokens, names.Find(Tokens));
    }

    private sealed record Case(float[] Features, bool IsRight, bool IsAnswerable);
}
