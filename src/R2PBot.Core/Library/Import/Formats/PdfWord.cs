using System.Globalization;

namespace R2PBot.Library.Import;

/// <summary>A word and its place on the page, in points from the top left.</summary>
internal sealed record PdfWord(int Page, string Block, string Line, double Left, double Top, double Width, double Height, string Text)
{
    // level, page, flow, block, line, word, left, top, width, height, confidence, text
    private const int Columns = 12;
    private const string WordLevel = "5";

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>The words in reading order. Lines of other levels (page, flow, line) only repeat what the words say.</summary>
    public static IEnumerable<PdfWord> Parse(string tsv)
    {
        foreach (var line in tsv.Split('\n'))
        {
            if (line.TrimEnd('\r').Split('\t', Columns) is [WordLevel, var page, var flow, var block, var number, _, var left, var top, var width, var height, _, { Length: > 0 } text]
                && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var pageNumber)
                && Points(left) is { } l && Points(top) is { } t && Points(width) is { } w && Points(height) is { } h)
            {
                yield return new(pageNumber, $"{flow}.{block}", $"{flow}.{block}.{number}", l, t, w, h, text);
            }
        }
    }

    private static double? Points(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) ? points : null;
}
