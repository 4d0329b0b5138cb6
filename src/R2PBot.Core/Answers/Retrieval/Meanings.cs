using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Retrieval;

/// <summary>The vectors of every phrasing and every sentence, so that a question finds what says the same in other words. English only: the model knows no other language.</summary>
internal sealed class Meanings
{
    private readonly SentenceModel _model;
    private readonly VectorTable _vectors;
    private readonly Dictionary<Passage, (int Phrasings, int Sentences, int End)> _rows;

    private Meanings(SentenceModel model, VectorTable vectors, Dictionary<Passage, (int, int, int)> rows) => (_model, _vectors, _rows) = (model, vectors, rows);

    /// <summary>Computes what is not in the cache yet; the first time that takes a minute.</summary>
    public static Meanings Of(Holdings holdings, SentenceModel model, VectorCache cache, IProgress<VectorProgress>? progress, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var rows = new Dictionary<Passage, (int, int, int)>();
        foreach (var passage in holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted))
        {
            var phrasings = holdings.PhrasingsOf(passage);
            var first = texts.Count;
            texts.AddRange(phrasings.En.Concat(phrasings.Keywords));
            var sentences = texts.Count;
            texts.AddRange(passage.Sentences.Select(s => passage.Text[s.Range]));
            rows[passage] = (first, sentences, texts.Count);
        }

        return new(model, cache.GetOrAdd(texts, progress, cancellationToken), rows);
    }

    /// <summary>How near a question is to every phrasing and sentence: cosines, 1 for the same.</summary>
    public Nearness To(string question)
    {
        var scores = new float[_vectors.Count];
        _vectors.Scores(_model.Embed(question), scores);
        return new(scores, _rows);
    }
}

/// <summary>The cosines between one question and all that is known of the passages.</summary>
internal sealed class Nearness(float[] scores, Dictionary<Passage, (int Phrasings, int Sentences, int End)> rows)
{
    public static Nearness Unknown { get; } = new([], []);

    public bool IsKnown => scores.Length > 0;

    public IEnumerable<Passage> Passages => rows.Keys;

    /// <summary>The best phrasings of a passage, each weighed by its rank.</summary>
    public float Phrasings(Passage passage, IReadOnlyList<float> weights)
    {
        if (!rows.TryGetValue(passage, out var row) || row.Sentences == row.Phrasings)
        {
            return 0;
        }

        var all = scores.AsSpan(row.Phrasings, row.Sentences - row.Phrasings);
        Span<float> best = stackalloc float[weights.Count];
        foreach (var score in all)
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

    public float BestPhrasing(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.Phrasings, row.Sentences - row.Phrasings)) : 0;

    public float BestSentence(Passage passage) => rows.TryGetValue(passage, out var row) ? Max(scores.AsSpan(row.Sentences, row.End - row.Sentences)) : 0;

    public float Sentence(Passage passage, int number) => rows.TryGetValue(passage, out var row) ? scores[row.Sentences + number] : 0;

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
