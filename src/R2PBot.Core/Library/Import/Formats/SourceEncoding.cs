using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace R2PBot.Library.Import;

/// <summary>
/// Bytes to characters, strictly. A guessed encoding would change the words that are later quoted, so a file is UTF-8,
/// or UTF-16 that says so with a byte order mark, or it is refused.
/// </summary>
internal static class SourceEncoding
{
    private const int ControlsPerThousand = 10;

    public static string Decode(byte[] bytes)
    {
        if (FileContentSniffer.NotText(FileContentSniffer.Sniff(bytes)) is { } advice)
        {
            throw new UnreadableSourceException(advice);
        }

        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8Text(bytes, start: 3),
            [0xFF, 0xFE, ..] => Utf16(bytes, bigEndian: false),
            [0xFE, 0xFF, ..] => Utf16(bytes, bigEndian: true),
            _ => Utf8Text(bytes, start: 0),
        };
        return CheckText(text);
    }

    private static string Utf8Text(byte[] bytes, int start)
    {
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes.AsSpan(start), characters, out var read, out var written, replaceInvalidSequences: false);
        var at = start + read;
        return status == OperationStatus.Done
            ? new string(characters, 0, written)
            : throw new UnreadableSourceException($"is not UTF-8 text (byte 0x{bytes[at]:X2} at offset {at}); save it as UTF-8");
    }

    private static string Utf16(byte[] bytes, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableSourceException("is not valid UTF-16 text; save it as UTF-8");
        }
    }

    private static string CheckText(string text)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            throw new UnreadableSourceException($"is binary, not text (NUL at character {nul + 1}); save its text as UTF-8");
        }

        var controls = text.Count(c => char.IsControl(c) && !char.IsWhiteSpace(c));
        if (controls > 1 && controls * 1000L > text.Length * (long)ControlsPerThousand)
        {
            throw new UnreadableSourceException($"is binary, not text ({controls} control characters); save its text as UTF-8");
        }

        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableSourceException("holds only white space; give the file with its text") : text;
    }
}
