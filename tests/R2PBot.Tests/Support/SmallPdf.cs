using System.Globalization;
using System.Text;

namespace R2PBot.Tests.Support;

/// <summary>A PDF written by hand. Courier, so that a test knows where a word ends: each letter is 0.6 of the size wide.</summary>
internal sealed class SmallPdf
{
    private readonly List<StringBuilder> _pages = [new()];

    public static byte[] Of(params string[] lines)
    {
        var pdf = new SmallPdf();
        for (var i = 0; i < lines.Length; i++)
        {
            pdf.Line(72, 770 - (14 * i), lines[i]);
        }

        return pdf.Bytes();
    }

    public SmallPdf Line(double x, double y, string text, double size = 10)
    {
        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>A line, then a small raised number, as a footnote mark is set.</summary>
    public SmallPdf Marked(double x, double y, string text, string mark, string rest) =>
        Line(x, y, text).Line(x + (6 * text.Length), y + 4, mark, 6).Line(x + (6 * text.Length) + (3.6 * mark.Length), y, rest);

    public SmallPdf NewPage()
    {
        _pages.Add(new());
        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{string.Join(' ', _pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}]/Count {_pages.Count}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        };
        foreach (var page in _pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {objects.Count + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            objects.Add($"<</Length {page.Length}>>\nstream\n{page}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        pdf.AppendJoin("", places.Select(p => $"{p:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
