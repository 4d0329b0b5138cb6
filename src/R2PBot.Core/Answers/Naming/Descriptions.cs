using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Naming;

/// <summary>
/// Names that describe a document by what its header says: author, year, session, kind of work. A run of such words
/// ("the Secretary-General's 2013 report") names the documents that fit all of them.
/// </summary>
internal sealed class Descriptions
{
    private static readonly HashSet<string> Glue = new(StringComparer.Ordinal)
    {
        "the", "of", "for", "from", "in", "s", "during", "its", "at", "by", "to", "un", "united", "nations", "general", "assembly", "annual", "study", "action",
        "most", "year", "de", "du", "des", "del", "la", "le", "el", "l", "d", "onu", "'", "-", "(", ")", ",", "\"",
    };

    /// <summary>What joins two years or works, also as typed on a phone.</summary>
    private static readonly HashSet<string> And = new(StringComparer.Ordinal) { "and", "n", "et", "y", "or", "&", "+", "vs", "versus", "," };

    private static readonly HashSet<string> BeforeWorks = new(StringComparer.Ordinal) { "does", "do", "did", "per" };

    private readonly List<Traits> _documents;

    /// <summary>By their first word, the longest first.</summary>
    private readonly Dictionary<string, AuthorName[]> _authors;

    public Descriptions(Holdings holdings)
    {
        _documents = [.. holdings.Documents.Select(d => new Traits(d))];
        _authors = _documents.SelectMany(d => d.Authors)
            .GroupBy(a => a.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(a => a.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    public IEnumerable<Mention> Find(IReadOnlyList<Token> tokens, bool[] taken)
    {
        var features = Features(tokens, taken);
        var at = 0;
        while (at < tokens.Count)
        {
            if (features[at] is null)
            {
                at++;
                continue;
            }

            var end = RunEnd(tokens, features, taken, at);
            if (Name(tokens, features, at, end) is { } mention)
            {
                yield return mention;
            }

            at = end;
        }
    }

    /// <summary>The run goes on over glue words, and ends with a describing word.</summary>
    private static int RunEnd(IReadOnlyList<Token> tokens, Feature?[] features, bool[] taken, int start)
    {
        var end = start + 1;
        for (var i = start + 1; i < tokens.Count && !taken[i] && (features[i] is not null || Glue.Contains(tokens[i].Text)); i++)
        {
            if (features[i] is not null)
            {
                end = i + 1;
            }
        }

        return end;
    }

    private Mention? Name(IReadOnlyList<Token> tokens, Feature?[] features, int start, int end)
    {
        var run = features[start..end].OfType<Feature>().ToList();
        if (run is [Feature.Year or Feature.Session])
        {
            run.AddRange(KindAfter(tokens, end));
            run.AddRange(KindBefore(tokens, features, start));
        }

        var hasTime = run.Exists(f => f is Feature.Year or Feature.Session or Feature.Latest);
        var authors = run.Exists(f => f is Feature.Author);
        var hasKind = run.Exists(f => f is Feature.Kind);
        if (!authors && !(hasTime && hasKind) && !IsTheWork(tokens, start, end, run))
        {
            return null;
        }

        var fitting = _documents.Where(d => run.TrueForAll(f => d.Fits(f))).Select(d => d.Document).ToList();
        if (run.Exists(f => f is Feature.Latest) && fitting.Count > 1)
        {
            fitting = [fitting.OrderByDescending(d => d.Header.Published).First()];
        }

        var words = string.Join(' ', tokens.Skip(start).Take(end - start).Select(t => t.Text)).Replace(" ' s", "'s", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal);
        return new(fitting, start, end, words, ByAuthorAlone: authors && !hasTime && !hasKind);
    }

    /// <summary>"What does the appeal ask?", "in the guide": a kind of work that is no everyday word there. "The report" may be any.</summary>
    private static bool IsTheWork(IReadOnlyList<Token> tokens, int start, int end, List<Feature> run) =>
        run is [Feature.Kind { Name: "call" or "guide" } kind] && end == start + 1 && start > 1 && tokens[start - 1].Is("the")
        && (BeforeWorks.Contains(tokens[start - 2].Text) || (kind.Name == "guide" && tokens[start - 2].Text is "in" or "by" or "from"))
        && !(end < tokens.Count && tokens[end].Text is "for" or "chamber" or "court" or "judge" or "judges" or "process");

    /// <summary>"the 2013 and 2025 reports": the first year shares the kind of the second, which may be a name of its own.</summary>
    private static IEnumerable<Feature> KindAfter(IReadOnlyList<Token> tokens, int end)
    {
        var at = end;
        while (at < tokens.Count && at < end + 3 && (And.Contains(tokens[at].Text) || tokens[at].Text is "the"))
        {
            at++;
        }

        return at > end && at + 1 < tokens.Count && Single(tokens[at]) is Feature.Year && Single(tokens[at + 1]) is Feature.Kind kind ? [kind] : [];
    }

    /// <summary>"The reports of 2013 and 2025", "the calls for sessions 79 and 80": the second shares the kind of the first.</summary>
    private static IEnumerable<Feature> KindBefore(IReadOnlyList<Token> tokens, Feature?[] features, int start)
    {
        var at = start - 1;
        while (at >= 0 && at > start - 4 && (And.Contains(tokens[at].Text) || tokens[at].Text is "the" or "from" or "of" or "in"))
        {
            at--;
        }

        if (at < 0 || at == start - 1 || features[at] is not (Feature.Year or Feature.Session))
        {
            return [];
        }

        var kind = Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Select(i => features[i]).OfType<Feature.Kind>().LastOrDefault();
        return kind is null ? [] : [kind];
    }

    private Feature?[] Features(IReadOnlyList<Token> tokens, bool[] taken)
    {
        var features = new Feature?[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (taken[at])
            {
                continue;
            }

            if (_authors.GetValueOrDefault(tokens[at].Text)?.FirstOrDefault(a => a.IsAt(tokens, at) && a.Speaks(tokens, at)) is { } author)
            {
                var feature = new Feature.Author(author.Name);
                Array.Fill(features, feature, at, Math.Min(author.Words.Length, tokens.Count - at));
                at += author.Words.Length - 1;
                continue;
            }

            // "The 2013 one" is a document, "paragraph one" is not.
            features[at] = tokens[at].Is("one") && (at == 0 || features[at - 1] is not Feature.Year) ? null : Single(tokens[at]);
        }

        return Sessions(tokens, features);
    }

    private static Feature? Single(Token token) => token switch
    {
        { IsNumber: true, Ordinal: false, Value: >= 1990 and <= 2100 } => new Feature.Year(token.Value),
        { Text: "report" or "reports" or "rapport" or "rapports" or "informe" or "informes" or "reporte" } => new Feature.Kind("report"),
        { Text: "call" or "calls" or "appeal" or "appel" or "appels" or "llamamiento" or "llamado" } => new Feature.Kind("call"),
        { Text: "guide" or "guia" } => new Feature.Kind("guide"),
        { Text: "document" or "documents" or "text" or "paper" or "statement" or "one" or "documento" } => new Feature.Kind(null),
        { Text: "latest" or "newest" or "recent" or "current" or "dernier" or "ultimo" } => new Feature.Latest(),
        _ => null,
    };

    /// <summary>A bare "80" is a session only beside a word that makes it one; "paragraph 80 of the report" is not.</summary>
    private Feature?[] Sessions(IReadOnlyList<Token> tokens, Feature?[] features)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var number = tokens[at];
            if (number.IsNumber && features[at] is null && _documents.Exists(d => d.Session == number.Value)
                && (number.Ordinal || Beside(tokens, features, at - 1) || Beside(tokens, features, at + 1) || (at > 1 && And.Contains(tokens[at - 1].Text) && features[at - 2] is Feature.Session)))
            {
                features[at] = new Feature.Session(number.Value);
            }

            if (features[at] is null && YearAfterAuthor(tokens, features, at) is { } year)
            {
                features[at] = year;
            }
        }

        for (var at = 1; at < tokens.Count; at++)
        {
            if (features[at] is null && tokens[at].Text is "session" or "sessions" or "sesion" or "unga")
            {
                features[at] = features[at - 1] is Feature.Session or Feature.Kind || (at + 1 < tokens.Count && features[at + 1] is Feature.Session) ? new Feature.Nothing() : null;
            }
        }

        return features;
    }

    /// <summary>"sg13", "SG '25": two digits behind an author who wrote in such a year.</summary>
    private Feature.Year? YearAfterAuthor(IReadOnlyList<Token> tokens, Feature?[] features, int at)
    {
        var before = at > 1 && tokens[at - 1].Is('\'') ? at - 2 : at - 1;
        return before >= 0 && features[before] is Feature.Author author && tokens[at] is { IsNumber: true, Ordinal: false, Text.Length: 2 } number
            && new Feature.Year(2000 + number.Value) is var year && _documents.Exists(d => d.Fits(author) && d.Fits(year)) ? year : null;
    }

    private bool Beside(IReadOnlyList<Token> tokens, Feature?[] features, int at) => at >= 0 && at < tokens.Count
        && (features[at] is Feature.Kind { Name: "call" } || tokens[at].Text is "unga" or "session" or "sessions"
            || (features[at] is Feature.Author author && _documents.Exists(d => d.Session is not null && d.Fits(author))));
}
