using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Phrasings;

/// <summary>
/// Reads <c>knowledge/phrasings/*.yaml</c>. Event by event, for these files are large and are read at every start.
/// </summary>
internal static class PhrasingReader
{
    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static PhrasingFile Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return File(parser);
        }
        catch (YamlException problem)
        {
            throw new DocumentFormatException((int)problem.Start.Line, problem.Message.ReplaceLineEndings(" "));
        }
    }

    private static PhrasingFile File(Parser parser)
    {
        string? document = null;
        var passages = new Dictionary<string, PassagePhrasings>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in Keys(parser))
        {
            if (key.Value == "document")
            {
                document = parser.Consume<Scalar>().Value;
            }
            else if (key.Value == "passages")
            {
                foreach (var id in Keys(parser))
                {
                    lines[id.Value] = (int)id.Start.Line;
                    if (!passages.TryAdd(id.Value, Passage(parser)))
                    {
                        throw Wrong(id, $"passage {id.Value} stands twice");
                    }
                }
            }
            else
            {
                throw Wrong(key, $"“{key.Value}” is not known; a file has document and passages");
            }
        }

        return new PhrasingFile(document ?? throw new DocumentFormatException(1, "the file does not say which document it is for"), passages, lines);
    }

    private static PassagePhrasings Passage(Parser parser)
    {
        var phrasings = PassagePhrasings.None;
        foreach (var key in Keys(parser))
        {
            var list = Texts(parser, key);
            phrasings = key.Value switch
            {
                "en" => phrasings with { En = list },
                "fr" => phrasings with { Fr = list },
                "es" => phrasings with { Es = list },
                "keywords" => phrasings with { Keywords = list },
                _ => throw Wrong(key, $"“{key.Value}” is not known; a passage has en, fr, es and keywords"),
            };
        }

        return phrasings;
    }

    private static IEnumerable<Scalar> Keys(Parser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            yield return parser.Consume<Scalar>();
        }
    }

    private static List<string> Texts(Parser parser, Scalar key)
    {
        var texts = new List<string>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var text = parser.Consume<Scalar>();
            if (string.IsNullOrWhiteSpace(text.Value) || text.Value.Length > 300)
            {
                throw Wrong(text, $"a phrasing under “{key.Value}” is empty or longer than 300 characters");
            }

            texts.Add(text.Value);
        }

        return texts;
    }

    private static DocumentFormatException Wrong(Scalar at, string reason) => new((int)at.Start.Line, reason);
}

/// <param name="Lines">Line of each passage in the file.</param>
internal sealed record PhrasingFile(string Document, IReadOnlyDictionary<string, PassagePhrasings> Passages, IReadOnlyDictionary<string, int> Lines);
