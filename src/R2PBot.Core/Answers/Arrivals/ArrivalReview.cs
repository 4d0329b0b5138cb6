using System.Globalization;
using System.Text.RegularExpressions;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Arrivals;

/// <summary>
/// What a new document may change in the editors' tables: facts that it gives anew, and sentences on what the documents do not hold.
/// Finds by shared words and by years; whether a place does change an entry, a person decides.
/// </summary>
internal sealed partial class ArrivalReview
{
    /// <summary>A passage with so much of an entry's words, by weight, is worth a look.</summary>
    private const float LikeAFact = 0.4f;
    private const float LikeAQuestion = 0.7f;
    private const int LeastWords = 3;

    private readonly Holdings _holdings;
    private readonly Document _document;
    private readonly SearchIndex _index;
    private readonly List<PassageWords> _words;
    private readonly List<Passage> _passages;

    public ArrivalReview(Holdings holdings, Document document)
    {
        (_holdings, _document) = (holdings, document);
        _index = PassageSearch.Of(holdings, RankingWeights.Default).Index;
        _passages = [.. document.Passages.Where(p => p is { CanBeQuoted: true, IsListLead: false })];
        _words = [.. _passages.Select(p => new PassageWords(p, Library.Phrasings.PassagePhrasings.None))];
    }

    /// <summary>Facts of which the document is no value yet, with the place that comes nearest.</summary>
    public IEnumerable<ArrivalRemark> Facts() =>
        from fact in _holdings.Facts
        where fact.Values.Count > 0 && !fact.Values.Any(v => v.PassageId.StartsWith($"{_document.Id}#", StringComparison.Ordinal))
        let newest = fact.Values[^1]
        let near = Nearest($"{fact.Subject} {newest.Quote}")
        where near.Likeness >= LikeAFact
        select new ArrivalRemark(fact.Id, $"{newest.AsOf}: “{newest.Quote}”", near.Sentence);

    /// <summary>What is said to be missing, and the document comes near it or is of the years that are asked about.</summary>
    public IEnumerable<ArrivalRemark> Absences()
    {
        var (from, to) = (_holdings.Documents.Where(d => d != _document && d.Header.Published < _document.Header.Published).Select(d => d.Header.Published.Year).DefaultIfEmpty(0).Max(), _document.Header.Published.Year);
        foreach (var absence in _holdings.Absent)
        {
            var year = absence.En.FirstOrDefault(q => Years().Matches(q).Any(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) is var y && y > from && y <= to));
            var near = absence.En.Select(q => (Question: q, Near: Nearest(q))).MaxBy(q => q.Near.Likeness);
            if (near.Near.Likeness >= LikeAQuestion)
            {
                yield return new(near.Question, absence.Says, near.Near.Sentence);
            }
            else if (year is not null)
            {
                yield return new(year, absence.Says, null);
            }
        }
    }

    /// <summary>The sentence whose passage holds most of these words.</summary>
    private (float Likeness, Citation? Sentence) Nearest(string text)
    {
        var terms = new QueryTerms(text, null, new HashSet<string>(), [], _index);
        if (terms.Count < LeastWords || _passages.Count == 0)
        {
            return (0, null);
        }

        var at = Enumerable.Range(0, _passages.Count).MaxBy(i => terms.Coverage(_words[i].Own));
        var passage = _passages[at];
        var quote = passage.Sentences.Count == 0 ? passage.CiteWhole() : passage.Cite(passage.Sentences.MaxBy(s => terms.Covered(passage.Text[s.Range])).Range);
        return (terms.Coverage(_words[at].Own), quote);
    }

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Years();
}

/// <param name="Entry">The fact, or the question whose answer is said to be missing.</param>
/// <param name="Said">What the table says of it now.</param>
/// <param name="Near">The place of the new document that comes nearest; nothing where only the year speaks for a look.</param>
internal sealed record ArrivalRemark(string Entry, string Said, Citation? Near);
