namespace R2PBot.Library.Documents;

/// <summary>The wording of references: symbol or title, pinpoint, author body, date, and for texts that are no official position a word that says so.</summary>
public static class CitationLabel
{
    public static string Of(Passage passage)
    {
        var header = passage.Document.Header;
        return $"{header.Author}, {Work(header)}, {Pinpoint(passage)} ({header.Date}{Standing(passage)})";
    }

    /// <summary>The place inside the document alone: "para. 71 (b)", "footnote 106 to para. 60", "§ 1, bullet 3".</summary>
    public static string Pinpoint(Passage passage) => passage.Kind switch
    {
        PassageKind.Footnote => $"footnote {passage.Place.Footnote}{Attached(passage)}",
        PassageKind.StudyNote => $"note “{passage.NoteLabel}” (no. {passage.Place.NoteNumber}){Attached(passage)}",
        _ when passage.Place.Paragraph is { } number => $"para. {Spaced(number)}",
        _ when passage.Place.Item is { } item => $"{SectionName(passage)}, {(item[0] == 'b' ? "bullet" : "paragraph")} {item[1..]}",
        _ => passage.Section?.Heading ?? "",
    };

    private static string Work(FrontMatter header) => header.Symbol ?? header.Title;

    private static string SectionName(Passage passage) =>
        passage.Section is { Number: not "0" } section ? $"§ {section.Number}" : "introduction";

    private static string Attached(Passage passage) =>
        passage.AttachedTo.Count == 0 ? "" : $" to {string.Join(" and ", passage.AttachedTo.Select(Target))}";

    private static string Target(string id)
    {
        var at = id.IndexOf('#');
        var place = at < 0 ? id : id[(at + 1)..];
        return at < 0 || Place.Parse(place)?.Paragraph is null ? place : $"para. {Spaced(place)}";
    }

    private static string Spaced(string paragraph) => paragraph.Replace("(", " (", StringComparison.Ordinal);

    private static string Standing(Passage passage) => passage.Kind == PassageKind.StudyNote ? "; teaching text, not a UN position" : "";
}
