using R2PBot.Library;
using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Checklists.Definitions;

/// <summary>Reads <c>knowledge/checklists/*.yaml</c> (<c>knowledge/README.md</c> describes the format). Strict: a key that is not known or missing refuses the file.</summary>
internal static class ChecklistReader
{
    private const int MaxText = 4_000;

    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static ChecklistFile Read(string text)
    {
        var file = YamlEvents.Read(text, File);
        ChecklistRules.Check(file);
        return file;
    }

    private static ChecklistFile File(Parser parser)
    {
        var fields = new Fields("the checklist", 1);
        List<FileNote> notes = [];
        List<FileCitation> citations = [];
        List<FileItem> items = [];
        foreach (var key in parser.Keys())
        {
            switch (key.Value)
            {
                case "howToRead":
                    notes = parser.List(Note);
                    break;
                case "citations":
                    citations = parser.List(Citation);
                    break;
                case "groups":
                    items = [.. parser.List(ItemReader.Group).SelectMany(g => g)];
                    break;
                default:
                    fields.Take(key, parser, "id", "version", "title", "kind", "status", "introduction", "marking", "reviewAfterDays", "promptsHeading");
                    break;
            }
        }

        return new()
        {
            Id = fields.Text("id"),
            Version = fields.Number("version"),
            Title = fields.Text("title"),
            Kind = fields.Choice<ChecklistKind>("kind"),
            Status = fields.Choice<ChecklistStatus>("status"),
            Introduction = fields.Text("introduction"),
            Marking = fields.Maybe("marking"),
            ReviewAfterDays = fields.Number("reviewAfterDays"),
            PromptsHeading = fields.Maybe("promptsHeading"),
            HowToRead = notes,
            Citations = citations,
            Items = items,
        };
    }

    private static FileNote Note(Parser parser)
    {
        var fields = new Fields("a reading note", parser.Line());
        List<FileCitation> citations = [];
        foreach (var key in parser.Keys())
        {
            if (key.Value == "citations")
            {
                citations = parser.List(Citation);
            }
            else
            {
                fields.Take(key, parser, "text");
            }
        }

        return new(fields.Text("text"), citations);
    }

    internal static FileCitation Citation(Parser parser)
    {
        var line = parser.Line();
        var fields = new Fields("a citation", line);
        foreach (var key in parser.Keys())
        {
            fields.Take(key, parser, "passage", "words");
        }

        return new(fields.Text("passage"), fields.Maybe("words"), line);
    }

    internal static List<T> List<T>(this Parser parser, Func<Parser, T> one)
    {
        var list = new List<T>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            list.Add(one(parser));
        }

        return list;
    }

    internal static int Line(this Parser parser) => (int)(parser.Current?.Start.Line ?? 1);

    /// <summary>The plain values of one mapping, by key.</summary>
    internal sealed class Fields(string what, int line)
    {
        private readonly Dictionary<string, Scalar> _values = new(StringComparer.Ordinal);

        public void Take(Scalar key, Parser parser, params ReadOnlySpan<string> known)
        {
            if (!known.Contains(key.Value))
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” is not known in {what}; it has {string.Join(", ", known)} and its lists");
            }

            var value = parser.Consume<Scalar>();
            if (value.Value.Length > MaxText)
            {
                throw YamlEvents.Wrong(value, $"“{key.Value}” is longer than {MaxText} characters");
            }

            if (!_values.TryAdd(key.Value, value))
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” stands twice in {what}");
            }
        }

        public string Text(string key) => Maybe(key) ?? throw new DocumentFormatException(line, $"“{key}” is missing or empty in {what}");

        public string? Maybe(string key) => _values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value.Value) ? value.Value.Trim() : null;

        public int Number(string key) => int.TryParse(Text(key), out var number) && number > 0
            ? number
            : throw YamlEvents.Wrong(_values[key], $"“{key}” must be a whole number from 1");

        public DateOnly Date(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", out var date)
            ? date
            : throw YamlEvents.Wrong(_values[key], $"“{key}” is no date of the form 2025-04-22");

        public T Choice<T>(string key)
            where T : struct, Enum => Enum.TryParse<T>(Text(key), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(Text(key)[0])
            ? value
            : throw YamlEvents.Wrong(_values[key], $"“{key}” must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
    }
}
