using R2PBot.Answers.Retrieval;

namespace R2PBot.Answers.Evaluation;

/// <summary>Fits the weights of a ranking: the right passages of each list shall have the greatest share, as in a choice among all (conditional logit).</summary>
internal static class ListRegression
{
    private const int Steps = 500;
    private const double Rate = 0.05;
    private const double Decay = 0.002;

    /// <summary>A passage without any figure or date cannot answer how many or when; the question sets hold too few such cases to learn it from.</summary>
    private const double KindMissingAtMost = -3;

    private static readonly string[] Names = [.. RankingFeatures.Names];

    public static List<float> Fit(IReadOnlyList<RankedList> lists)
    {
        var usable = lists.Where(l => l.IsRight.Contains(true)).ToList();
        var weights = new double[RankingFeatures.Names.Count];
        var (first, second) = (new double[weights.Length], new double[weights.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(usable, weights);
            for (var j = 0; j < weights.Length; j++)
            {
                // Adam (Kingma and Ba 2015): the features differ much in size.
                var g = gradient[j] + (Decay * weights[j]);
                first[j] = (0.9 * first[j]) + (0.1 * g);
                second[j] = (0.999 * second[j]) + (0.001 * g * g);
                weights[j] -= Rate * first[j] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(second[j] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        weights[Array.IndexOf(Names, "kind missing")] = Math.Min(weights[Array.IndexOf(Names, "kind missing")], KindMissingAtMost);
        return [.. weights.Select(w => MathF.Round((float)w, 3))];
    }

    /// <summary>Mean surprise at the right passages, after fitting.</summary>
    public static double Loss(IReadOnlyList<RankedList> lists)
    {
        var weights = Fit(lists);
        return lists.Where(l => l.IsRight.Length > 0).Average(l => -Math.Log(Math.Max(1e-4, Shares(l, [.. weights.Select(w => (double)w)]).Where((_, i) => l.IsRight[i]).Sum())));
    }

    private static double[] Gradient(List<RankedList> lists, double[] weights)
    {
        var gradient = new double[weights.Length];
        Parallel.ForEach(lists, () => new double[weights.Length], (list, _, sum) =>
        {
            var shares = Shares(list, weights);
            var right = shares.Where((_, i) => list.IsRight[i]).Sum();
            for (var i = 0; i < shares.Length; i++)
            {
                var error = shares[i] - (list.IsRight[i] ? shares[i] / Math.Max(1e-12, right) : 0);
                for (var j = 0; j < weights.Length; j++)
                {
                    sum[j] += error * list.Features[i][j] / lists.Count;
                }
            }

            return sum;
        }, sum =>
        {
            lock (gradient)
            {
                for (var j = 0; j < gradient.Length; j++)
                {
                    gradient[j] += sum[j];
                }
            }
        });
        return gradient;
    }

    private static double[] Shares(RankedList list, double[] weights)
    {
        var scores = new double[list.Features.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                scores[i] += weights[j] * list.Features[i][j];
            }
        }

        var highest = scores.Length == 0 ? 0 : scores.Max();
        var all = scores.Sum(s => Math.Exp(s - highest));
        return [.. scores.Select(s => Math.Exp(s - highest) / all)];
    }
}

/// <param name="Features">Of each passage that may answer a question.</param>
/// <param name="IsRight">Whether it does.</param>
internal sealed record RankedList(float[][] Features, bool[] IsRight);
