using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Tests.Support;

/// <summary>A real Word file, its parts given as the XML that Word would write.</summary>
internal static class SmallDocx
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Of(string body, string? styles = null, string? numbering = null, string? footnotes = null, string? endnotes = null)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Word}><w:body>{body}</w:body></w:document>");
            Add(styles, xml => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {Word}>{xml}</w:styles>"));
            Add(numbering, xml => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering {Word}>{xml}</w:numbering>"));
            Add(footnotes, xml => main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"<w:footnotes {Word}>{xml}</w:footnotes>"));
            Add(endnotes, xml => main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes($"<w:endnotes {Word}>{xml}</w:endnotes>"));
        }

        return stream.ToArray();
    }

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    public static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Numbered(string text, int list, int level = 0) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>The same package with another main part, which need not be well formed.</summary>
    public static byte[] WithMainPart(byte[] docx, byte[] part)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write(part);
        }

        return stream.ToArray();
    }

    public static byte[] MainPart(string body) => Encoding.UTF8.GetBytes($"<w:document {Word}><w:body>{body}</w:body></w:document>");

    private static void Add(string? xml, Action<string> add)
    {
        if (xml is not null)
        {
            add(xml);
        }
    }
}
