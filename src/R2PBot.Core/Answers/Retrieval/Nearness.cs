using R2PBot.Library.Absences;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The cosines between one question and all that is known of the passages.</summary>
internal sealed class Nearness(float[] scores, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent)
{
    public static Nearness Unknown { get; } = new([], [], []);

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
