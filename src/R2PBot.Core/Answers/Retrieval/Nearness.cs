using R2PBot.Library.Absences;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The cosines between one question and all that is known of the passages.</summary>
internal sealed class Nearness(float[] scores, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent)
{
    public static Nearness Unknown { get; } = new([], [], []);

    public bool IsKnown => scores.Length > 0;

    /// <summary>The best phrasings of a passage, each weighed by its rank.</summary>
    public float Phrasings(Passage passage, IReadOnlyList<float> weights)
    {
        if (!rows.TryGetValue(passage, out var row) || row.Sentences == row.First)
        {
            return 0;
        }

        Span<float> best = stackalloc float[weights.Count];
        foreach (var score in scores.AsSpan(row.First, row.Sentences - row.First))
        {
            var held = score;
            for (var i = 0; i < best.Length; i++)
            {
                if (held > best[i])
                {
                    (best[i], held) = (held, best[i]);
                }
            }
        }

        var sum = 0f;
        for (var i = 0; i < best.Length; i++)
        {
            sum += best[i] * weights[i];
        }

        return sum;
    }

    public float BestPhrasing(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.First, row.Sentences - row.First)) : 0;

    public float BestSentence(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.Sentences, row.End - row.Sentences)) : 0;

    public float Sentence(Passage passage, int number) => rows.TryGetValue(passage, out var row) ? scores[row.Sentences + number] : 0;

    /// <summary>The best phrasing of a sentence's facts; 0 where nobody has phrased them.</summary>
    public float Fact(Passage passage, int sentence)
    {
        var best = 0f;
        if (rows.TryGetValue(passage, out var row))
        {
            for (var i = 0; i < row.SentenceOf.Count; i++)
            {
                best = row.SentenceOf[i] == sentence ? Math.Max(best, scores[row.First + i]) : best;
            }
        }

        return best;
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
