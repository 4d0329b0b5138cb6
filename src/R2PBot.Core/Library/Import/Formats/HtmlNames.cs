namespace R2PBot.Library.Import;

/// <summary>What the elements of HTML mean for a reader of the text.</summary>
internal static class HtmlNames
{
    /// <summary>Elements that end without an end tag.</summary>
    public static readonly HashSet<string> SelfClosing = Set("area base br col embed hr img input link meta source track wbr p li dt dd tr td th tbody thead tfoot option optgroup rp rt");

    /// <summary>Elements whose content is no text of the page. A noscript text asks for scripts, a form field holds what others typed.</summary>
    public static readonly HashSet<string> Dropped = Set("script style nav template noscript iframe frame frameset object audio video canvas svg head title select textarea button input datalist dialog");

    /// <summary>Elements that start and end a paragraph.</summary>
    public static readonly HashSet<string> Blocks = Set("address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form header hr legend main menu p section summary table tbody td tfoot th thead tr ul");

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
