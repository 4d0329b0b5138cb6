using R2PBot.Library.Documents;

namespace R2PBot.Library.Pages;

/// <summary>A passage with its anchor, its footnote marks, and what is wrong with it.</summary>
internal static class PassageMarkup
{
    public static Markup Of(Passage passage, Holdings holdings)
    {
        var html = new Html()
            .Add($"<div class=\"passage{(passage.Kind == PassageKind.ListItem ? " item" : "")}{(passage.CanBeQuoted ? "" : " damaged")}\" id=\"{passage.LocalId}\">\n")
            .Add($"<a class=\"number\" href=\"#{passage.LocalId}\">{Number(passage)}</a>\n");
        if (passage.CanBeQuoted)
        {
            html.Add($"{Paragraphs(passage)}");
        }
        else
        {
            html.Add($"<p>Damaged in our source; not for quotation. {passage.QualityNote}</p>\n<details><summary>Show the damaged text</summary>\n{Paragraphs(passage)}</details>\n");
        }

        foreach (var note in Cautions(passage).Concat(Losses(passage)))
        {
            html.Add($"<p class=\"note\">{note}</p>\n");
        }

        return new(html.Add($"{LostMarks(passage)}{Attached(passage, holdings)}</div>\n").ToString());
    }

    /// <summary>What a reader must know before quoting.</summary>
    public static IEnumerable<string> Cautions(Passage passage)
    {
        if (passage.Kind == PassageKind.StudyNote)
        {
            yield return "Teaching text, not a UN position.";
        }

        if (passage is { Quality: TextQuality.Garbled, QualityNote: { } slip })
        {
            yield return $"Slip in the source: {slip}";
        }

        if (passage.Caution is { } caution)
        {
            yield return $"Editors’ caution: {caution}.";
        }
    }

    private static IEnumerable<string> Losses(Passage passage) => passage.Repairs
        .Where(r => r.Contains("restored", StringComparison.Ordinal) || r.Contains("plain number", StringComparison.Ordinal) || r.Contains("other words", StringComparison.Ordinal))
        .Select(r => $"About our text: {r}.");

    private static string Number(Passage passage) => passage.Kind switch
    {
        PassageKind.Footnote => $"{passage.Place.Footnote}",
        PassageKind.StudyNote => $"Note “{passage.NoteLabel}” (no. {passage.Place.NoteNumber})",
        _ when passage.Place.Paragraph is { } number => number.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? number[bracket..] : $"{number}.",
        _ when passage.Place.Item is { } item => item[0] == 'b' ? $"• {item[1..]}" : $"¶ {item[1..]}",
        _ => "¶",
    };

    /// <summary>The lines of a passage, each a paragraph, with the footnote marks where they stand.</summary>
    private static Markup Paragraphs(Passage passage)
    {
        var html = new Html();
        var start = 0;
        foreach (var line in passage.Text.Split('\n'))
        {
            html.Add($"<p>{Marked(passage, start, line.Length)}</p>\n");
            start += line.Length + 1;
        }

        return new(html.ToString());
    }

    private static Markup Marked(Passage passage, int start, int length)
    {
        var html = new Html();
        var at = start;
        foreach (var mark in passage.Marks.Where(m => m.Offset >= start && m.Offset <= start + length).OrderBy(m => m.Offset))
        {
            var offset = mark.Offset.GetValueOrDefault();
            html.Add($"{passage.Text[at..offset]}<sup><a id=\"{MarkAnchor(mark.Number, passage)}\" href=\"#fn{mark.Number}\" aria-label=\"Footnote {mark.Number}\">{mark.Number}</a></sup>");
            at = offset;
        }

        return new(html.Add($"{passage.Text[at..(start + length)]}").ToString());
    }

    private static string MarkAnchor(int footnote, Passage caller) => $"mark{footnote}-{caller.LocalId}";

    /// <summary>Marks whose place the source lost stand below, so that their footnotes still lead back.</summary>
    private static Markup LostMarks(Passage passage)
    {
        var lost = passage.Marks.Where(m => m.Offset is null).ToList();
        if (lost.Count == 0)
        {
            return new("");
        }

        var html = new Html().Add($"<p class=\"note\">Footnotes whose place in this paragraph the source lost:");
        foreach (var mark in lost)
        {
            html.Add($" <a id=\"{MarkAnchor(mark.Number, passage)}\" href=\"#fn{mark.Number}\">{mark.Number}</a>");
        }

        return new(html.Add($"</p>\n").ToString());
    }

    /// <summary>Back from a footnote to its marks; from a study note to the paragraph it was printed beside.</summary>
    private static Markup Attached(Passage passage, Holdings holdings)
    {
        if (passage.AttachedTo.Count == 0)
        {
            return new("");
        }

        var html = new Html().Add($"<p class=\"note\">{(passage.Kind == PassageKind.Footnote ? "To" : "Beside")}");
        foreach (var target in passage.AttachedTo)
        {
            html.Add($" {Link(passage, target, holdings)}");
        }

        return new(html.Add($"</p>\n").ToString());
    }

    private static Markup Link(Passage passage, string target, Holdings holdings)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var document = holdings.Find(hash < 0 ? target : target[..hash]);
        var html = new Html();
        if (passage.Place.Footnote is { } footnote && passage.Document.Find(target[(hash + 1)..]) is { } caller)
        {
            html.Add($"<a href=\"#{MarkAnchor(footnote, caller)}\">{CitationLabel.Pinpoint(caller)}</a>");
        }
        else if (holdings.FindPassage(target) is { } beside)
        {
            html.Add($"<a href=\"{DocumentPages.Address(beside)}\">{CitationLabel.Pinpoint(beside)} of {beside.Document.Header.Symbol ?? beside.Document.Id}</a>");
        }
        else if (document?.Sections.FirstOrDefault(s => hash >= 0 && s.Number == target[(hash + 1)..]) is { } section)
        {
            html.Add($"<a href=\"{DocumentPages.Root}/{document.Id}#{DocumentContents.Anchor(section)}\">section {section.Number} of {document.Header.Symbol ?? document.Id}</a>");
        }
        else if (document is not null)
        {
            html.Add($"<a href=\"{DocumentPages.Root}/{document.Id}\">{document.Header.Title}</a>");
        }
        else
        {
            html.Add($"{target}");
        }

        return new(html.ToString());
    }
}
