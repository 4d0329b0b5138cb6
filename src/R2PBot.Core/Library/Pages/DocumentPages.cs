using R2PBot.Library.Documents;

namespace R2PBot.Library.Pages;

/// <summary>The documents as plain web pages: pure functions from what the library holds to HTML. They need no script, and link only among each other and to official versions. Paths: <c>/documents</c>, <c>/documents/sg-2025#41</c>, <c>/documents/search?q=…</c>.</summary>
public static class DocumentPages
{
    internal const string Root = "/documents";

    /// <summary>All documents, and the search.</summary>
    public static string Index(Holdings holdings)
    {
        var html = new Html();
        foreach (var document in holdings.Documents)
        {
            html.Add($"<section>\n<h2><a href=\"{Root}/{document.Id}\">{document.Header.Title}</a></h2>\n").Add($"{DocumentFacts.Of(document, holdings)}</section>\n");
        }

        return Page("Documents", html, holdings.Documents.Count == 0 ? "The library holds no documents at the moment." : "Each text is the position of its author body alone.", "");
    }

    /// <summary>One document with contents, anchors, footnotes and everything that our text of it lacks.</summary>
    public static string Document(Document document, Holdings holdings)
    {
        var html = new Html()
            .Add($"{DocumentFacts.Of(document, holdings)}{DocumentContents.Of(document)}")
            .Add($"{DocumentBody.Of(document, holdings)}");
        return Page(document.Header.Title, html, document.Header.DocumentNote, "");
    }

    /// <summary>What a search found.</summary>
    /// <param name="query">As typed; anything.</param>
    /// <param name="message">What the search says about its result.</param>
    public static string Search(string query, string message, IReadOnlyList<Citation> found)
    {
        var html = new Html();
        foreach (var citation in found)
        {
            html.Add($"<article>\n<blockquote>{citation.Quote}</blockquote>\n<p class=\"note\"><a href=\"{Address(citation.Passage)}\">{citation.Label}</a></p>\n")
                .Add($"{Cautions(citation.Passage)}</article>\n");
        }

        return Page("Search", html, message, query);
    }

    /// <summary>No such document, and the way to those that there are.</summary>
    public static string NotFound(Holdings holdings) =>
        Page("No such document", new Html().Add($"<p><a href=\"{Root}\">All {holdings.Documents.Count} documents</a></p>\n"), "The library does not hold a document with this name.", "");

    internal static string Address(Passage passage) => $"{Root}/{passage.Document.Id}#{passage.LocalId}";

    private static Markup Cautions(Passage passage)
    {
        var html = new Html();
        foreach (var caution in PassageMarkup.Cautions(passage))
        {
            html.Add($"<p class=\"note\">{caution}</p>\n");
        }

        return new(html.ToString());
    }

    private static string Page(string title, Html body, string? note, string query)
    {
        const int MaxShownQuery = 200;
        var html = new Html()
            .Add($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Add($"<title>{title} – R2PBot</title>\n<style>{new Markup(PageStyle.Css)}</style>\n</head>\n<body>\n<header>\n<nav aria-label=\"Documents\"><a href=\"{Root}\">All documents</a></nav>\n")
            .Add($"<form action=\"{Root}/search\" method=\"get\" role=\"search\"><label for=\"q\">Search the documents</label><br>\n")
            .Add($"<input id=\"q\" name=\"q\" type=\"search\" maxlength=\"2000\" value=\"{(query.Length <= MaxShownQuery ? query : query[..MaxShownQuery])}\"> <button>Search</button></form>\n</header>\n")
            .Add($"<main>\n<h1>{title}</h1>\n");
        if (note is { Length: > 0 })
        {
            html.Add($"<p class=\"note\">{note}</p>\n");
        }

        return html.Add($"{new Markup(body.ToString())}</main>\n<footer><p>Quotations need the official version: compare before you publish. Names of countries and territories are those of the documents and imply no opinion on their status.</p></footer>\n</body>\n</html>\n").ToString();
    }
}
