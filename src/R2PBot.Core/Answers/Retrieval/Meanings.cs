using R2PBot.Answers.Recognition;
using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// The vectors of every phrasing and every sentence, so that a question finds what says the same in other words: nearness is the mean of
/// two cosines, of whole sentences and of the words' mean. Beside it stands what is recognised from the phrasings. English only: the models
/// know no other language.
/// </summary>
internal sealed class Meanings
{
    private const int Dimensions = SentenceModel.Dimensions + WordVectors.Dimensions;

    private readonly Whitened _sentences;
    private readonly Whitened _words;
    private readonly Recogniser _recogniser;
    private readonly WordVectors _vocabulary;
    private readonly Dictionary<Passage, PassageRows> _rows;
    private readonly IReadOnlyList<Absence> _absent;

    private Meanings(Whitened sentences, Whitened words, Recogniser recogniser, WordVectors vocabulary, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent) =>
        (_sentences, _words, _recogniser, _vocabulary, _rows, _absent) = (sentences, words, recogniser, vocabulary, rows, absent);

    /// <summary>Computes what is not kept under the data folder yet; the first time that takes a minute.</summary>
    /// <param name="isKept">Whether what is recognised is read from the data folder and kept there, in the place of what was.</param>
    public static Meanings Of(Holdings holdings, ModelLoad.Loaded models, string data, IProgress<VectorProgress>? progress, CancellationToken cancellationToken, bool isKept = true)
    {
        var texts = new MeaningTexts(holdings);
        var cache = new VectorCache(models.Model, VectorCache.FileUnder(data));
        var sentences = new Whitened(cache.GetOrAdd(texts.Texts, progress, cancellationToken), texts.Groups, SentenceModel.Dimensions, models.Model.Embed);
        var words = OfWords(texts, models.Words);
        var recogniser = Recogniser.Of(
            [.. texts.Phrases.Select(p => p.Text)], [.. texts.Phrases.Select(p => p.Class)], ($"{SentenceModel.Id} GloVe", Dimensions),
            (phrase, vector) => Read(texts.Phrases[phrase].Row, sentences, words, vector), isKept ? KeptModel.Under(data) : null, cancellationToken);
        return new(sentences, words, recogniser, models.Words, texts.Rows, texts.Absent);
    }

    /// <summary>How near a question is to every phrasing and sentence: at most 1, for the same.</summary>
    /// <param name="english">In English words.</param>
    /// <param name="original">As typed, where that was another language: its words are recognised, though no vector knows them.</param>
    public Nearness To(string english, string? original)
    {
        Span<float> vector = stackalloc float[Dimensions];
        var (scores, words) = (_sentences.Scores(english, vector[..SentenceModel.Dimensions]), _words.Scores(english, vector[SentenceModel.Dimensions..]));
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (scores[i] + words[i]) / 2;
        }

        return new(scores, _recogniser.Chances(original ?? english, vector), _rows, _absent);
    }

    /// <summary>Whether a word is ordinary English, though no document holds it.</summary>
    public bool IsWord(string word) => _vocabulary.IsCommon(word);

    private static void Read(int? row, Whitened sentences, Whitened words, Span<float> vector)
    {
        vector.Clear();
        if (row is { } of)
        {
            sentences.Read(of, vector[..SentenceModel.Dimensions]);
            words.Read(of, vector[SentenceModel.Dimensions..]);
        }
    }

    private static Whitened OfWords(MeaningTexts texts, WordVectors vectors)
    {
        int[][] words = [.. texts.Texts.AsParallel().AsOrdered().Select(vectors.Words)];
        var weights = new WordWeights(words);
        var means = new VectorTable(words.Length, WordVectors.Dimensions);
        var mean = new float[WordVectors.Dimensions];
        for (var row = 0; row < words.Length; row++)
        {
            vectors.Mean(words[row], weights.Of, mean);
            means.Set(row, mean);
        }

        return new(means, texts.Groups, WordVectors.Dimensions, question =>
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

        public Whitened(VectorTable vectors, IReadOnlyList<int> groups, int dimensions, Func<string, float[]> vectorOf)
        {
            _whitening = Whitening.Learn(vectors, groups, dimensions);
            _vectors = _whitening.Apply(vectors);
            _vectorOf = vectorOf;
        }

        /// <summary>Writes the turned vector of a row.</summary>
        public void Read(int row, Span<float> turned) => _vectors.Read(row, turned);

        /// <param name="turned">Takes the turned vector of the question.</param>
        public float[] Scores(string question, Span<float> turned)
        {
            _whitening.Apply(_vectorOf(question), turned);
            var scores = new float[_vectors.Count];
            _vectors.Scores(turned, scores);
            return scores;
        }
    }
}
