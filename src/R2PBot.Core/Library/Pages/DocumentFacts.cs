using R2PBot.Library.Documents;

namespace R2PBot.Library.Pages;

/// <summary>Whose a document is, how far it can be relied on, and what our text of it lacks.</summary>
internal static class DocumentFacts
{
    public static Markup Of(Document document, Holdings holdings)
    {
        var header = document.Header;
        var html = new Html().Add($"<dl>\n<dt>Author</dt><dd>{header.AuthorBody}</dd>\n");
        if (header.Symbol is { } symbol)
        {
            html.Add($"<dt>Symbol</dt><dd>{symbol}</dd>\n");
        }

        html.Add($"<dt>Date</dt><dd>{header.Date}</dd>\n<dt>Standing</dt><dd>{header.Standing}</dd>\n<dt>Official version</dt><dd>{Official(header.Official)}</dd>\n<dt>Reuse</dt><dd>{header.Reuse}</dd>\n");
        if (header.Annotates is { } annotated)
        {
            var beside = holdings.Documents.FirstOrDefault(d => d.Header.Symbol == annotated);
            html.Add($"<dt>Notes beside</dt><dd>{(beside is null ? annotated : new Markup(new Html().Add($"<a href=\"{DocumentPages.Root}/{beside.Id}\">{annotated}</a>").ToString()))}</dd>\n");
        }

        foreach (var (what, places) in Defects(document))
        {
            html.Add($"<dt>{what}</dt><dd>{places}</dd>\n");
        }

        return new(html.Add($"</dl>\n").ToString());
    }

    /// <summary>Only a web address becomes a link; front matter is written by hand.</summary>
    private static Markup Official(OfficialVersion official)
    {
        var note = official switch
        {
            { Verified: true } => "",
            { Note: { } words } => $"({words})",
            { Url: not null } => "(address not verified)",
            _ => "none recorded",
        };
        var html = new Html();
        return new((Uri.TryCreate(official.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? html.Add($"<a href=\"{address.AbsoluteUri}\" rel=\"noreferrer\">{official.Url}</a> {note}")
            : html.Add($"{note}")).ToString());
    }

    private static IEnumerable<(string What, Markup Places)> Defects(Document document)
    {
        var all = new (string What, Func<Passage, bool> Is)[]
        {
            ("Damaged text", p => p.Quality == TextQuality.Corrupt),
            ("Slips in the source", p => p.Quality == TextQuality.Garbled),
            ("Footnote marks lost", p => p.Marks.Any(m => m.Offset is null)),
            ("Restored by editors", p => p.Repairs.Any(r => r.Contains("restored", StringComparison.Ordinal))),
        };
        return all.Select(d => (d.What, Places: document.Passages.Where(d.Is).ToList())).Where(d => d.Places.Count > 0).Select(d => (d.What, Links(d.Places)));
    }

    private static Markup Links(List<Passage> passages)
    {
        var html = new Html();
        for (var i = 0; i < passages.Count; i++)
        {
            html.Add($"{(i == 0 ? "" : ", ")}<a href=\"#{passages[i].LocalId}\">{CitationLabel.Pinpoint(passages[i])}</a>");
        }

        return new(html.ToString());
    }
}
