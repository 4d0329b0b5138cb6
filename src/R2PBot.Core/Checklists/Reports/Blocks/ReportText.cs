using R2PBot.Checklists.Reports.Words;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>A report as blocks. What a reader must know stands before the answers; what is not known stands as large as what was seen.</summary>
internal static class ReportText
{
    public static IReadOnlyList<ReportBlock> Blocks(Report report, ReportWords words) =>
    [
        .. OpeningText.Blocks(report, words),
        .. ReadingText.Blocks(report, words),
        .. GlanceText.Blocks(report, words),
        .. ChangesText.Blocks(report, words),
        .. ItemsText.Blocks(report, words),
        .. ReadingText.Rules(report, words),
        new ReportBlock.Heading(2, words.Appreciation),
        new ReportBlock.Line(words.AppreciationIsTheirs),
        new ReportBlock.Line(words.AboutNames),
        new ReportBlock.Line(words.Made),
    ];

    /// <summary>An item as a line names it: "2 of 14 · Weakness of State structures".</summary>
    public static string Name(Report report, ReportItem item, ReportWords words) => $"{words.Place(item.Item.Position, report.Items.Count)} · {item.Item.Title}";
}
