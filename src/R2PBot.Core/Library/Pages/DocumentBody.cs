using R2PBot.Library.Documents;

namespace R2PBot.Library.Pages;

/// <summary>The text of a document in printed order, then its footnotes.</summary>
internal static class DocumentBody
{
    public static Markup Of(Document document, Holdings holdings)
    {
        var html = new Html();
        var sections = new Queue<Section>(document.Sections);
        string? subheading = null;
        foreach (var passage in document.Passages.Where(p => p.Kind != PassageKind.Footnote))
        {
            // A section may hold no passage of its own: "III" before "III.A".
            while (sections.TryPeek(out var section) && IsReached(document, section, passage))
            {
                sections.Dequeue();
                html.Add($"<{Level(section)} id=\"{DocumentContents.Anchor(section)}\">{DocumentContents.Title(section)}</{Level(section)}>\n");
            }

            if (passage.Subheading != subheading && passage.Subheading is { } below)
            {
                html.Add($"<h3>{below}</h3>\n");
            }

            subheading = passage.Subheading;
            html.Add($"{PassageMarkup.Of(passage, holdings)}");
        }

        return new(html.Add($"{Footnotes(document, holdings)}").ToString());
    }

    private static Markup Level(Section section) => new(section.Number.Contains('.', StringComparison.Ordinal) ? "h3" : "h2");

    private static bool IsReached(Document document, Section section, Passage passage) =>
        passage.Section is { } here && IndexOf(document, section) <= IndexOf(document, here);

    private static int IndexOf(Document document, Section section)
    {
        for (var i = 0; i < document.Sections.Count; i++)
        {
            if (document.Sections[i] == section)
            {
                return i;
            }
        }

        return -1;
    }

    private static Markup Footnotes(Document document, Holdings holdings)
    {
        var footnotes = document.Passages.Where(p => p.Kind == PassageKind.Footnote).ToList();
        if (footnotes.Count == 0)
        {
            return new("");
        }

        var html = new Html().Add($"<section aria-labelledby=\"footnotes\">\n<h2 id=\"footnotes\">Footnotes</h2>\n");
        foreach (var footnote in footnotes)
        {
            html.Add($"{PassageMarkup.Of(footnote, holdings)}");
        }

        return new(html.Add($"</section>\n").ToString());
    }
}
