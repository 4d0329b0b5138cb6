using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// The vectors of every phrasing and every sentence, so that a question finds what says the same in other words: nearness is the mean of
/// two cosines, of whole sentences and of the words' mean. English only: the models know no other language.
/// </summary>
internal sealed class Meanings
{
    private const int NoClass = -1;

    private readonly Whitened _sentences;
    private readonly Whitened _words;
    private readonly Dictionary<Passage, PassageRows> _rows;
    private readonly IReadOnlyList<Absence> _absent;

    private Meanings(Whitened sentences, Whitened words, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent) =>
        (_sentences, _words, _rows, _absent) = (sentences, words, rows, absent);

    /// <summary>Computes what is not in the cache yet; the first time that takes a minute.</summary>
    public static Meanings Of(Holdings holdings, ModelLoad.Loaded models, VectorCache cache, IProgress<VectorProgress>? progress, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var classOf = new List<int>();
        var rows = new Dictionary<Passage, PassageRows>();
        foreach (var passage in holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted))
        {
            var phrasings = holdings.PhrasingsOf(passage);
            var first = texts.Count;
            texts.AddRange(phrasings.En.Concat(phrasings.Keywords));
            int?[] of = [.. new int?[texts.Count - first], .. phrasings.Facts.SelectMany(f => Enumerable.Repeat(f.SentenceOf(passage), f.En.Count))];
            texts.AddRange(phrasings.Facts.SelectMany(f => f.En));
            classOf.AddRange(Enumerable.Repeat(rows.Count, texts.Count - first));
            var sentences = texts.Count;
            texts.AddRange(passage.Sentences.Select(s => passage.Text[s.Range]));
            classOf.AddRange(Enumerable.Repeat(NoClass, texts.Count - sentences));
            rows[passage] = new(first, sentences, texts.Count, of);
        }

        // One row a question, in the order of the absences, after all passages.
        Absence[] absent = [.. holdings.Absent.SelectMany(a => Enumerable.Repeat(a, a.En.Count))];
        texts.AddRange(holdings.Absent.SelectMany(a => a.En));
        classOf.AddRange(holdings.Absent.SelectMany((a, i) => Enumerable.Repeat(rows.Count + i, a.En.Count)));

        var whole = new Whitened(cache.GetOrAdd(texts, progress, cancellationToken), classOf, SentenceModel.Dimensions, models.Model.Embed);
        return new(whole, OfWords(texts, classOf, models.Words), rows, absent);
    }

    /// <summary>How near a question is to every phrasing and sentence: at most 1, for the same.</summary>
    public Nearness To(string question)
    {
        var (scores, words) = (_sentences.Scores(question), _words.Scores(question));
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (scores[i] + words[i]) / 2;
        }

        return new(scores, _rows, _absent);
    }

    private static Whitened OfWords(List<string> texts, List<int> classOf, WordVectors vectors)
    {
        int[][] words = [.. texts.AsParallel().AsOrdered().Select(vectors.Words)];
        var weights = new WordWeights(words);
        var means = new VectorTable(texts.Count, WordVectors.Dimensions);
        var mean = new float[WordVectors.Dimensions];
        for (var row = 0; row < words.Length; row++)
        {
            vectors.Mean(words[row], weights.Of, mean);
            means.Set(row, mean);
        }

        return new(means, classOf, WordVectors.Dimensions, question =>
        {
            var asked = new float[WordVectors.Dimensions];
            vectors.Mean(vectors.Words(question), weights.Of, asked);
            return asked;
        });
    }

    /// <summary>Vectors of one kind, turned, and how a question becomes one of them.</summary>
    private sealed class Whitened
    {
        private readonly Whitening _whitening;
        private readonly ByteVectors _vectors;
        private readonly Func<string, float[]> _vectorOf;

        public Whitened(VectorTable vectors, List<int> classOf, int dimensions, Func<string, float[]> vectorOf)
        {
            _whitening = Whitening.Learn(vectors, classOf, dimensions);
            _vectors = _whitening.Apply(vectors);
            _vectorOf = vectorOf;
        }

        public float[] Scores(string question)
        {
            var vector = _vectorOf(question);
            var turned = new float[vector.Length];
            _whitening.Apply(vector, turned);
            var scores = new float[_vectors.Count];
            _vectors.Scores(turned, scores);
            return scores;
        }
    }
}

/// <summary>Where the vectors of a passage stand: phrasings from First, sentences from Sentences to End.</summary>
/// <param name="SentenceOf">For each phrasing the sentence that it asks for; nothing where it asks for the passage.</param>
internal sealed record PassageRows(int First, int Sentences, int End, IReadOnlyList<int?> SentenceOf);
