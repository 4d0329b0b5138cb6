using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Phrasings;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// Two indexes over the passages of some holdings: one of whole passages with all that is known of them, and one of single phrasings,
/// for a question that is nearly one of them should win over one that shares a word with each of ten.
/// Documents and phrasings that were there before keep their segments, so a changed file costs its own analysis only.
/// </summary>
internal sealed class PassageSearch
{
    /// <summary>So many phrasings of a passage count.</summary>
    public const int PhrasingsCounted = 3;

    /// <summary>
    /// A document with fewer phrasings for a passage than this is judged by its sentences as well: the other weights were fitted to documents with about a
    /// hundred, and with five the exercise text of the drill was found less often than with none.
    /// </summary>
    private const int EnoughPhrasings = 10;

    private static readonly IndexFields PhrasingFields = new(new IndexField("phrasing", Analysis.English, 1));

    private readonly IReadOnlyList<DocumentSegment> _documents;
    private readonly SearchIndex _phrasings;

    private PassageSearch(IReadOnlyList<DocumentSegment> documents, RankingWeights weights)
    {
        _documents = documents;
        Index = SearchIndex.Of([.. documents.Select(d => d.Passage)], ScoringOptions.Default with
        {
            Weights = new Dictionary<string, float> { ["heading"] = weights.Heading, ["phrasings"] = weights.Phrasings, ["keywords"] = weights.Keywords },
        });
        _phrasings = SearchIndex.Of([.. documents.Select(d => d.Phrasing)], ScoringOptions.Default with { B = 0.3f });
    }

    public SearchIndex Index { get; }

    public static PassageSearch Of(Holdings holdings, RankingWeights weights, PassageSearch? before = null)
    {
        var known = before?._documents.ToDictionary(d => (d.Document, d.File)) ?? [];
        return new([.. holdings.Documents.AsParallel().AsOrdered().Select(d => known.GetValueOrDefault((d, File(holdings, d))) ?? Analyse(holdings, d))], weights);
    }

    public PassageSearch With(RankingWeights weights) => new(_documents, weights);

    /// <summary>Every passage that may answer, in no order, with what the indexes say of it.</summary>
    /// <param name="top">So many of each index.</param>
    public IEnumerable<FoundPassage> Search(Wanted wanted, int top, Func<Passage, bool> accepts)
    {
        var terms = wanted.Terms;
        var found = new Dictionary<(int Segment, int Entry), FoundPassage>();
        foreach (var hit in Index.Search(terms.Query, top * 2, (segment, entry) => accepts(_documents[segment].Passages[entry])))
        {
            Find((hit.Segment, hit.Entry)).Words = hit.Score;
        }

        foreach (var hit in _phrasings.Search(terms.Query, top * 12, (segment, entry) => accepts(_documents[segment].Passages[_documents[segment].Owners[entry]])))
        {
            Find((hit.Segment, _documents[hit.Segment].Owners[hit.Entry])).Add(hit.Score);
        }

        foreach (var place in Near(wanted.Near, top, accepts))
        {
            Find(place);
        }

        return found.Values;

        FoundPassage Find((int Segment, int Entry) place) => found.TryGetValue(place, out var known)
            ? known
            : found[place] = new(_documents[place.Segment].Passages[place.Entry], _documents[place.Segment].Words[place.Entry]);
    }

    /// <summary>A passage may share no word with the question and still mean the same.</summary>
    private IEnumerable<(int Segment, int Entry)> Near(Nearness near, int top, Func<Passage, bool> accepts)
    {
        if (!near.IsKnown)
        {
            return [];
        }

        var places = _documents.SelectMany((d, segment) => d.Passages.Select((passage, entry) => (Place: (segment, entry), passage, d.Words[entry].StandsForItself))).Where(p => accepts(p.passage)).ToList();
        return Nearest(places.Select(p => (p.Place, near.BestPhrasing(p.passage)))).Concat(Nearest(places.Where(p => p.StandsForItself).Select(p => (p.Place, near.BestSentence(p.passage)))));

        IEnumerable<(int, int)> Nearest(IEnumerable<((int, int) Place, float Cosine)> of) => of.OrderByDescending(p => p.Cosine).Take(top / 2).Select(p => p.Place);
    }

    private static PhrasingFile? File(Holdings holdings, Document document) => holdings.Phrasings.GetValueOrDefault(document.Id);

    private static DocumentSegment Analyse(Holdings holdings, Document document)
    {
        // A damaged passage is never quoted, so nothing may lead to it either.
        var passages = document.Passages.Where(p => p.CanBeQuoted).ToList();
        var phrased = passages.Select(holdings.PhrasingsOf).ToList();
        var isNew = phrased.Sum(p => p.Questions.Count()) < EnoughPhrasings * passages.Count;
        var words = passages.Zip(phrased, (p, asked) => new PassageWords(p, asked, standsForItself: isNew)).ToList();
        var asked = words.SelectMany((w, owner) => w.FoundBy.Select(text => (owner, text))).ToList();
        return new(document, File(holdings, document), passages, words,
            Segment.Build([.. passages.Zip(words, Entry)], IndexFields.Standard),
            Segment.Build([.. asked.Select(a => PhrasingFields.Entry(("phrasing", a.text)))], PhrasingFields),
            [.. asked.Select(a => a.owner)]);
    }

    private static IndexEntry Entry(Passage passage, PassageWords words) => IndexFields.Standard.Entry(
        ("text", passage.Text),
        ("heading", words.Headings),
        ("phrasings", string.Join('\n', words.FoundBy)),
        ("keywords", words.Keywords),
        ("symbols", $"{passage.Text}\n{words.Keywords}"));

    /// <param name="Owners">For each phrasing the passage that it asks for.</param>
    private sealed record DocumentSegment(
        Document Document, PhrasingFile? File, IReadOnlyList<Passage> Passages, IReadOnlyList<PassageWords> Words, Segment Passage, Segment Phrasing, int[] Owners);
}

/// <summary>A passage and what the indexes say of it.</summary>
internal sealed class FoundPassage(Passage passage, PassageWords words)
{
    private readonly float[] _phrasings = new float[PassageSearch.PhrasingsCounted];
    private int _count;

    public Passage Passage { get; } = passage;

    public PassageWords PassageWords { get; } = words;

    /// <summary>Score of the whole passage with all that is known of it.</summary>
    public float Words { get; set; }

    /// <summary>Scores of the phrasings that share most with the question, best first; 0 where there are no more.</summary>
    public IReadOnlyList<float> Phrasings => _phrasings;

    /// <summary>Adds the score of the next best phrasing.</summary>
    public void Add(float score)
    {
        if (_count < _phrasings.Length)
        {
            _phrasings[_count++] = score;
        }
    }
}
