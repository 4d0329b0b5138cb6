namespace R2PBot.Library.Import;

/// <summary>Plain text and Markdown: line n of the file is line n of the source, so an editor's line numbers can stand in a recipe.</summary>
internal static class PlainTextReader
{
    public static IReadOnlyList<string> Read(byte[] bytes)
    {
        if (FileContentSniffer.Sniff(bytes) == FileContent.Html)
        {
            throw new UnreadableSourceException("is an HTML file; name it .html");
        }

        var lines = SourceEncoding.Decode(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var end = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return [.. lines.Take(end).Select(LineText.KeepSpaces)];
    }
}
