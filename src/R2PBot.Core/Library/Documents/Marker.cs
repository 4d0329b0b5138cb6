namespace R2PBot.Library.Documents;

/// <summary>The comment before each heading and passage: <c>&lt;!-- passage 41 | lines 247 | repaired number restored --&gt;</c>.</summary>
internal sealed record Marker(string Kind, string Name, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly HashSet<string> Known =
        ["lines", "attached", "label", "quality", "quality-note", "caution", "repaired", "lost-marks", "lead", "original"];

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public static Marker Parse(string comment, int line)
    {
        if (!comment.EndsWith("-->", StringComparison.Ordinal) || comment.Length < 8)
        {
            throw new DocumentFormatException(line, "the comment does not end on its own line with -->");
        }

        var parts = comment[4..^3].Split('|', StringSplitOptions.TrimEntries);
        var (kind, name) = Halves(parts[0]);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var (key, value) = Halves(part);
            if (!Known.Contains(key) || !fields.TryAdd(key, value))
            {
                throw new DocumentFormatException(line, $"“{key}” is not a known field of a passage, or stands twice");
            }
        }

        return new(kind, name, fields);
    }

    public string Write() =>
        $"<!-- {string.Join(" | ", new[] { $"{Kind} {Name}".TrimEnd() }.Concat(Fields.Select(f => $"{f.Key} {f.Value}".TrimEnd())))} -->";

    private static (string Key, string Value) Halves(string part)
    {
        var space = part.IndexOf(' ');
        return space < 0 ? (part, "") : (part[..space], part[(space + 1)..].Trim());
    }
}
