using System.Globalization;
using System.Text;
using R2PBot.Answers.Retrieval;

namespace R2PBot.Answers.Evaluation;

/// <summary>Fits the decision to answer, by logistic regression with five-fold cross-validation.</summary>
internal static class DecisionRegression
{
    private const int Folds = 5;

    /// <summary>What a wrong answer costs, where a right answer and a right refusal are worth 1.</summary>
    private const float CostOfWrong = 0.6f;

    /// <summary>Unanswerable questions are a third of a fitting set, so that there are enough to learn from; of real questions they are about a tenth.</summary>
    private const float ShareOfUnanswerable = 0.2f;

    /// <returns>The weights, the probability from which answering is worth it, and what to expect of other questions.</returns>
    public static (List<float> Model, float Threshold, string Report) Fit(IReadOnlyList<DecisionCase> cases)
    {
        var held = new (float Probability, DecisionCase Case)[cases.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Regression(cases.Where((_, i) => i % Folds != fold));
            for (var i = fold; i < cases.Count; i += Folds)
            {
                held[i] = (Features.Probability(cases[i].Features, model), cases[i]);
            }
        }

        var threshold = Enumerable.Range(5, 91).Select(p => p / 100f).MaxBy(t => held.Sum(h => Worth(h.Probability >= t, h.Case)));
        return ([.. Regression(cases).Select(w => MathF.Round(w, 3))], MathF.Round(threshold, 3), Report(held, threshold));
    }

    private static float Worth(bool answers, DecisionCase asked) => (answers, asked.IsRight, asked.IsAnswerable) switch
    {
        (true, true, _) => 1,
        (true, false, true) => -CostOfWrong,
        (true, false, false) => -CostOfWrong * ShareOfUnanswerable,
        (false, _, false) => ShareOfUnanswerable,
        (false, _, true) => 0,
    };

    private static float[] Regression(IEnumerable<DecisionCase> cases)
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

    private static string Report((float Probability, DecisionCase Case)[] held, float threshold)
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
}

/// <summary>What the decision sees of a question.</summary>
/// <param name="IsRight">Whether the passage that leads answers it.</param>
/// <param name="IsAnswerable">Whether any does.</param>
internal sealed record DecisionCase(float[] Features, bool IsRight, bool IsAnswerable);
