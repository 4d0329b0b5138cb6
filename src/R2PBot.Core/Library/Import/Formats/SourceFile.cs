using System.Security.Cryptography;

namespace R2PBot.Library.Import;

/// <summary>Reads a source of any format. The extension says what the file claims to be, its first bytes must agree.</summary>
internal static class SourceFile
{
    private const string Formats = "give .txt, .md, .docx, .html or .pdf";

    public static SourceReading Read(string path, long maxBytes)
    {
        try
        {
            return new SourceReading.Accepted(Take(path, maxBytes));
        }
        catch (UnreadableSourceException problem)
        {
            return new SourceReading.Refused(LineText.Clean(path), LineText.Clean(problem.Message));
        }
    }

    private static SourceText Take(string path, long maxBytes)
    {
        var file = SourceBytes.Find(path);
        var read = Reader(path);
        var bytes = SourceBytes.Read(file, maxBytes);
        return new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), read(bytes));
    }

    private static Func<byte[], IReadOnlyList<string>> Reader(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".md" => PlainTextReader.Read,
        ".docx" => DocxReader.Read,
        ".html" or ".htm" => HtmlReader.Read,
        ".pdf" => bytes => PdfReader.Read(bytes, PdfToText.Installed),
        "" => throw new UnreadableSourceException($"has no extension that says its format; {Formats}"),
        var other => throw new UnreadableSourceException($"format {other} is not read; {Formats}"),
    };
}
