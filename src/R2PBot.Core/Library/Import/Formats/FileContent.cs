namespace R2PBot.Library.Import;

/// <summary>What a file's first bytes say it is. An extension is only a name, and a renamed file is the commonest mistake.</summary>
internal enum FileContent
{
    Other,
    Pdf,
    Zip,

    /// <summary>The container of old Office files, and of new ones with a password.</summary>
    OfficeBinary,
    Rtf,
    Html,
}

internal static class FileContentSniffer
{
    public static FileContent Sniff(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        return head switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => FileContent.Zip,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileContent.OfficeBinary,
            _ when head.StartsWith(@"{\rtf"u8) => FileContent.Rtf,
            _ when head.StartsWith("%PDF-"u8) => FileContent.Pdf,
            _ => IsHtml(head) ? FileContent.Html : FileContent.Other,
        };
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The advice for a file that is read as text but is something else; nothing when it may be text.</summary>
    public static string? NotText(FileContent content) => content switch
    {
        FileContent.Pdf => "is a PDF file; name it .pdf",
        FileContent.Zip => "is a zip or Office file; if it is a Word file, name it .docx",
        FileContent.OfficeBinary => "is an old Office file; save it as .docx",
        FileContent.Rtf => "is an RTF file; save it as .docx",
        _ => null,
    };
}
