using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace R2PBot.Library.Import;

/// <summary>
/// HTML to lines. The parser is used without a browsing context that could load, so pictures, styles, scripts and frames
/// of the page are never fetched, and nobody learns that the page was read.
/// </summary>
internal static partial class HtmlReader
{
    private static readonly TimeSpan ParseLimit = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<string> Read(byte[] bytes)
    {
        var html = SourceEncoding.Decode(bytes);
        if (!Tag().IsMatch(html))
        {
            throw new UnreadableSourceException("has no HTML in it; name it .txt");
        }

        var limits = new HtmlLimits(ParseLimit);
        using var page = new HtmlParser(new HtmlParserOptions { SkipComments = true, OnToken = (token, _) => limits.Check(token) }).ParseDocument(html);
        return new HtmlBlocks().Read(page.Body).OrRefuse("has no text outside menus, scripts and hidden parts; save the page with its text");
    }

    [GeneratedRegex("<[a-zA-Z!]")]
    private static partial Regex Tag();
}
