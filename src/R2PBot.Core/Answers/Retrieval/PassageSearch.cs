using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>The index over the passages of some holdings. Documents that were there before keep their segments, so a changed file costs its own analysis only.</summary>
internal sealed class PassageSearch
{
    private readonly IReadOnlyList<DocumentSegment> _documents;

    private PassageSearch(IReadOnlyList<DocumentSegment> documents)
    {
        _documents = documents;
        Index = SearchIndex.Of([.. documents.Select(d => d.Segment)], ScoringOptions.Default);
    }

    public SearchIndex Index { get; }

    public static PassageSearch Of(Holdings holdings, PassageSearch? before = null)
    {
        var known = before?._documents.ToDictionary(d => d.Document) ?? [];
        return new([.. holdings.Documents.Select(d => known.GetValueOrDefault(d) ?? Analyse(d))]);
    }

    public IReadOnlyList<ScoredPassage> Search(SearchQuery query, int top, Func<Passage, bool> accepts) =>
        [.. Index.Search(query, top, (segment, entry) => accepts(_documents[segment].Passages[entry]))
            .Select(h => new ScoredPassage(_documents[h.Segment].Passages[h.Entry], _documents[h.Segment].Words[h.Entry], h.Score))];

    private static DocumentSegment Analyse(Document document)
    {
        // A damaged passage is never quoted, so nothing may lead to it either.
        var passages = document.Passages.Where(p => p.CanBeQuoted).ToList();
        var words = passages.Select(p => new PassageWords(p)).ToList();
        return new(document, passages, words, Segment.Build([.. passages.Zip(words, Entry)], IndexFields.Standard));
    }

    private static IndexEntry Entry(Passage passage, PassageWords words) => IndexFields.Standard.Entry(
        ("text", passage.Text),
        ("heading", words.Headings),
        ("keywords", words.Unaccented),
        ("symbols", passage.Text));

    private sealed record DocumentSegment(Document Document, IReadOnlyList<Passage> Passages, IReadOnlyList<PassageWords> Words, Segment Segment);
}

/// <param name="Score">BM25, before anything is known of the kind of passage.</param>
internal readonly record struct ScoredPassage(Passage Passage, PassageWords Words, float Score);
