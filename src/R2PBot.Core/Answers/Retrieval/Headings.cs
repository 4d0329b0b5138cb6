using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The headings that a passage stands under, and for a list item the sentence that introduces its list.</summary>
internal static class Headings
{
    public static string Over(Passage passage)
    {
        var sections = passage.SectionNumber is { } number ? passage.Document.Sections.Where(s => s.Holds(number)).Select(s => s.Heading) : [];
        return string.Join('\n', [.. sections, passage.Subheading ?? "", Lead(passage)?.Text ?? ""]);
    }

    public static Passage? Lead(Passage item)
    {
        if (item.Kind != PassageKind.ListItem)
        {
            return null;
        }

        var at = item.Ordinal;
        while (at > 0 && item.Document.Passages[at].Kind == PassageKind.ListItem)
        {
            at--;
        }

        return item.Document.Passages[at] is { Kind: PassageKind.Paragraph } lead && lead.SectionNumber == item.SectionNumber ? lead : null;
    }
}
