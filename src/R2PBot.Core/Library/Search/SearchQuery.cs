using System.Collections.Immutable;

namespace R2PBot.Library.Search;

/// <summary>Weighted terms, any of which makes a hit. A term that is added twice counts with the sum of its weights.</summary>
internal sealed record SearchQuery
{
    public static SearchQuery Empty { get; } = new();

    /// <summary>Analysed terms in the order in which they first came.</summary>
    public ImmutableArray<QueryTerm> Terms { get; private init; } = [];

    /// <summary>A query for the words of an English text.</summary>
    public static SearchQuery For(string english, float weight = 1) => Empty.AndText(english, weight);

    public SearchQuery AndText(string english, float weight = 1)
    {
        var query = this;
        foreach (var term in EnglishAnalysis.Enumerate(english))
        {
            query = query.And(Analysis.English, term.Term, weight);
        }

        return query;
    }

    /// <summary>Adds the document symbols and resolution numbers that stand in a text; its other words are left out.</summary>
    public SearchQuery AndSymbols(string text, float weight = 1)
    {
        var query = this;
        foreach (var symbol in SymbolAnalysis.Find(text))
        {
            query = query.And(Analysis.Symbols, symbol.Term, weight);
        }

        return query;
    }

    /// <summary>Adds a term that is analysed already: a stem, or a normalised symbol.</summary>
    public SearchQuery And(Analysis analysis, string term, float weight = 1)
    {
        if (!(weight >= 0) || float.IsInfinity(weight))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight of a term is finite and not negative.");
        }

        for (int i = 0; i < Terms.Length; i++)
        {
            if (Terms[i].Analysis == analysis && Terms[i].Term == term)
            {
                return this with { Terms = Terms.SetItem(i, Terms[i] with { Weight = Terms[i].Weight + weight }) };
            }
        }

        return this with { Terms = Terms.Add(new QueryTerm(analysis, term, weight)) };
    }
}

/// <summary>One term of a query, analysed, with what a match is worth.</summary>
internal readonly record struct QueryTerm(Analysis Analysis, string Term, float Weight);
