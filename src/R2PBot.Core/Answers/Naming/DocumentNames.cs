using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Naming;

/// <summary>
/// Finds the documents that a question names: by symbol (whole or half), by id, by an alias of the front matter, by title,
/// and by description ("the Secretary-General's 2013 report", "the 79th session call").
/// </summary>
internal sealed class DocumentNames
{
    private readonly SymbolNames _symbols;
    private readonly Descriptions _descriptions;

    /// <summary>By their first word: a question has many words and few of them begin a name.</summary>
    private readonly Dictionary<string, Name[]> _names;

    public DocumentNames(Holdings holdings)
    {
        _symbols = new(holdings);
        _descriptions = new(holdings);
        // A name that two documents share names neither; the longest name wins where several fit.
        _names = holdings.Documents
            .SelectMany(d => NamesOf(d.Header).Select(Parts).Where(p => p.Length > 0).Select(p => (Key: string.Join(' ', p), Name: new Name(d, p))))
            .GroupBy(n => n.Key)
            .Where(g => g.Select(n => n.Name.Document).Distinct().Count() == 1)
            .Select(g => g.First().Name)
            .GroupBy(n => n.Parts[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Parts.Length).ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Mention> Find(IReadOnlyList<Token> tokens)
    {
        var taken = new bool[tokens.Count];
        var mentions = new List<Mention>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if ((_symbols.At(tokens, at) ?? NameAt(tokens, at)) is { } mention)
            {
                mentions.Add(mention);
                Array.Fill(taken, true, mention.Start, mention.End - mention.Start);
                at = mention.End - 1;
            }
        }

        mentions.AddRange(_descriptions.Find(tokens, taken));
        return [.. mentions.Select(m => Narrowed(m, mentions)).OrderBy(m => m.Start)];
    }

    /// <summary>"The Secretary-General's 2013 report": the author beside one of his works means that work.</summary>
    private static Mention Narrowed(Mention mention, List<Mention> all)
    {
        var works = all.Where(m => !m.ByAuthorAlone).SelectMany(m => m.Documents).Intersect(mention.Documents).ToList();
        return mention.ByAuthorAlone && works.Count > 0 ? mention with { Documents = works } : mention;
    }

    private static IEnumerable<string> NamesOf(FrontMatter header)
    {
        var colon = header.Title.IndexOf(':');
        return [header.Id, header.Title, colon < 0 ? "" : header.Title[(colon + 1)..], header.ShortTitle, .. header.Aliases];
    }

    /// <summary>The words and numbers of a name. Signs do not count: "sg-2025", "SG 2025" and "sg2025" are one.</summary>
    private static string[] Parts(string name)
    {
        var tokens = QuestionTokens.Read(name);
        var first = tokens.TakeWhile(t => t.Kind == TokenKind.Sign || t.Text is "the").Count();
        return [.. tokens.Skip(first).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text)];
    }

    private Mention? NameAt(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var name in tokens[at].Kind != TokenKind.Sign && _names.TryGetValue(tokens[at].Text, out var beginning) ? beginning : [])
        {
            if (EndOf(name.Parts, tokens, at) is { } end)
            {
                return new([name.Document], at, end, string.Join(' ', name.Parts));
            }
        }

        return null;
    }

    private static int? EndOf(string[] parts, IReadOnlyList<Token> tokens, int at)
    {
        var part = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Sign)
            {
                if (tokens[i].Is('#') || tokens[i].Is('('))
                {
                    return null;
                }

                continue;
            }

            if (tokens[i].Text != parts[part])
            {
                return null;
            }

            if (++part == parts.Length)
            {
                return i + 1;
            }
        }

        return null;
    }

    private sealed record Name(Document Document, string[] Parts);
}
