using System.Collections.Concurrent;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>
/// Finds the weights of the ranking and of the decision on a question set. First the ranking, by the
/// likelihood of the right passage among all that were found; then the decision, by logistic regression on rankings of held-out questions;
/// both with five-fold cross-validation, so that the report says what to expect of questions that were not in the set. Documents that nobody
/// has phrased have weights of their own: <see cref="UnphrasedFitting"/>.
/// </summary>
internal sealed class Fitting(Holdings holdings, Meanings? meanings, AnswerOptions options, Action<string> progress)
{
    private const int Folds = 5;
    private const int Rounds = 2;
    private readonly Trial _trial = new(holdings, meanings is null ? null : Kept(meanings), meanings is null ? null : meanings.IsWord, options);

    public (RankingWeights Weights, string Report) Fit(QuestionSet set, RankingWeights start)
    {
        var asked = Asked.Of(set);
        var weights = Fields(asked, start);
        var (lists, listsByWords) = (_trial.Lists(asked, weights, byWords: false), _trial.Lists(asked, weights, byWords: true));
        RankingWeights Ranked(Func<int, bool> use) => weights with
        {
            Ranking = ListRegression.Fit([.. lists.Where((_, i) => use(i))]),
            RankingByWords = ListRegression.Fit([.. listsByWords.Where((_, i) => use(i))]),
        };

        var all = Sentences(asked, Ranked(_ => true));
        List<DecisionCase> cases = [], casesByWords = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            // The decision learns from rankings of questions that the ranking has not seen.
            var without = Ranked(i => i % Folds != fold) with { SentenceNearness = all.SentenceNearness, SentenceRecognised = all.SentenceRecognised, AnswerType = all.AnswerType };
            var held = asked.Where((_, i) => i % Folds == fold).ToList();
            cases.AddRange(_trial.Cases(held, without, byWords: false));
            casesByWords.AddRange(_trial.Cases(held, without, byWords: true));
        }

        var (byWords, fromByWords, reportByWords) = DecisionRegression.Fit(casesByWords);
        var (model, from, report) = DecisionRegression.Fit(cases);
        return (all with
        {
            Decision = model,
            AnswerFrom = from,
            DecisionByWords = byWords,
            AnswerFromByWords = fromByWords,
            SureFrom = MathF.Round(Math.Max(0.75f, from + 0.1f), 3),
        }, $"{report}. By words alone: {reportByWords}.");
    }

    /// <summary>The weights of the index fields, each by how well the ranking that is fitted on it does.</summary>
    private RankingWeights Fields(IReadOnlyList<Asked> asked, RankingWeights start)
    {
        (string Name, float[] Values, Func<RankingWeights, float, RankingWeights> With)[] moves =
        [
            ("phrasings", [1, 2, 3], (w, v) => w with { Phrasings = v }),
            ("keywords", [0.25f, 0.5f], (w, v) => w with { Keywords = v }),
            ("heading", [0.1f, 0.3f, 0.6f], (w, v) => w with { Heading = v }),
        ];
        var (best, loss) = (start, ListRegression.Loss(_trial.Lists(asked, start, byWords: false)));
        progress($"ranking: {loss:F4} at the start");
        foreach (var (name, values, with) in moves)
        {
            foreach (var value in values)
            {
                var tried = with(best, value);
                var reached = ListRegression.Loss(_trial.Lists(asked, tried, byWords: false));
                if (reached < loss - 0.001)
                {
                    (best, loss) = (tried, reached);
                    progress($"ranking: {loss:F4} with {name} {value}");
                }
            }
        }

        return best;
    }

    /// <summary>How often the sentences chosen from the right passage hold the answer, and are not too many.</summary>
    private RankingWeights Sentences(IReadOnlyList<Asked> asked, RankingWeights start)
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
        var led = Led(answerable, start);
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
    private List<(Asked Asked, Wanted Wanted, Passage Passage)> Led(List<Asked> asked, RankingWeights weights)
    {
        var answers = _trial.Answers(weights, out var reader);
        return [.. asked.AsParallel().AsOrdered()
            .Select(a => (Asked: a, Wanted: a.Read(reader, _trial.Names)))
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

    /// <summary>The same questions are asked under one weighting after another.</summary>
    private static Func<string, string?, Nearness> Kept(Meanings meanings)
    {
        var near = new ConcurrentDictionary<string, Nearness>(StringComparer.Ordinal);
        return (english, original) => near.GetOrAdd(original ?? english, _ => meanings.To(english, original));
    }
}
