namespace R2PBot.Library.Import;

/// <summary>Puts the words of a page into lines and the lines into blocks.</summary>
internal static class PdfPage
{
    // Lines further apart than this, compared to the usual step from line to line, start a paragraph.
    private const double ParagraphStep = 1.25;

    // No printed page has more; a page made of labels would take for ever to sort.
    private const int MaxLabels = 500;

    public static void Write(IEnumerable<PdfWord> words, PlainLines lines)
    {
        var printed = JoinLabels([.. words.GroupBy(w => w.Line).Select(l => new PdfLine(l.First().Block, [.. l]))]);
        var step = UsualStep(printed);
        var block = new List<string>();
        for (var i = 0; i < printed.Count; i++)
        {
            if (i > 0 && (printed[i].Block != printed[i - 1].Block || printed[i].Top - printed[i - 1].Top > step * ParagraphStep))
            {
                lines.Add(block);
                block.Clear();
            }

            block.Add(printed[i].Text());
        }

        lines.Add(block);
    }

    private static List<PdfLine> JoinLabels(List<PdfLine> lines)
    {
        // From the right, so that in "1. (a) text" the letter has its text before the number takes both.
        var labels = lines.Where(l => l.IsLabel).OrderByDescending(l => l.Left).ToList();
        if (labels.Count > MaxLabels)
        {
            return lines;
        }

        foreach (var label in labels)
        {
            var at = lines.IndexOf(label);
            var labelled = Enumerable.Range(0, lines.Count).Where(i => i != at && label.Labels(lines[i])).OrderBy(i => lines[i].Left).Cast<int?>().FirstOrDefault();
            if (at >= 0 && labelled is { } target)
            {
                lines[target] = label.Before(lines[target]);
                lines.RemoveAt(at);
            }
        }

        return lines;
    }

    /// <summary>The step inside paragraphs: small steps are more frequent than large ones, and a quarter is enough of them.</summary>
    private static double UsualStep(List<PdfLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.Block == pair.Second.Block)
            .Select(pair => pair.Second.Top - pair.First.Top)
            .Where(step => step > 0)
            .Order()
            .ToList();
        return steps.Count == 0 ? double.MaxValue : steps[steps.Count / 4];
    }
}
