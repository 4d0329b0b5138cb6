using R2PBot.Library.Absences;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The cosines between one question and all that is known of the passages, and the chances of what it was recognised to ask for.</summary>
internal sealed class Nearness(float[] scores, float[] chances, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent)
{
    /// <summary>How fast a phrasing counts less the less near it is. Chosen by hand: on phrasings held out, 12 to 20 did best for sums of two such cosines, and this is for their mean.</summary>
    private const float Steepness = 24;

    private readonly Lazy<(Dictionary<Passage, float> Of, float Passages, float Absent)> _kernels = new(() => Kernels(scores, rows, absent.Count));

    private readonly Lazy<(Dictionary<Passage, float> Of, float Phrased)> _unphrased = new(() => Unphrased(scores, rows));

    public static Nearness Unknown { get; } = new([], [], [], []);

    public bool IsKnown => scores.Length > 0;

    /// <summary>The cosines of a passage's best phrasings, best first; 0 where there are no more.</summary>
    public void BestPhrasings(Passage passage, Span<float> best)
    {
        best.Clear();
        if (!rows.TryGetValue(passage, out var row))
        {
            return;
        }

        foreach (var score in scores.AsSpan(row.First, row.Sentences - row.First))
        {
            var held = score;
            for (var i = 0; i < best.Length && held > 0; i++)
            {
                if (held > best[i])
                {
                    (best[i], held) = (held, best[i]);
                }
            }
        }
    }

    public float BestPhrasing(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.First, row.Sentences - row.First)) : 0;

    public float BestSentence(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.Sentences, row.End - row.Sentences)) : 0;

    public float Sentence(Passage passage, int number) => rows.TryGetValue(passage, out var row) ? scores[row.Sentences + number] : 0;

    /// <summary>
    /// The chance that the question asks for this passage, among all that can be recognised, questions without an answer included. One that nobody has phrased
    /// takes the part that its nearest sentence has beside the nearest phrasings of the others.
    /// </summary>
    public float Chance(Passage passage)
    {
        if (chances.Length == 0 || !rows.TryGetValue(passage, out var row))
        {
            return 0;
        }

        var (unphrased, phrased) = _unphrased.Value;
        return row.Things.Count == 0 ? unphrased[passage] : phrased * Sum(row);
    }

    /// <summary>The chance that a question for this passage asks for this sentence of it; 0 where nobody has phrased its facts.</summary>
    public float Chance(Passage passage, int sentence)
    {
        var sum = rows.TryGetValue(passage, out var row) && chances.Length > 0 ? Sum(row) : 0;
        var of = sum > 0 && row is not null ? row.Things.IndexOf(sentence) : -1;
        return of < 0 || row is null ? 0 : chances[row.FirstClass + of] / sum;
    }

    /// <summary>The chance that it asks for something that the documents do not hold.</summary>
    public float ChanceOfAbsence()
    {
        var first = rows.Count == 0 ? 0 : rows.Values.Max(r => r.FirstClass + r.Things.Count);
        return chances.Length == 0 ? 0 : chances.AsSpan(first).ToArray().Sum() * _unphrased.Value.Phrased;
    }

    /// <summary>What is asked most nearly of all that the documents do not hold; nothing where nobody has written such questions.</summary>
    public (Absence? Absence, float Cosine) NearestAbsence()
    {
        (Absence? Absence, float Cosine) best = (null, 0);
        var first = scores.Length - absent.Count;
        for (var i = 0; i < absent.Count; i++)
        {
            best = scores[first + i] > best.Cosine ? (absent[i], scores[first + i]) : best;
        }

        return best;
    }

    /// <summary>All phrasings of a passage together, the near ones counting much more than the far ones; logarithm, in units of the cosine.</summary>
    public float Together(Passage passage) => IsKnown && _kernels.Value.Of.GetValueOrDefault(passage) is > 0 and var sum ? MathF.Log(sum) / Steepness : 0;

    /// <summary>The part that a passage's phrasings, and that of the questions without an answer, in all that is near: 0 to 1.</summary>
    public (float Passage, float Absent) PartOf(Passage passage)
    {
        if (!IsKnown)
        {
            return default;
        }

        var (of, passages, absences) = _kernels.Value;
        return (of.GetValueOrDefault(passage) / (passages + absences), absences / (passages + absences));
    }

    private float Sum(PassageRows row)
    {
        var sum = 0f;
        foreach (var chance in chances.AsSpan(row.FirstClass, row.Things.Count))
        {
            sum += chance;
        }

        return sum;
    }

    /// <summary>The chances of the passages that nobody has phrased, and what they leave to the others.</summary>
    private static (Dictionary<Passage, float> Of, float Phrased) Unphrased(float[] scores, Dictionary<Passage, PassageRows> rows)
    {
        var nearest = rows.ToDictionary(r => r.Key, r => MathF.Exp(Steepness * Max(r.Value.Things.Count == 0 ? scores.AsSpan(r.Value.Sentences, r.Value.End - r.Value.Sentences) : scores.AsSpan(r.Value.First, r.Value.Sentences - r.Value.First))));
        var all = nearest.Values.Sum();
        var of = nearest.Where(n => rows[n.Key].Things.Count == 0).ToDictionary(n => n.Key, n => n.Value / all);
        return (of, 1 - of.Values.Sum());
    }

    private static (Dictionary<Passage, float> Of, float Passages, float Absent) Kernels(float[] scores, Dictionary<Passage, PassageRows> rows, int absent)
    {
        var of = rows.ToDictionary(r => r.Key, r => Sum(scores.AsSpan(r.Value.First, r.Value.Sentences - r.Value.First)));
        return (of, of.Values.Sum(), Sum(scores.AsSpan(scores.Length - absent)));
    }

    private static float Sum(ReadOnlySpan<float> cosines)
    {
        var sum = 0f;
        foreach (var cosine in cosines)
        {
            sum += MathF.Exp(Steepness * cosine);
        }

        return sum;
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        var max = 0f;
        foreach (var value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }
}
