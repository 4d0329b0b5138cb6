using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Library.Glossaries;

/// <summary>Reads <c>knowledge/glossary.yaml</c>, and those beside it with words of other languages.</summary>
internal static class GlossaryReader
{
    /// <exception cref="Documents.DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static Glossary Read(string text) => YamlEvents.Read(text, File);

    private static Glossary File(Parser parser)
    {
        var glossary = Glossary.Empty;
        foreach (var key in parser.Keys())
        {
            glossary = key.Value switch
            {
                "terms" => glossary with { Terms = Terms(parser) },
                "shorthand" => glossary with { Shorthand = Words(parser) },
                "translations" => Translations(parser, glossary),
                "capitalsOnly" => glossary with { CapitalsOnly = parser.Texts().Select(t => t.Value).ToHashSet(StringComparer.Ordinal) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a glossary has terms, shorthand, translations and capitalsOnly"),
            };
        }

        return glossary;
    }

    private static Glossary Translations(Parser parser, Glossary glossary)
    {
        foreach (var language in parser.Keys())
        {
            glossary = language.Value switch
            {
                "fr" => glossary with { French = Words(parser) },
                "es" => glossary with { Spanish = Words(parser) },
                _ => throw YamlEvents.Wrong(language, $"“{language.Value}” is not known; translations are from fr and es"),
            };
        }

        return glossary;
    }

    private static Dictionary<string, string> Words(Parser parser)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in parser.Keys())
        {
            if (!words.TryAdd(key.Value, parser.Text()))
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” stands twice");
            }
        }

        return words;
    }

    private static List<GlossaryTerm> Terms(Parser parser)
    {
        var terms = new List<GlossaryTerm>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            terms.Add(Term(parser));
        }

        return terms;
    }

    private static GlossaryTerm Term(Parser parser)
    {
        var term = new GlossaryTerm("", [], [], [], [], [], []);
        Scalar? first = null;
        foreach (var key in parser.Keys())
        {
            first ??= key;
            term = key.Value switch
            {
                "term" => term with { Term = parser.Text() },
                "abbreviations" => term with { Abbreviations = Names(parser) },
                "aliases" => term with { Aliases = Names(parser) },
                "fr" => term with { Fr = Names(parser) },
                "es" => term with { Es = Names(parser) },
                "related" => term with { Related = Names(parser) },
                "defined" => term with { Defined = Names(parser) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a term has term, abbreviations, aliases, fr, es, related and defined"),
            };
        }

        return term.Term.Length > 0 || first is null ? term : throw YamlEvents.Wrong(first, "the entry names no term");
    }

    private static List<string> Names(Parser parser) => [.. parser.Texts().Select(t => t.Value)];
}
