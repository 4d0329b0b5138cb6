using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Retrieval;

/// <summary>The vectors of every phrasing and every sentence, so that a question finds what says the same in other words. English only: the model knows no other language.</summary>
internal sealed class Meanings
{
    private const int NoClass = -1;

    private readonly SentenceModel _model;
    private readonly Whitening _whitening;
    private readonly ByteVectors _vectors;
    private readonly Dictionary<Passage, PassageRows> _rows;
    private readonly IReadOnlyList<Absence> _absent;

    private Meanings(SentenceModel model, Whitening whitening, ByteVectors vectors, Dictionary<Passage, PassageRows> rows, IReadOnlyList<Absence> absent) =>
        (_model, _whitening, _vectors, _rows, _absent) = (model, whitening, vectors, rows, absent);

    /// <summary>Computes what is not in the cache yet; the first time that takes a minute.</summary>
    public static Meanings Of(Holdings holdings, SentenceModel model, VectorCache cache, IProgress<VectorProgress>? progress, CancellationToken cancellationToken)
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

        var vectors = cache.GetOrAdd(texts, progress, cancellationToken);
        var whitening = Whitening.Learn(vectors, classOf, SentenceModel.Dimensions);
        return new(model, whitening, whitening.Apply(vectors), rows, absent);
    }

    /// <summary>How near a question is to every phrasing and sentence: cosines, 1 for the same.</summary>
    public Nearness To(string question)
    {
        var turned = new float[SentenceModel.Dimensions];
        _whitening.Apply(_model.Embed(question), turned);
        var scores = new float[_vectors.Count];
        _vectors.Scores(turned, scores);
        return new(scores, _rows, _absent);
    }
}

/// <summary>Where the vectors of a passage stand: phrasings from First, sentences from Sentences to End.</summary>
/// <param name="SentenceOf">For each phrasing the sentence that it asks for; nothing where it asks for the passage.</param>
internal sealed record PassageRows(int First, int Sentences, int End, IReadOnlyList<int?> SentenceOf);
