using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Library.Pages;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Formats;

/// <summary>A report as one page that needs nothing beside it: no script, no request, one style. Printed, it bears its handling mark on every sheet.</summary>
internal static class ReportHtml
{
    public static string Write(Report report, ReportWords words)
    {
        var mark = Mark(report.Mark);
        var html = new Html()
            .Add($"<!doctype html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex, noarchive\">\n")
            .Add($"<title>{report.Mark.Label()} – {words.Title}</title>\n<style>{new Markup(ReportStyle.Css)}</style>\n</head>\n<body>\n<div class=\"sheet\">\n")
            .Add($"<div class=\"top\">{mark}</div>\n<main lang=\"{words.Language}\">\n<p class=\"kind\">{words.Title}</p>\n<h1>{report.Definition.Title}</h1>\n");
        foreach (var block in ReportText.Blocks(report, words))
        {
            Write(html, block, words);
        }

        return html.Add($"</main>\n<div class=\"bottom\">{mark}</div>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static Markup Mark(HandlingMark mark) => new(new Html().Add($"<p class=\"mark {mark.ToString().ToLowerInvariant()}\">{mark.Label()}</p>").ToString());

    private static void Write(Html html, ReportBlock block, ReportWords words)
    {
        _ = block switch
        {
            ReportBlock.Heading { Level: 2 } heading => html.Add($"<h2>{heading.Words}</h2>\n"),
            ReportBlock.Heading heading => html.Add($"<h3>{heading.Words}</h3>\n"),
            ReportBlock.Line line => html.Add($"<p>{line.Words}</p>\n"),
            ReportBlock.Notice notice => html.Add($"<p class=\"notice\">{notice.Words}</p>\n"),
            ReportBlock.Subject subject => html.Add($"<p class=\"subject\"><span>{subject.Name}</span> {subject.Words}</p>\n"),
            ReportBlock.Quote quote => Quote(html, quote),
            ReportBlock.Note note => html.Add($"<figure class=\"note\"><figcaption>{note.Attribution}</figcaption><blockquote>“{note.Words}”</blockquote></figure>\n"),
            ReportBlock.Facts facts => Facts(html, facts),
            ReportBlock.Points points => Points(html, points),
            ReportBlock.Table table => Table(html, table),
            ReportBlock.Picture picture => html.Add($"{ReportPicture.Of(picture.Report, words)}"),
            _ => html,
        };
    }

    private static Html Quote(Html html, ReportBlock.Quote quote)
    {
        html.Add($"<figure class=\"quote\"><blockquote lang=\"en\">“{quote.Words}”</blockquote><figcaption>{quote.Label}");
        if (quote.Remark is { } remark)
        {
            html.Add($" <strong>{remark}</strong>");
        }

        return html.Add($"</figcaption></figure>\n");
    }

    private static Html Facts(Html html, ReportBlock.Facts facts)
    {
        html.Add($"<dl>\n");
        foreach (var (name, value) in facts.Rows)
        {
            html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
        }

        return html.Add($"</dl>\n");
    }

    private static Html Points(Html html, ReportBlock.Points points)
    {
        html.Add($"<ul>\n");
        foreach (var line in points.Lines)
        {
            html.Add($"<li>{line}</li>\n");
        }

        return html.Add($"</ul>\n");
    }

    private static Html Table(Html html, ReportBlock.Table table)
    {
        html.Add($"<table>\n<caption>{table.Caption}</caption>\n<thead><tr>");
        foreach (var head in table.Head)
        {
            html.Add($"<th scope=\"col\">{head}</th>");
        }

        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1))
            {
                html.Add($"<td>{cell}</td>");
            }

            html.Add($"</tr>\n");
        }

        return html.Add($"</tbody>\n</table>\n");
    }
}
