using System.Globalization;
using System.Text;

namespace R2PBot.Library.Documents;

/// <summary>One passage of a normalised document: checks that its printed number agrees with its id, then takes the number, bullets and footnote marks out of the words.</summary>
internal static class PassageReader
{
    public static PassageText Read(Marker marker, string[] body, int line, Section? section, string? subheading)
    {
        var place = Place.Parse(marker.Name)
            ?? throw new DocumentFormatException(line, $"“{marker.Name}” is no passage id; ids are 41, 71(b), summary, fn106, s1.p2, s1.b3 or n15");
        var label = marker["label"];
        if (place.Kind == PassageKind.StudyNote && label is null)
        {
            throw new DocumentFormatException(line, $"study note {place.LocalId} has no label");
        }

        var (text, marks) = TakeMarks(Words(place, body, line), line);
        if (text.Length == 0)
        {
            throw new DocumentFormatException(line, $"passage {place.LocalId} is empty");
        }

        return new PassageText(place, section, subheading, text)
        {
            Marks = [.. marks, .. Lost(marker, line)],
            AttachedTo = List(marker["attached"]),
            NoteLabel = label,
            IsListLead = marker["lead"] is not null,
            Quality = Quality(marker, line),
            QualityNote = marker["quality-note"],
            Caution = marker["caution"],
            SourceLines = marker["lines"] ?? throw new DocumentFormatException(line, $"passage {place.LocalId} does not say which lines of the source it comes from"),
            Repairs = marker["repaired"]?.Split(';', StringSplitOptions.TrimEntries) ?? [],
        };
    }

    /// <summary>What is printed before the words of a passage with this place.</summary>
    public static string PrintedLabel(Place place) => place switch
    {
        { Footnote: { } number } => $"[^{number}]: ",
        { Kind: PassageKind.ListItem, Paragraph: { } paragraph } => paragraph[paragraph.IndexOf('(')..] + " ",
        { Paragraph: { } paragraph } => paragraph + ". ",
        { Item: ['b', ..] } => "- ",
        _ => "",
    };

    private static string Words(Place place, string[] body, int line)
    {
        var lines = body.Select(l => l.TrimEnd()).Where(l => l.Length > 0).ToList();
        if (place.Kind == PassageKind.StudyNote)
        {
            return string.Join('\n', lines.Skip(1).Select(l => l.StartsWith("- ", StringComparison.Ordinal) ? l[2..] : l));
        }

        var label = PrintedLabel(place);
        if (lines.Count == 0 || !lines[0].StartsWith(label, StringComparison.Ordinal))
        {
            throw new DocumentFormatException(line, $"passage {place.LocalId} must start with “{label.Trim()}”");
        }

        return string.Join('\n', lines)[label.Length..];
    }

    private static (string Text, List<FootnoteMark> Marks) TakeMarks(string marked, int line)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<FootnoteMark>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[' || i + 1 == marked.Length || marked[i + 1] != '^')
            {
                text.Append(marked[i]);
                continue;
            }

            var close = marked.IndexOf(']', i);
            if (close < 0 || !int.TryParse(marked.AsSpan((i + 2)..close), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new DocumentFormatException(line, "a footnote mark is not of the form [^12]");
            }

            marks.Add(new(number, text.Length));
            i = close;
        }

        return (text.ToString().Trim(), marks);
    }

    private static IEnumerable<FootnoteMark> Lost(Marker marker, int line) =>
        List(marker["lost-marks"]).Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FootnoteMark(number, null)
            : throw new DocumentFormatException(line, $"“{m}” is no footnote number"));

    private static TextQuality Quality(Marker marker, int line) => marker["quality"] switch
    {
        null => TextQuality.Clean,
        "garbled" => TextQuality.Garbled,
        "corrupt" => TextQuality.Corrupt,
        var other => throw new DocumentFormatException(line, $"quality “{other}” is not known; it is garbled or corrupt"),
    };

    private static string[] List(string? value) =>
        value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
