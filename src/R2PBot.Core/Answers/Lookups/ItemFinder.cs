using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Bullets and paragraphs counted inside sections: "the third bullet of section 1".</summary>
internal static class ItemFinder
{
    public static PlaceResult Find(LookupPlace.Items items, Document document)
    {
        var within = items.Section is null
            ? new PlaceResult.Found(document.Passages.Where(p => p.SectionNumber is not null).ToList())
            : SectionFinder.Find(items.Section, document);
        if (within is not PlaceResult.Found section)
        {
            return within;
        }

        var kind = items.Kind == Unit.Bullet ? PassageKind.ListItem : PassageKind.Paragraph;
        var groups = section.Passages.Where(p => p.Kind == kind).GroupBy(p => p.SectionNumber).Select(g => g.ToList()).ToList();
        if (groups.Count == 0)
        {
            return new PlaceResult.NoSuchKind(kind == PassageKind.ListItem ? "no bullets there" : "no paragraphs there");
        }

        var spans = items.Numbers;
        var found = groups.SelectMany(g => spans.Count == 0 ? g : spans.SelectMany(s => g.Where((p, i) => Holds(s, Number(p, i), g.Count)))).Distinct().ToList();
        return found.Count == 0
            ? new PlaceResult.OutOfRange(string.Join("; ", groups.Select(g => Exists(kind, g))))
            : new PlaceResult.Found(found, Section: section.Section);
    }

    private static string Exists(PassageKind kind, List<Passage> group) =>
        $"{(kind == PassageKind.ListItem ? "bullets" : "paragraphs")} 1 to {group.Count} in section {group[0].SectionNumber}";

    private static int Number(Passage passage, int index) =>
        passage.Place.Item is { } item && int.TryParse(item.AsSpan(1), out var number) ? number : index + 1;

    private static bool Holds(NumberSpan span, int number, int count) => span.Last == Numerals.Last
        ? number > count - 1 - (span.Last - span.First)
        : span.Holds(number);
}
