using System.Globalization;
using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Library;

/// <summary>
/// A mapping of a small YAML file, taken out field by field. What is missing, wrong or left over is refused with its line.
/// Without reflection: binding by it would cost more at a start than all documents together.
/// </summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, (Scalar Key, object Value)> _fields = new(StringComparer.Ordinal);
    private readonly int _line;

    private YamlFields(Parser parser)
    {
        _line = (int)parser.Consume<MappingStart>().Start.Line;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!_fields.TryAdd(key.Value, (key, Value(parser))))
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” stands twice");
            }
        }
    }

    /// <param name="read">Takes every field that it knows; one that is left over is refused.</param>
    /// <param name="firstLine">Where the YAML begins in its file.</param>
    /// <exception cref="DocumentFormatException">The file is no YAML, or not what <paramref name="read"/> expects.</exception>
    public static T Read<T>(string yaml, int firstLine, Func<YamlFields, T> read)
    {
        try
        {
            return YamlEvents.Read(yaml, parser => new YamlFields(parser).Whole(read));
        }
        catch (DocumentFormatException problem)
        {
            throw new DocumentFormatException(firstLine + Math.Max(0, problem.Line - 1), problem.Message);
        }
    }

    /// <summary>Where the mapping begins, from 1; for what is found wrong later.</summary>
    public int Line => _line;

    public string Text(string name) => TextOrNone(name) ?? throw Missing(name);

    public string? TextOrNone(string name) => Scalar(name) switch
    {
        null or { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        var scalar => scalar.Value,
    };

    public int Number(string name) => Parsed<int>(name, (string s, out int v) => int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out v), "whole number") ?? throw Missing(name);

    public bool YesOrNo(string name) => Parsed<bool>(name, (string s, out bool v) => bool.TryParse(s, out v), "true or false") ?? throw Missing(name);

    public DateOnly Date(string name) => Parsed<DateOnly>(name, (string s, out DateOnly v) => DateOnly.TryParseExact(s, "yyyy-MM-dd", out v), "date of the form 2025-04-22") ?? throw Missing(name);

    public float? Weight(string name) => Parsed<float>(name, Float, "number");

    public List<float>? Weights(string name) => Scalars(name)?.ConvertAll(s => Float(s.Value, out var value) ? value : throw Wrong(s, "number"));

    public List<string>? Texts(string name) => Scalars(name)?.ConvertAll(s => s.Value);

    /// <summary>A name of the enumeration, in any case; never its number.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum => Scalar(name) is not { } scalar ? throw Missing(name)
            : Enum.GetNames<T>().Contains(scalar.Value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(scalar.Value, ignoreCase: true)
            : throw YamlEvents.Wrong(scalar, $"“{name}” must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    public T? FieldsOrNone<T>(string name, Func<YamlFields, T> read)
        where T : class => _fields.ContainsKey(name) ? Fields(name, read) : null;

    public T Fields<T>(string name, Func<YamlFields, T> read) => Take(name) switch
    {
        null => throw Missing(name),
        (_, YamlFields fields) => fields.Whole(read),
        var (key, _) => throw YamlEvents.Wrong(key, $"“{name}” has no fields"),
    };

    public List<T>? List<T>(string name, Func<YamlFields, T> read) => Take(name) switch
    {
        null => null,
        (var key, List<object> items) => items.ConvertAll(i => i is YamlFields fields ? fields.Whole(read) : throw YamlEvents.Wrong(key, $"an entry of “{name}” has no fields")),
        var (key, _) => throw YamlEvents.Wrong(key, $"“{name}” is no list"),
    };

    private static object Value(Parser parser)
    {
        if (parser.Accept<MappingStart>(out _))
        {
            return new YamlFields(parser);
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            return parser.Consume<Scalar>();
        }

        var items = new List<object>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(parser));
        }

        return items;
    }

    private static bool Float(string text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static DocumentFormatException Wrong(Scalar at, string kind) => YamlEvents.Wrong(at, $"“{at.Value}” is no {kind}");

    private T Whole<T>(Func<YamlFields, T> read)
    {
        var value = read(this);
        return _fields.Values.Select(f => f.Key).FirstOrDefault() is { } unknown
            ? throw YamlEvents.Wrong(unknown, $"“{unknown.Value}” is not known here")
            : value;
    }

    private (Scalar Key, object Value)? Take(string name) => _fields.Remove(name, out var field) ? field : null;

    private Scalar? Scalar(string name) => Take(name) switch
    {
        null => null,
        (_, Scalar scalar) => scalar,
        var (key, _) => throw YamlEvents.Wrong(key, $"“{name}” is no single value"),
    };

    private List<Scalar>? Scalars(string name) => Take(name) switch
    {
        null => null,
        (var key, List<object> items) => items.ConvertAll(i => i as Scalar ?? throw YamlEvents.Wrong(key, $"“{name}” is no plain list")),
        var (key, _) => throw YamlEvents.Wrong(key, $"“{name}” is no list"),
    };

    private T? Parsed<T>(string name, TryParse<T> parse, string kind)
        where T : struct => Scalar(name) is not { } scalar ? null : parse(scalar.Value, out var value) ? value : throw Wrong(scalar, kind);

    private DocumentFormatException Missing(string name) => new(_line, $"“{name}” is missing");

    private delegate bool TryParse<T>(string text, out T value);
}
