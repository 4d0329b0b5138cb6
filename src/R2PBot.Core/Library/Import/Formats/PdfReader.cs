namespace R2PBot.Library.Import;

/// <summary>
/// PDF to lines, in reading order, one printed line per line. Built from the places of the words, since pdftotext's own text
/// drops the hyphen of a word broken at the line's end ("post-conflict" becomes "postconflict"), and prints a raised footnote
/// number as part of the word before it.
/// </summary>
internal static class PdfReader
{
    public static IReadOnlyList<string> Read(byte[] bytes, PdfToText pdfToText)
    {
        // Some programs write a few bytes before the header; PDF readers search the first kilobyte.
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadableSourceException("is no PDF file; give the PDF itself, or name it by its real format");
        }

        var lines = new PlainLines();
        foreach (var page in PdfWord.Parse(pdfToText.Words(bytes)).GroupBy(w => w.Page))
        {
            PdfPage.Write(page, lines);
        }

        return lines.OrRefuse("has no text layer, it is probably a scan; run text recognition (OCR) on it first");
    }
}
