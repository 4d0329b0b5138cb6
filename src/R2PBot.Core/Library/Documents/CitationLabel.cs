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
        PassageKind.Footnote => $"footnote {passage.Place.Footnote} to {Callers(passage)}",
        PassageKind.StudyNote => $"note “{passage.NoteLabel}” (no. {passage.Place.NoteNumber}) beside {Callers(passage)} of {passage.Document.Header.Annotates}",
        _ when passage.Place.Paragraph is { } number => $"para. {Spaced(number)}",
        _ when passage.Place.Item is { } item => $"{SectionName(passage)}, {(item[0] == 'b' ? "bullet" : "paragraph")} {item[1..]}",
        _ => passage.Section?.Heading ?? "",
    };

    private static string Work(FrontMatter header) => header.Symbol ?? header.Title;

    private static string SectionName(Passage passage) =>
        passage.Section is { Number: not "0" } section ? $"§ {section.Number}" : "introduction";

    private static string Callers(Passage passage) => string.Join(" and ", passage.AttachedTo.Select(Target));

    private static string Target(string id)
    {
        var place = id.Contains('#', StringComparison.Ordinal) ? id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;
        return place switch
        {
            null => "the title",
            _ when Place.Parse(place)?.Paragraph is { } number => $"para. {Spaced(number)}",
            _ when Place.Parse(place) is null => $"section {place}",
            _ => place,
        };
    }

    private static string Spaced(string paragraph) => paragraph.Replace("(", " (", StringComparison.Ordinal);

    private static string Standing(Passage passage) => passage.Kind == PassageKind.StudyNote ? "; teaching text, not a UN position" : "";
}
