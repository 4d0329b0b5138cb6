using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace R2PBot.Library.Import;

/// <summary>Looks at a Word file before the library opens it: the library has no defence of its own against files made to break it.</summary>
internal static class DocxPackage
{
    /// <summary>A report of 500 pages has about 10 million characters of markup.</summary>
    public const long MaxPartCharacters = 20_000_000;

    private const long MaxUncompressedBytes = 200L * 1048576;

    // Nested tables of real documents stay below 60. The library walks the tree by recursion, and a stack overflow ends the process.
    private const int MaxDepth = 256;

    public static void Check(byte[] bytes)
    {
        switch (FileContentSniffer.Sniff(bytes))
        {
            case FileContent.Zip:
                CheckSize(bytes);
                break;
            case FileContent.OfficeBinary when bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0:
                throw new UnreadableSourceException("is protected by a password; save a copy without one");
            case FileContent.OfficeBinary:
                throw new UnreadableSourceException("is an old Word file (.doc); open it in Word and save it as .docx");
            default:
                throw new UnreadableSourceException("is no Word file (it is no zip archive); save it as .docx");
        }
    }

    /// <summary>Checks the parts that are read, by a reader that does not build a tree.</summary>
    public static void CheckDepth(MainDocumentPart main)
    {
        OpenXmlPart?[] parts = [main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, main.FootnotesPart, main.EndnotesPart, main.DocumentSettingsPart];
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPartCharacters });
            while (xml.Read())
            {
                if (xml.Depth > MaxDepth)
                {
                    throw new UnreadableSourceException($"nests its content deeper than {MaxDepth} levels; copy its text into a new Word file");
                }
            }
        }
    }

    /// <summary>Unpacks everything into nothing: the sizes that a zip archive declares can lie.</summary>
    private static void CheckSize(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var buffer = new byte[81920];
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                while (content.Read(buffer) is > 0 and var read)
                {
                    total += read;
                    if (total > MaxUncompressedBytes)
                    {
                        throw new UnreadableSourceException($"unpacks to more than {MaxUncompressedBytes / 1048576} MB; remove its pictures or split it");
                    }
                }
            }
        }
        catch (Exception problem) when (problem is not UnreadableSourceException)
        {
            // As in DocxReader: a broken archive fails in many ways that all mean the same.
            throw new UnreadableSourceException("is a damaged Word file (its zip archive cannot be unpacked); open it in Word and save it again as .docx");
        }
    }
}
