using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Finds a place in one document.</summary>
internal static class PlaceFinder
{
    public static PlaceResult Find(LookupPlace place, Document document) => place switch
    {
        LookupPlace.Paragraphs paragraphs => Paragraphs(paragraphs.Numbers, document),
        LookupPlace.Footnotes footnotes => NumberedPassages.Footnotes(document).Find(footnotes.Numbers),
        LookupPlace.Notes notes => NoteFinder.Labelled(notes.Labels, document),
        LookupPlace.Sections { Words: { Unit: Unit.Mark, Numbers.Count: > 0 } mark } when HasNumberedParagraphs(document) => Paragraphs(mark.Numbers, document),
        LookupPlace.Sections sections => SectionFinder.Find(sections.Words, document),
        LookupPlace.Items { Kind: Unit.Paragraph, ByPosition: false } items when HasNumberedParagraphs(document) => ParagraphsIn(items.Section, items.Numbers, document),
        LookupPlace.Items items => ItemFinder.Find(items, document),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "This place is not sought document by document."),
    };

    private static bool HasNumberedParagraphs(Document document) => document.Passages.Any(p => p.Place.Paragraph is not null);

    /// <summary>"Section III, paragraph 41": printed numbers run through the whole document, so the section must agree with the number.</summary>
    private static PlaceResult ParagraphsIn(PlaceWords? section, IReadOnlyList<NumberSpan> numbers, Document document)
    {
        if (section is null || SectionFinder.Find(section, document) is not PlaceResult.Found within || Paragraphs(numbers, document) is not PlaceResult.Found found)
        {
            return Paragraphs(numbers, document);
        }

        var both = found.Passages.Where(within.Passages.Contains).ToList();
        return both.Count > 0
            ? found with { Passages = both }
            : new PlaceResult.OutOfRange($"paragraph {found.Passages[0].Place.Paragraph} in section {found.Passages[0].SectionNumber}");
    }

    private static PlaceResult Paragraphs(IReadOnlyList<NumberSpan> numbers, Document document) => NumberedPassages.Paragraphs(document).Find(numbers) switch
    {
        PlaceResult.NoSuchKind when document.Passages.Any(p => p.NoteLabel is not null) => new PlaceResult.NoSuchKind("no paragraphs of its own, only notes with labels such as " + document.Passages.First(p => p.NoteLabel is not null).NoteLabel),
        PlaceResult.NoSuchKind => new PlaceResult.NoSuchKind("no numbered paragraphs; its sections are " + string.Join(", ", document.Sections.Select(s => s.Number))),
        var result => result,
    };
}
