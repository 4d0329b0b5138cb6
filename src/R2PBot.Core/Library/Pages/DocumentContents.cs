using R2PBot.Library.Documents;

namespace R2PBot.Library.Pages;

/// <summary>The list of contents.</summary>
internal static class DocumentContents
{
    public static Markup Of(Document document)
    {
        if (document.Sections.Count == 0)
        {
            return new("");
        }

        var html = new Html().Add($"<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ul>\n");
        foreach (var section in document.Sections)
        {
            html.Add($"<li><a href=\"#{Anchor(section)}\">{Title(section)}</a></li>\n");
        }

        if (document.Passages.Any(p => p.Kind == PassageKind.Footnote))
        {
            html.Add($"<li><a href=\"#footnotes\">Footnotes</a></li>\n");
        }

        return new(html.Add($"</ul>\n</nav>\n").ToString());
    }

    public static string Anchor(Section section) => $"section-{section.Number}";

    public static string Title(Section section) => section.Number == section.Heading || section.Number == "0" ? section.Heading : $"{section.Number}. {section.Heading}";
}
