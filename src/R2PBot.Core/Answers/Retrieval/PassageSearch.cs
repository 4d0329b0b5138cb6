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
    private static readonly IndexFields PhrasingFields = new(new IndexField("phrasing", Analysis.English, 1));

    private readonly IReadOnlyList<DocumentSegment> _documents;
    private readonly SearchIndex _phrasings;
    private readonly RankingWeights _weights;

    private PassageSearch(IReadOnlyList<DocumentSegment> documents, RankingWeights weights)
    {
        _documents = documents;
        _weights = weights;
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

    /// <summary>The passages that fit best, with the features that a decision is made of.</summary>
    public IReadOnlyList<ScoredPassage> Search(Wanted wanted, int top, Func<Passage, bool> accepts)
    {
        var terms = wanted.Terms;
        var scores = new Dictionary<(int Segment, int Entry), (float Words, float Phrasings, int Hits)>();
        foreach (var hit in Index.Search(terms.Query, top * 2, (segment, entry) => accepts(_documents[segment].Passages[entry])))
        {
            scores[(hit.Segment, hit.Entry)] = (hit.Score, 0, 0);
        }

        foreach (var hit in _phrasings.Search(terms.Query, top * 8, (segment, entry) => accepts(_documents[segment].Passages[_documents[segment].Owners[entry]])))
        {
            var place = (hit.Segment, _documents[hit.Segment].Owners[hit.Entry]);
            var (words, phrasings, hits) = scores.GetValueOrDefault(place);
            if (hits < _weights.BestPhrasings.Count)
            {
                scores[place] = (words, phrasings + (hit.Score * _weights.BestPhrasings[hits]), hits + 1);
            }
        }

        AddNear(scores, wanted.Near, top, accepts);
        return [.. scores.Select(s => Scored(s.Key, s.Value.Words, s.Value.Phrasings, wanted.Near))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Passage.Document.Header.Authority).ThenBy(s => s.Passage.Ordinal)
            .Take(top)];
    }

    /// <summary>A passage may share no word with the question and still mean the same.</summary>
    private void AddNear(Dictionary<(int Segment, int Entry), (float Words, float Phrasings, int Hits)> scores, Nearness near, int top, Func<Passage, bool> accepts)
    {
        if (!near.IsKnown)
        {
            return;
        }

        var nearest = _documents.SelectMany((d, segment) => d.Passages.Select((passage, entry) => (Place: (segment, entry), passage)))
            .Where(p => accepts(p.passage))
            .OrderByDescending(p => near.BestPhrasing(p.passage))
            .Take(top / 2);
        foreach (var (place, _) in nearest)
        {
            scores.TryAdd(place, default);
        }
    }

    private ScoredPassage Scored((int Segment, int Entry) place, float words, float phrasings, Nearness near)
    {
        var document = _documents[place.Segment];
        var passage = document.Passages[place.Entry];
        var meaning = (_weights.Meaning * near.Phrasings(passage, _weights.NearestPhrasings)) + (_weights.SentenceMeaning * near.BestSentence(passage));
        return new(passage, document.Words[place.Entry], words + (_weights.Phrasing * phrasings) + meaning);
    }

    private static PhrasingFile? File(Holdings holdings, Document document) => holdings.Phrasings.GetValueOrDefault(document.Id);

    private static DocumentSegment Analyse(Holdings holdings, Document document)
    {
        // A damaged passage is never quoted, so nothing may lead to it either.
        var passages = document.Passages.Where(p => p.CanBeQuoted).ToList();
        var words = passages.Select(p => new PassageWords(p, holdings.PhrasingsOf(p))).ToList();
        var asked = words.SelectMany((w, owner) => w.Asked.Select(text => (owner, text))).ToList();
        return new(document, File(holdings, document), passages, words,
            Segment.Build([.. passages.Zip(words, Entry)], IndexFields.Standard),
            Segment.Build([.. asked.Select(a => PhrasingFields.Entry(("phrasing", a.text)))], PhrasingFields),
            [.. asked.Select(a => a.owner)]);
    }

    private static IndexEntry Entry(Passage passage, PassageWords words) => IndexFields.Standard.Entry(
        ("text", passage.Text),
        ("heading", words.Headings),
        ("phrasings", string.Join('\n', words.Asked)),
        ("keywords", words.Keywords),
        ("symbols", $"{passage.Text}\n{words.Keywords}"));

    /// <param name="Owners">For each phrasing the passage that it asks for.</param>
    private sealed record DocumentSegment(
        Document Document, PhrasingFile? File, IReadOnlyList<Passage> Passages, IReadOnlyList<PassageWords> Words, Segment Passage, Segment Phrasing, int[] Owners);
}

/// <param name="Score">From both indexes, before anything is known of the kind of passage.</param>
internal readonly record struct ScoredPassage(Passage Passage, PassageWords Words, float Score);
