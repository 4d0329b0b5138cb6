using R2PBot.Checklists.Reports.Blocks;

namespace R2PBot.Conversations.Assessing;

/// <summary>Parts of a report as blocks of a reply. The picture is left out: the counts beside it say the same.</summary>
internal static class ReportInChat
{
    public static IEnumerable<Block> Blocks(IEnumerable<ReportBlock> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Block> Of(ReportBlock block) => block switch
    {
        ReportBlock.Heading heading => [new HeadingBlock(heading.Words)],
        ReportBlock.Line line => [new TextBlock(line.Words)],
        ReportBlock.Notice notice => [new TextBlock(notice.Words)],
        ReportBlock.Subject subject => [new TextBlock($"{subject.Name}: {subject.Words}")],
        ReportBlock.Note note => [new TextBlock($"{note.Words} ({note.Attribution})")],
        ReportBlock.Facts facts => [new FactsBlock([.. facts.Rows.Select(r => new Fact(r.Name, r.Value))])],
        ReportBlock.Points points => [new TextBlock(string.Join('\n', points.Lines.Select(l => $"– {l}")))],
        ReportBlock.Table table => [new TextBlock(table.Caption), new FactsBlock([.. table.Rows.Select(r => new Fact(r[0], string.Join(" · ", r.Skip(1).Where(c => c.Length > 0))))])],
        ReportBlock.Quote quote => [new TextBlock($"“{quote.Words}” — {quote.Label}{(quote.Remark is { } remark ? $" ({remark})" : "")}")],
        _ => [],
    };
}
