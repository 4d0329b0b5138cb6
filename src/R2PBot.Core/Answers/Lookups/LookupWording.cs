using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>The sentence above quotations that were looked up: what they are, from which documents.</summary>
internal static class LookupWording
{
    public static string Quoted(IReadOnlyList<(Document Document, PlaceResult Result)> results, IReadOnlyList<Passage> quoted)
    {
        var documents = quoted.GroupBy(p => p.Document).ToList();
        var sections = results.Select(r => r.Result).OfType<PlaceResult.Found>().Select(f => f.Section).OfType<Section>().ToList();
        return documents.Count == 1
            ? $"{Wording.Upper(What(documents[0].ToList(), sections))} of {Wording.Dated(documents[0].Key)}.{Note(documents[0].Key)}"
            : $"Such a place stands in {documents.Count} documents: {string.Join("; ", documents.Select(d => $"{What(d.ToList(), [])} of {Wording.Dated(d.Key)}"))}.";
    }

    private static string What(List<Passage> passages, List<Section> sections) => passages switch
    {
        [var one] => CitationLabel.Pinpoint(one),
        _ when sections is [var section, ..] && passages.TrueForAll(p => p.SectionNumber is { } number && section.Holds(number))
            => $"section {section.Number} ({section.Heading}), {Wording.Count(passages.Count, "passage", "passages")},",
        _ when passages.TrueForAll(p => p.NoteLabel == passages[0].NoteLabel && p.NoteLabel is not null) => $"{passages.Count} notes with the label {passages[0].NoteLabel}",
        _ => $"{passages.Count} passages, {CitationLabel.Pinpoint(passages[0])} to {CitationLabel.Pinpoint(passages[^1])},",
    };

    /// <summary>Words that are not the United Nations' own are never shown without saying so.</summary>
    private static string Note(Document document) => document.Header.Symbol is null ? $" {Wording.Standing(document)}" : "";
}
