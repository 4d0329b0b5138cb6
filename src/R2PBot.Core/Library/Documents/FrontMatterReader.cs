using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace R2PBot.Library.Documents;

/// <summary>The YAML head of a document or a recipe.</summary>
internal static class FrontMatterReader
{
    // Both made when first used: the start of the bot needs neither, and they cost it a fifth of a second.
    private static IDeserializer YamlValues => field ??= new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyYaml())
        .WithTypeMapping<IReadOnlyList<string>, List<string>>()
        .WithEnforceRequiredMembers()
        .Build();

    private static ISerializer YamlText => field ??= new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyYaml())
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .Build();

    public static string Write(FrontMatter header) => $"---\n{Yaml(header)}---\n";

    public static string Yaml(object value) => YamlText.Serialize(value).ReplaceLineEndings("\n");

    /// <returns>The head and the index of the first line after it.</returns>
    public static (FrontMatter Header, int Next) Read(string[] lines)
    {
        if (lines.Length == 0 || lines[0] != "---")
        {
            throw new DocumentFormatException(1, "the front matter is missing: the first line must be ---");
        }

        var end = Array.IndexOf(lines, "---", 1);
        if (end < 0)
        {
            throw new DocumentFormatException(1, "the front matter has no closing ---");
        }

        var header = YamlFields.Read(string.Join('\n', lines[1..end]), firstLine: 2, Header);
        Check(header);
        return (header, end + 1);
    }

    private static FrontMatter Header(YamlFields head) => new()
    {
        Id = head.Text("id"),
        Title = head.Text("title"),
        ShortTitle = head.Text("shortTitle"),
        AuthorBody = head.Text("authorBody"),
        Author = head.Text("author"),
        Symbol = head.TextOrNone("symbol"),
        SymbolFrom = head.TextOrNone("symbolFrom"),
        Date = head.Text("date"),
        Published = head.Date("published"),
        Standing = head.Text("standing"),
        Authority = head.Number("authority"),
        NumberedParagraphs = head.YesOrNo("numberedParagraphs"),
        Official = head.Fields("official", o => new OfficialVersion { Url = o.TextOrNone("url"), Verified = o.YesOrNo("verified"), Note = o.TextOrNone("note") }),
        Reuse = head.Text("reuse"),
        Enabled = head.YesOrNo("enabled"),
        Aliases = head.Texts("aliases") ?? [],
        AuthorAliases = head.Texts("authorAliases") ?? [],
        Speakers = head.Texts("speakers") ?? [],
        DocumentNote = head.TextOrNone("documentNote"),
        Annotates = head.TextOrNone("annotates"),
        Source = head.Fields("source", s => new SourceReference { File = s.Text("file"), Sha256 = s.Text("sha256") }),
    };

    /// <summary>Reads YAML of the import, whose forms are many and large; a defect is reported with its line in the whole file.</summary>
    public static T Parse<T>(string yaml, int firstLine)
    {
        try
        {
            return YamlValues.Deserialize<T>(yaml) ?? throw new DocumentFormatException(firstLine, "nothing stands here");
        }
        catch (YamlException problem)
        {
            var reason = problem.InnerException?.Message ?? problem.Message;
            throw new DocumentFormatException(firstLine + Math.Max(0, (int)problem.Start.Line - 1), reason.ReplaceLineEndings(" "));
        }
    }

    private static void Check(FrontMatter header)
    {
        if (header.Id.Length is 0 or > 40 || !header.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new DocumentFormatException(2, $"id “{header.Id}” must be lower-case letters, digits and hyphens");
        }

        if (new[] { header.Title, header.ShortTitle, header.AuthorBody, header.Author, header.Date, header.Standing, header.Reuse }.Any(string.IsNullOrWhiteSpace))
        {
            throw new DocumentFormatException(2, "title, shortTitle, authorBody, author, date, standing and reuse must not be empty");
        }

        if (header.Enabled && Open(header) is { Count: > 0 } open)
        {
            throw new DocumentFormatException(2, $"switched on, while an editor has still to fill in {string.Join(", ", open)}");
        }
    }

    private static List<string> Open(FrontMatter header) =>
    [
        .. new[]
        {
            ("title", header.Title), ("shortTitle", header.ShortTitle), ("authorBody", header.AuthorBody), ("author", header.Author),
            ("date", header.Date), ("standing", header.Standing), ("reuse", header.Reuse), ("official.note", header.Official.Note),
        }.Where(f => f.Item2 == FrontMatter.ToBeFilledIn).Select(f => f.Item1),
        .. header.Published == DateOnly.MinValue ? ["published"] : Array.Empty<string>(),
    ];

    private sealed class DateOnlyYaml : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", out var date)
                ? date
                : throw new YamlException(scalar.Start, scalar.End, $"“{scalar.Value}” is no date of the form 2025-04-22");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            emitter.Emit(new YamlDotNet.Core.Events.Scalar($"{value:yyyy-MM-dd}"));
    }
}
