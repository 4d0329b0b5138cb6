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
        var total = usable.Sum(l => l.Weight);
        var (first, second) = (new double[weights.Length], new double[weights.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(usable, weights, total);
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

    private static double[] Gradient(List<RankedList> lists, double[] weights, double total)
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
                    sum[j] += list.Weight * error * list.Features[i][j] / total;
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
            scores[i] = list.Start(i);
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
internal sealed record RankedList(float[][] Features, bool[] IsRight)
{
    private float[]? _starts;

    /// <summary>So many questions it counts for.</summary>
    public float Weight { get; private init; } = 1;

    /// <summary>What the score of a passage begins with, beside what the weights make of its features.</summary>
    public float Start(int passage) => _starts?[passage] ?? 0;

    /// <summary>
    /// The same list with only passages to fit whose document nobody has phrased. The others have the scores that these weights give them: all the right ones
    /// stand there as one that is as likely, and so do all the wrong ones.
    /// </summary>
    public RankedList Given(List<float> phrased, float weight)
    {
        var fitted = Enumerable.Range(0, Features.Length).Where(i => Features[i][UnphrasedAt] > 0).ToList();
        var given = Enumerable.Range(0, Features.Length).Except(fitted).GroupBy(i => IsRight[i], i => RankingFeatures.Score(Features[i], phrased)).ToList();
        return new([.. fitted.Select(i => Features[i]), .. given.Select(_ => new float[phrased.Count])], [.. fitted.Select(i => IsRight[i]), .. given.Select(g => g.Key)])
        {
            _starts = [.. fitted.Select(_ => 0f), .. given.Select(g => g.Max() + MathF.Log(g.Sum(s => MathF.Exp(s - g.Max()))))],
            Weight = weight,
        };
    }

    /// <summary>Where the best of the right passages stands, 1 for the first; the last of all places where none was found.</summary>
    public int Place(List<float> phrased, List<float> unphrased)
    {
        var scores = Features.Select(f => RankingFeatures.Score(f, f[UnphrasedAt] > 0 ? unphrased : phrased)).ToList();
        var best = scores.Where((_, i) => IsRight[i]).DefaultIfEmpty(float.MinValue).Max();
        return best == float.MinValue ? int.MaxValue : 1 + scores.Count(s => s > best);
    }

    private static int UnphrasedAt { get; } = RankingFeatures.Names.ToList().IndexOf(RankingFeatures.Unphrased);
}
