using R2PBot.Library.Glossaries;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>The terms of a question: its own, which say what it is about, and other names of the same things, which help to find it.</summary>
internal sealed class QueryTerms
{
    /// <summary>The words that make a sentence a question, and ask for nothing in particular. Stems, as the index has them.</summary>
    private static readonly HashSet<string> Asking = [.. EnglishAnalysis.Terms("""
        what whats which who whom whose when where why how do does did done has have had can could would should may might must shall am were been being i me my you your we us our
        please tell show give explain describe say says said saying according about regarding concerning mention mentions mentioned many much any some there exactly know want like find
        quote cite let thanks thank hello hi hey so than also just need line source get one ones actually really again still now
        nothing something anything everything latest newest recent recently currently nowadays
        """)];

    private const float AliasWeight = 0.35f;
    private const float RelatedWeight = 0.15f;
    private const float OriginalWeight = 0.5f;

    private readonly Dictionary<string, float> _idf;
    private readonly Dictionary<string, float> _sentenceWeights;
    private readonly HashSet<string> _symbols;
    private readonly Vocabulary _words;
    private readonly int _entries;

    /// <param name="english">The question in English words, spelling mended.</param>
    /// <param name="original">The question as typed, where that was another language.</param>
    /// <param name="without">Words that only name a document.</param>
    /// <param name="names">Things of the glossary that the question names.</param>
    public QueryTerms(string english, string? original, IReadOnlySet<string> without, IReadOnlyList<GlossaryTerm> names, SearchIndex index)
    {
        _words = index.Words;
        _entries = index.EntryCount;
        var own = EnglishAnalysis.Terms(english).Where(t => !Asking.Contains(t) && !without.Contains(t)).Distinct().ToList();
        _idf = own.ToDictionary(w => w, _words.Idf, StringComparer.Ordinal);
        Whole = _idf.Values.Sum();
        var weights = own.ToDictionary(w => w, _ => 1f, StringComparer.Ordinal);
        AddOthers(weights, names.SelectMany(n => n.Aliases.Prepend(n.Term)), AliasWeight);
        AddOthers(weights, names.SelectMany(n => n.Related), RelatedWeight);
        _sentenceWeights = weights.ToDictionary(w => w.Key, w => w.Value * _words.Idf(w.Key), StringComparer.Ordinal);
        AddOthers(weights, original is null ? [] : [original], OriginalWeight);
        Query = weights.Aggregate(SearchQuery.Empty, (q, w) => q.And(Analysis.English, w.Key, w.Value)).AndSymbols(original ?? english);
        _symbols = [.. Query.Terms.Where(t => t.Analysis == Analysis.Symbols).Select(t => t.Term)];
    }

    public SearchQuery Query { get; }

    /// <summary>Weight of the question's own terms: what a passage that has them all would cover.</summary>
    public float Whole { get; }

    public int Count => _idf.Count;

    /// <summary>Whether anything is asked about: figures alone are no subject.</summary>
    public bool HasSubject => _idf.Keys.Any(t => t.Any(char.IsLetter));

    /// <summary>The part of the question, by weight, that no document and no phrasing knows.</summary>
    public float UnknownShare => Whole <= 0 ? 1 : _idf.Where(t => !_words.Contains(t.Key)).Sum(t => t.Value) / Whole;

    /// <summary>The part of the question that these terms cover, by weight: 0 to 1.</summary>
    public float Coverage(IReadOnlySet<string> terms) => Whole <= 0 ? 0 : _idf.Where(t => terms.Contains(t.Key)).Sum(t => t.Value) / Whole;

    /// <summary>Weight of the most telling word that these terms lack, over that of the most telling of all: 0 to 1.</summary>
    public float RarestMissing(IReadOnlySet<string> terms) =>
        _idf.Count == 0 ? 0 : _idf.Where(t => !terms.Contains(t.Key)).Select(t => t.Value).DefaultIfEmpty(0).Max() / Math.Max(0.001f, _idf.Values.Max());

    /// <summary>Whether these terms hold one of the question that does not stand everywhere.</summary>
    public bool IsTelling(IReadOnlySet<string> terms)
    {
        var common = Math.Max(2, _entries / 2);
        return _idf.Keys.Any(t => terms.Contains(t) && _words.DocumentFrequency(t) <= common);
    }

    /// <summary>How alike the question and a phrasing are: weight of the shared terms over that of both together.</summary>
    public float Likeness(IReadOnlySet<string> phrasing)
    {
        var shared = 0f;
        foreach (var (term, idf) in _idf)
        {
            shared += phrasing.Contains(term) ? idf : 0;
        }

        // Of the thousands that are held against every question, most share nothing.
        if (shared <= 0)
        {
            return 0;
        }

        var theirs = 0f;
        foreach (var term in phrasing)
        {
            theirs += Asking.Contains(term) ? 0 : _words.Idf(term);
        }

        return 2 * shared / (Whole + theirs);
    }

    public bool NamesSymbolIn(PassageWords passage) => _symbols.Count > 0 && _symbols.Overlaps(passage.Symbols);

    /// <summary>Summed weight of the terms that stand in a text, each once. A symbol weighs like a word that stands nowhere else.</summary>
    public float Covered(string text)
    {
        var words = EnglishAnalysis.Terms(text).Distinct().Sum(t => _sentenceWeights.GetValueOrDefault(t));
        return _symbols.Count == 0 ? words : words + (SymbolAnalysis.Terms(text).Count(_symbols.Contains) * _words.Idf(""));
    }

    private static void AddOthers(Dictionary<string, float> weights, IEnumerable<string> names, float weight)
    {
        foreach (var term in names.SelectMany(EnglishAnalysis.Terms).Distinct().Where(t => !Asking.Contains(t)))
        {
            weights.TryAdd(term, weight);
        }
    }
}
