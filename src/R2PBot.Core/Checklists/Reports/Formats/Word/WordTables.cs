using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using R2PBot.Checklists.Reports.Blocks;

namespace R2PBot.Checklists.Reports.Formats.Word;

/// <summary>Tables of a report. Neither rows nor tables are cut by a page while they fit on one.</summary>
internal static class WordTables
{
    private const int Whole = 9412;

    public static Table Facts(ReportBlock.Facts facts) =>
        Make([2900, Whole - 2900], [.. facts.Rows.Select((r, i) => Row([(r.Name, "Label"), (r.Value, "Cell")], [2900, Whole - 2900], isHead: false, isLast: i == facts.Rows.Count - 1))], onlyLines: true);

    public static Table Of(ReportBlock.Table table)
    {
        int[] widths = [2600, 1700, Whole - 4300];
        return Make(
            widths,
            [
                Row([.. table.Head.Select(h => (h, "CellHead"))], widths, isHead: true, isLast: false),
                .. table.Rows.Select((r, i) => Row([.. r.Select(c => (c, "Cell"))], widths, isHead: false, isLast: i == table.Rows.Count - 1)),
            ],
            onlyLines: false);
    }

    private static Table Make(IReadOnlyList<int> widths, IEnumerable<TableRow> rows, bool onlyLines)
    {
        var side = new EnumValue<BorderValues>(onlyLines ? BorderValues.Nil : BorderValues.Single);
        return new(
        [
            new TableProperties(
                new TableWidth { Width = $"{Whole}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4, Color = "B9BAC2" },
                    new LeftBorder { Val = side, Size = 4, Color = "B9BAC2" },
                    new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "B9BAC2" },
                    new RightBorder { Val = side, Size = 4, Color = "B9BAC2" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "B9BAC2" },
                    new InsideVerticalBorder { Val = side, Size = 4, Color = "B9BAC2" }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })),
            .. rows,
        ]);
    }

    /// <summary>Every row but the last keeps with the next: the tables are short, and one cut in two is read wrongly.</summary>
    private static TableRow Row(IReadOnlyList<(string Text, string Style)> cells, int[] widths, bool isHead, bool isLast)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new([properties, .. cells.Select((c, i) => new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{widths[i]}", Type = TableWidthUnitValues.Dxa }), WordText.Line(c.Text, c.Style, keepsWithNext: !isLast)))]);
    }
}
