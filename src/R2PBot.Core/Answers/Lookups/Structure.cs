using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Sections called by name instead of number: the parts that every report has ("the conclusions of the 2025 report"), and "the section on methodology".</summary>
internal sealed class Structure(IReadOnlyList<Token> tokens)
{
    private const int MaxHeadingWords = 10;

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["introduction"] = "introduction", ["intro"] = "introduction", ["introduccion"] = "introduction",
        ["summary"] = "summary", ["resume"] = "summary", ["resumen"] = "summary",
        ["conclusion"] = "conclusion", ["conclusions"] = "conclusion", ["conclusiones"] = "conclusion",
    };

    /// <summary>Every place where the question uses such a word for a part of a document.</summary>
    public IEnumerable<PlaceWords> Read(IReadOnlyList<PlaceWords> others)
    {
        var alone = tokens.All(t => Filler.IsFiller(t) || Parts.ContainsKey(t.Text));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Parts.TryGetValue(tokens[at].Text, out var part) && (alone || others.Any(o => o.Unit is Unit.Paragraph or Unit.Bullet) || IsPartOfDocument(at)))
            {
                yield return new(Unit.Section, at, at + 1) { Names = [part], ByHeading = true };
            }
        }
    }

    /// <summary>"the section on early warning": the words after it, up to the document.</summary>
    public PlaceWords? WithHeading(PlaceWords section)
    {
        var at = section.End;
        var open = at < tokens.Count && tokens[at].Text is "on" or "about" or "titled" or "entitled" or "called" or "headed" or "sur" or "sobre" or "\"" or "'";
        var words = new List<string>();
        var end = at;
        if (open)
        {
            for (end = at + 1; end < tokens.Count && words.Count < MaxHeadingWords && !tokens[end].Is(ForeignText.Mask) && !StartsDocument(end); end++)
            {
                if (!Filler.IsFiller(tokens[end]))
                {
                    words.Add(tokens[end].Text);
                }
            }
        }

        return words.Count == 0 ? null : section with { End = end, Names = [string.Join(' ', words)], ByHeading = true };
    }

    private bool StartsDocument(int at) => at + 1 < tokens.Count && tokens[at].Text is "of" or "in" or "from"
        && (tokens[at + 1].Is(ForeignText.Mask) || (at + 2 < tokens.Count && tokens[at + 2].Is(ForeignText.Mask)) || tokens[at + 1].Is("the") || tokens[at + 1].Is("that"));

    private bool IsPartOfDocument(int at)
    {
        var next = at + 1;
        if (next < tokens.Count && tokens[next].Text is "of" or "to" or "in" or "from" or "de" or "du" or "del")
        {
            next++;
            while (next < tokens.Count && tokens[next].Text is "the" or "its" or "that" or "l" or "'" or "la" or "le" or "el")
            {
                next++;
            }

            return next < tokens.Count && tokens[next].Is(ForeignText.Mask) && at > 0 && tokens[at - 1].Text is not ("a" or "short" or "brief" or "quick");
        }

        return at > 0 && (tokens[at - 1].Is(ForeignText.Mask) || (at > 2 && tokens[at - 1].Is("s") && tokens[at - 3].Is(ForeignText.Mask)));
    }
}
