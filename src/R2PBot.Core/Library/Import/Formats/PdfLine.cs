using System.Text;
using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>The words of one printed line, from left to right.</summary>
internal sealed partial record PdfLine(string Block, IReadOnlyList<PdfWord> Words)
{
    // Shares of the line's height. The gaps between words are wider, those between letters narrower.
    private const double WordGap = 0.1;
    private const double Raised = 0.15;
    private const double Small = 0.8;

    // A label stands at most this far, in points, before its text: the width of two tab stops.
    private const double LabelGap = 72;

    private readonly PdfWord _tallest = Words.MaxBy(w => w.Height) ?? Words[0];

    public double Top => _tallest.Top;

    public double Bottom => _tallest.Bottom;

    public double Height => _tallest.Height;

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    /// <summary>A number, letter or bullet alone. Set apart by a tab, it is a line of its own to pdftotext.</summary>
    public bool IsLabel => Words.Count == 1 && Label().IsMatch(Words[0].Text);

    /// <summary>Whether this label is printed before that line. A bare number labels only larger text: it is then a footnote's.</summary>
    public bool Labels(PdfLine line)
    {
        var overlap = Math.Min(Bottom, line.Bottom) - Math.Max(Top, line.Top);
        var gap = line.Left - Right;
        return overlap > Height / 2 && gap > -1 && gap < LabelGap
            && (!char.IsAsciiDigit(Words[0].Text[^1]) || Height < line.Height * Small);
    }

    public PdfLine Before(PdfLine line) => new(line.Block, [.. Words, .. line.Words]);

    public string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Words.Count; i++)
        {
            var gap = i == 0 ? 0 : Words[i].Left - Words[i - 1].Right;
            text.Append(gap > Height * WordGap || gap < -Height || (i == 1 && IsMark(Words[0])) ? " " : "");
            text.Append(IsMark(Words[i]) ? $"<sup>{Words[i].Text}</sup>" : Words[i].Text);
        }

        return Bullet().Replace(text.ToString(), "- ");
    }

    private bool IsMark(PdfWord word) =>
        word.Text.Length <= 3 && word.Text.All(char.IsAsciiDigit) && word.Height < Height * Small && word.Bottom < Bottom - (Height * Raised);

    [GeneratedRegex(@"^(\d{1,3}\.?|\(?[a-z]{1,4}\)|[A-Za-z]\.|[IVXLC]{1,6}\.|[•▪●◦‣])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[•▪●◦‣]\s*")]
    private static partial Regex Bullet();
}
