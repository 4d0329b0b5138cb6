using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Library.Phrasings;

/// <summary>Reads <c>knowledge/phrasings/*.yaml</c>.</summary>
internal static class PhrasingReader
{
    private const int MaxLength = 300;

    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static PhrasingFile Read(string text) => YamlEvents.Read(text, File);

    private static PhrasingFile File(Parser parser)
    {
        string? document = null;
        var passages = new Dictionary<string, PassagePhrasings>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in parser.Keys())
        {
            if (key.Value == "document")
            {
                document = parser.Text();
            }
            else if (key.Value == "passages")
            {
                foreach (var id in parser.Keys())
                {
                    lines[id.Value] = (int)id.Start.Line;
                    if (!passages.TryAdd(id.Value, Passage(parser)))
                    {
                        throw YamlEvents.Wrong(id, $"passage {id.Value} stands twice");
                    }
                }
            }
            else
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a file has document and passages");
            }
        }

        return new PhrasingFile(document ?? throw new DocumentFormatException(1, "the file does not say which document it is for"), passages, lines);
    }

    private static PassagePhrasings Passage(Parser parser)
    {
        var phrasings = PassagePhrasings.None;
        foreach (var key in parser.Keys())
        {
            phrasings = key.Value switch
            {
                "en" => phrasings with { En = Texts(parser, key) },
                "fr" => phrasings with { Fr = Texts(parser, key) },
                "es" => phrasings with { Es = Texts(parser, key) },
                "keywords" => phrasings with { Keywords = Texts(parser, key) },
                "facts" => phrasings with { Facts = Facts(parser) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a passage has en, fr, es, keywords and facts"),
            };
        }

        return phrasings;
    }

    private static List<FactPhrasings> Facts(Parser parser)
    {
        var facts = new List<FactPhrasings>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            facts.Add(Fact(parser));
        }

        return facts;
    }

    private static FactPhrasings Fact(Parser parser)
    {
        var line = parser.Accept<MappingStart>(out var start) ? (int)start.Start.Line : 1;
        var fact = new FactPhrasings("", [], [], []);
        foreach (var key in parser.Keys())
        {
            fact = key.Value switch
            {
                "words" => fact with { Words = parser.Text() },
                "en" => fact with { En = Texts(parser, key) },
                "fr" => fact with { Fr = Texts(parser, key) },
                "es" => fact with { Es = Texts(parser, key) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a fact has words, en, fr and es"),
            };
        }

        return fact.Words.Length > 0 ? fact : throw new DocumentFormatException(line, "a fact does not say which words of the passage hold it");
    }

    private static List<string> Texts(Parser parser, Scalar key)
    {
        var texts = parser.Texts();
        return texts.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Value) || t.Value.Length > MaxLength) is { } wrong
            ? throw YamlEvents.Wrong(wrong, $"a phrasing under “{key.Value}” is empty or longer than {MaxLength} characters")
            : [.. texts.Select(t => t.Value)];
    }
}

/// <param name="Lines">Line of each passage in the file.</param>
internal sealed record PhrasingFile(string Document, IReadOnlyDictionary<string, PassagePhrasings> Passages, IReadOnlyDictionary<string, int> Lines);
