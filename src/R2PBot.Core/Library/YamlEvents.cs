using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Library;

/// <summary>Reads large YAML files event by event: binding by reflection would cost more than a second at every start.</summary>
internal static class YamlEvents
{
    /// <exception cref="DocumentFormatException">The file is no YAML, or not what <paramref name="read"/> expects.</exception>
    public static T Read<T>(string text, Func<Parser, T> read)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return read(parser);
        }
        catch (YamlException problem)
        {
            throw new DocumentFormatException((int)problem.Start.Line, problem.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>The keys of a mapping; the caller consumes the value of each before it asks for the next.</summary>
    public static IEnumerable<Scalar> Keys(this Parser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            yield return parser.Consume<Scalar>();
        }
    }

    public static string Text(this Parser parser) => parser.Consume<Scalar>().Value;

    public static List<Scalar> Texts(this Parser parser)
    {
        var texts = new List<Scalar>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            texts.Add(parser.Consume<Scalar>());
        }

        return texts;
    }

    public static DocumentFormatException Wrong(Scalar at, string reason) => new((int)at.Start.Line, reason);
}
