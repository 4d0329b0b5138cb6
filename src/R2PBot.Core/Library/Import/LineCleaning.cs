using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>Undoes what converters from PDF to Markdown do to a line: wrapped footnote marks, formulas, emphasis, links, escapes. The words stay.</summary>
internal static partial class LineCleaning
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Clean(string line)
    {
        var text = line.Trim().TrimStart('\uFEFF');
        text = text.Replace("<sup>&</sup>lt;sup>", "<sup>", StringComparison.Ordinal);
        if (FormulaFootnotes().Match(text) is { Success: true } formula)
        {
            var words = formula.Groups["text"].Value.Replace("\\ ", " ", StringComparison.Ordinal).Replace('~', ' ').Trim();
            text = $"<sup>{formula.Groups["number"].Value}</sup> {words}";
        }

        text = RaisedDigits().Replace(text, m => $"<sup>{string.Concat(m.Value.Select(c => Superscripts.IndexOf(c)))}</sup>");
        text = Links().Replace(text, "${text}");
        text = Addresses().Replace(text, "${address}");
        text = Emphasis().Replace(text, "");
        text = Escapes().Replace(text, "${sign}");
        return Justified().Replace(text, " ");
    }

    [GeneratedRegex(@"^\$<sup>\^\{(?<number>\d+)\}[^<]*</sup>(?<text>.*)\$$")]
    private static partial Regex FormulaFootnotes();

    [GeneratedRegex("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")]
    private static partial Regex RaisedDigits();

    [GeneratedRegex(@"\[(?<text>[^\]\[]*)\]\([^()\s]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"<(?<address>https?://[^>\s]+)>")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<!\\)\*\*")]
    private static partial Regex Emphasis();

    /// <summary>Spaces that only push words to the margin.</summary>
    [GeneratedRegex(@" {2,}")]
    private static partial Regex Justified();

    [GeneratedRegex(@"\\(?<sign>[_*#\[\]()~])")]
    private static partial Regex Escapes();
}
