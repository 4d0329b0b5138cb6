using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Which sections of a document a question means by a number in any writing ("III.B", "3 b", "two"), by a letter alone, or by words of a heading.</summary>
internal static class SectionFinder
{
    /// <summary>The unnumbered opening of a text whose paragraphs are counted by section.</summary>
    private static readonly Section Opening = new("0", "Introduction", 0);

    public static PlaceResult Find(PlaceWords words, Document document)
    {
        var sections = Of(document);
        if (sections.Count == 0)
        {
            return new PlaceResult.NoSuchKind("no sections");
        }

        var found = new List<Section>();
        var missing = new List<string>();
        foreach (var name in words.Names)
        {
            var fitting = words.ByHeading ? ByHeading(name, sections) : ByNumber(name, sections);
            if (fitting.Count > 1)
            {
                return new PlaceResult.Ambiguous(fitting);
            }

            found.AddRange(fitting);
            if (fitting.Count == 0)
            {
                missing.Add(name.ToUpperInvariant());
            }
        }

        var passages = document.Passages.Where(p => p.SectionNumber is { } number && found.Exists(s => s.Holds(number))).ToList();
        return passages.Count == 0
            ? new PlaceResult.OutOfRange($"sections {string.Join(", ", sections.Select(s => s.Number))}")
            : new PlaceResult.Found(passages, missing.Count == 0 ? null : $"section {string.Join(", ", missing)}", found[0]);
    }

    private static List<Section> Of(Document document) => document.Passages.Any(p => p.SectionNumber == "0") && !document.Sections.Any(s => s.Number == "0")
        ? [Opening, .. document.Sections]
        : [.. document.Sections];

    private static List<Section> ByNumber(string name, List<Section> sections)
    {
        if (name == "last")
        {
            return [sections[^1]];
        }

        var exact = sections.Where(s => Same(s.Number, name)).ToList();
        return exact.Count > 0 || name.Length != 1
            ? exact
            : sections.Where(s => s.Number.EndsWith($".{name.ToUpperInvariant()}", StringComparison.Ordinal)).ToList();
    }

    /// <summary>Roman and Arabic numbers mean the same: "section 3.b" is III.B, "section IV" of an Arabic text is 4.</summary>
    private static bool Same(string number, string name)
    {
        var (own, asked) = (number.ToLowerInvariant().Split('.'), name.Split('.'));
        return own.Length == asked.Length && own[^1..].SequenceEqual(asked[^1..].Select(a => own.Length == 1 ? Like(own[0], a) : a)) && Like(own[0], asked[0]) == own[0];
    }

    private static string Like(string own, string asked) =>
        own != asked && Order(own) is { } number && number == Order(asked) ? own : asked;

    private static int? Order(string number) => int.TryParse(number, out var value) ? value : Numerals.Roman(number);

    /// <summary>All the asked words stand in the heading; where several headings have them, those that begin with them.</summary>
    private static List<Section> ByHeading(string name, List<Section> sections)
    {
        var asked = Stems(name);
        var fitting = sections.Where(s => asked.All(Stems(s.Heading).Contains)).ToList();
        var leading = fitting.Where(s => Stems(s.Heading)[0] == asked[0]).ToList();
        return fitting.Count > 1 && leading.Count > 0 ? leading : fitting;
    }

    /// <summary>Enough to make "conclusions" and "conclusion" one.</summary>
    private static List<string> Stems(string words) =>
        [.. QuestionTokens.Read(words).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text.Length > 3 ? t.Text.TrimEnd('s') : t.Text)];
}
