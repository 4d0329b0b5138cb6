using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>The terms of a question that say what it is about, with what each tells.</summary>
internal sealed class QueryTerms
{
    /// <summary>The words that make a sentence a question, and ask for nothing in particular. Stems, as the index has them.</summary>
    private static readonly HashSet<string> Asking = [.. EnglishAnalysis.Terms("""
        what whats which who whom whose when where why how do does did done has have had can could would should may might must shall am were been being i me my you your we us our
        please tell show give explain describe say says said saying according about regarding concerning mention mentions mentioned many much any some there exactly know want like find
        quote cite let thanks thank hello hi hey so than also just et le la les des du est que qui quoi dans pour sur el los las una por cual
        """)];

    private readonly Dictionary<string, float> _idf;

    private readonly HashSet<string> _symbols;
    private readonly PassageSearch _search;

    public QueryTerms(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, PassageSearch search)
    {
        _search = search;
        var names = mentions.Where(m => m.IsHeld).SelectMany(m => tokens.Skip(m.Start).Take(m.End - m.Start)).SelectMany(t => EnglishAnalysis.Terms(t.Text)).ToHashSet(StringComparer.Ordinal);
        var words = EnglishAnalysis.Terms(question).Where(t => !Asking.Contains(t) && !names.Contains(t)).Distinct().ToList();
        _idf = words.ToDictionary(w => w, search.Index.Words.Idf, StringComparer.Ordinal);
        var query = words.Aggregate(SearchQuery.Empty, (q, w) => q.And(Analysis.English, w));
        Query = query.AndSymbols(question);
        _symbols = [.. Query.Terms.Where(t => t.Analysis == Analysis.Symbols).Select(t => t.Term)];
    }

    public SearchQuery Query { get; }

    /// <summary>The part of the question that a passage covers, by weight: 0 to 1. A symbol that the question names covers it by itself.</summary>
    public float Coverage(PassageWords passage)
    {
        var all = _idf.Values.Sum();
        return NamesSymbolIn(passage) ? 1
            : all <= 0 ? 0
            : _idf.Where(t => passage.Terms.Contains(t.Key)).Sum(t => t.Value) / all;
    }

    /// <summary>Names that the question uses and no document does: a capital inside the sentence, and no such word in the index.</summary>
    public IReadOnlyList<string> UnknownNames(string question) =>
        [.. question.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(w => w.Trim('.', ',', ';', ':', '?', '!', '"', '(', ')', '“', '”', '\'', '’'))
            .Where(w => w.Length > 3 && char.IsUpper(w[0]) && w.Skip(1).All(char.IsLower))
            .Where(w => EnglishAnalysis.Terms(w) is [var term] && _idf.ContainsKey(term) && !_search.Index.Words.Contains(term))];

    /// <summary>Summed weight of the terms that stand in a text, each once. A symbol weighs like a word that stands nowhere else.</summary>
    public float Covered(string text)
    {
        var words = EnglishAnalysis.Terms(text).Distinct().Sum(t => _idf.GetValueOrDefault(t));
        return _symbols.Count == 0 ? words : words + (SymbolAnalysis.Terms(text).Count(_symbols.Contains) * _search.Index.Words.Idf(""));
    }

    /// <summary>Whether a passage shares a term that does not stand everywhere.</summary>
    public bool IsTelling(PassageWords passage)
    {
        var common = Math.Max(2, _search.Index.EntryCount / 2);
        return NamesSymbolIn(passage) || _idf.Keys.Any(t => passage.Terms.Contains(t) && _search.Index.Words.DocumentFrequency(t) <= common);
    }

    private bool NamesSymbolIn(PassageWords passage) => _symbols.Count > 0 && _symbols.Overlaps(passage.Symbols);
}
