using System.Globalization;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Library.Pages;

namespace R2PBot.Checklists.Reports.Formats;

/// <summary>
/// The items as squares of one size, a row an answer. It shows how many and which, and nothing that could be read as a measure:
/// no bar, no share, no colour of alarm. "Unknown" is as dark as "present".
/// </summary>
internal static class ReportPicture
{
    private const int Width = 480;
    private const int Left = 132;
    private const int Square = 32;
    private const int Step = 38;
    private const int PerLine = (Width - Left) / Step;

    public static Markup Of(Report report, ReportWords words)
    {
        var svg = new Html();
        var y = 6;
        foreach (var role in report.Counts)
        {
            svg.Add($"<text x=\"0\" y=\"{y + 14}\" font-size=\"15\" font-weight=\"600\" fill=\"#1b1b1f\">{words.Role(role.Role)}</text>\n");
            y += 26;
            foreach (var value in GlanceText.Rows(report, role))
            {
                y = Row(svg, report, role, value, y, words);
            }

            y += 12;
        }

        y = Legend(svg, report, y, words);
        return new(new Html()
            .Add($"<figure class=\"picture\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {y}\" role=\"img\" aria-labelledby=\"picture-title picture-words\">\n")
            .Add($"<title id=\"picture-title\">{words.PictureTitle}</title>\n<desc id=\"picture-words\">{InWords(report, words)}</desc>\n{new Markup(Patterns)}{new Markup(svg.ToString())}</svg>\n")
            .Add($"<figcaption>{words.PictureTitle} {words.PictureLegend}</figcaption>\n</figure>\n").ToString());
    }

    /// <summary>The same for who does not see it.</summary>
    private static string InWords(Report report, ReportWords words) => string.Join(' ', report.Counts.Select(role =>
        $"{words.Role(role.Role)}: {string.Join("; ", GlanceText.Rows(report, role).Select(v => Counted(role, v, words)))}."));

    private static string Counted(RoleCounts role, AnswerValue? value, ReportWords words)
    {
        var items = string.Join(", ", role.Items.Where(i => i.Value == value).Select(i => i.Item.Position.ToString(CultureInfo.InvariantCulture)));
        return $"{words.Answer(value)} {words.OfCount(role.Count(value), role.Of)}{(items.Length > 0 ? $" ({items})" : "")}";
    }

    private static int Row(Html svg, Report report, RoleCounts role, AnswerValue? value, int y, ReportWords words)
    {
        var items = role.Items.Where(i => i.Value == value).ToList();
        svg.Add($"<text x=\"0\" y=\"{y + 21}\" font-size=\"14\" fill=\"#1b1b1f\">{words.Answer(value)}: {items.Count}</text>\n");
        for (var i = 0; i < items.Count; i++)
        {
            var (x, top) = (Left + i % PerLine * Step, y + i / PerLine * Step);
            Draw(svg, items[i], x, top);
            Mark(svg, (report.Comparison as Comparison.Changes)?.Of(items[i].Item)?.Kind, x + Square - 4, top + 4);
        }

        return y + Math.Max(1, (items.Count + PerLine - 1) / PerLine) * Step;
    }

    private static void Draw(Html svg, ReportItem item, int x, int y)
    {
        var (fill, dash, ink) = item.Value switch
        {
            AnswerValue.Present or AnswerValue.Done => ("#22314d", "", "#ffffff"),
            AnswerValue.Emerging or AnswerValue.InProgress => ("url(#stripes)", "", "#1b1b1f"),
            AnswerValue.Unknown => ("url(#dots)", "", "#ffffff"),
            AnswerValue.NotApplicable => ("#e6e6ea", "", "#1b1b1f"),
            null => ("#ffffff", "4 3", "#1b1b1f"),
            _ => ("#ffffff", "", "#1b1b1f"),
        };
        svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Square}\" height=\"{Square}\" fill=\"{fill}\" stroke=\"#22314d\" stroke-width=\"2\" stroke-dasharray=\"{(dash.Length == 0 ? "none" : dash)}\"/>")
            .Add($"<text x=\"{x + Square / 2}\" y=\"{y + 21}\" font-size=\"14\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{ink}\">{item.Item.Position}</text>\n");
    }

    /// <summary>What kind of change an item has been through, by shape.</summary>
    private static void Mark(Html svg, ChangeKind? kind, int x, int y)
    {
        _ = kind switch
        {
            ChangeKind.Situation => svg.Add($"<path d=\"M{x} {y - 7}L{x + 7} {y}L{x} {y + 7}L{x - 7} {y}Z\" fill=\"#1b1b1f\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>\n"),
            ChangeKind.Information => svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"#ffffff\" stroke=\"#1b1b1f\" stroke-width=\"2\"/>\n"),
            ChangeKind.Applicability => svg.Add($"<rect x=\"{x - 6}\" y=\"{y - 3}\" width=\"12\" height=\"6\" fill=\"#ffffff\" stroke=\"#1b1b1f\" stroke-width=\"1.5\"/>\n"),
            _ => svg,
        };
    }

    private static int Legend(Html svg, Report report, int y, ReportWords words)
    {
        if (report.Comparison is not Comparison.Changes)
        {
            return y;
        }

        foreach (var (kind, meaning) in new[] { (ChangeKind.Situation, words.ChangedInSituation), (ChangeKind.Information, words.ChangedInInformation), (ChangeKind.Applicability, words.ChangedInApplicability) })
        {
            Mark(svg, kind, 10, y + 10);
            svg.Add($"<text x=\"26\" y=\"{y + 15}\" font-size=\"14\" fill=\"#1b1b1f\">{meaning}</text>\n");
            y += 22;
        }

        return y + 4;
    }

    private const string Patterns = """
        <defs>
        <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#ffffff"/><rect width="3" height="8" fill="#9aa7c2"/></pattern>
        <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#4a2f1b"/><circle cx="1.5" cy="1.5" r="1" fill="#c9b39f"/></pattern>
        </defs>

        """;
}
