using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>
/// Word files (.docx) to lines: the text as it stands after all tracked changes are accepted, numbers as Word prints them,
/// the notes after the body. Headers, footers, comments, text boxes, pictures and tables of contents are left out.
/// </summary>
internal static class DocxReader
{
    private const string Damaged = "is a damaged Word file; open it in Word and save it again as .docx";

    public static IReadOnlyList<string> Read(byte[] bytes)
    {
        DocxPackage.Check(bytes);
        try
        {
            return Body(bytes).OrRefuse("has no text; if its pages are pictures, run text recognition (OCR) on them first");
        }
        catch (Exception problem) when (problem is not UnreadableSourceException)
        {
            // The library documents no closed list of what it throws at a malformed part: from XmlException to
            // NullReferenceException. All of it says the same about the file.
            throw new UnreadableSourceException(Damaged);
        }
    }

    private static PlainLines Body(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = DocxPackage.MaxPartCharacters });
        if (word.MainDocumentPart is not { } main)
        {
            throw new UnreadableSourceException(Damaged);
        }

        DocxPackage.CheckDepth(main);
        var lines = new PlainLines();
        var blocks = new WordBlocks(main, lines);
        blocks.Write(main.Document.Body ?? Enumerable.Empty<OpenXmlElement>());
        blocks.WriteNotes();
        return lines;
    }
}
