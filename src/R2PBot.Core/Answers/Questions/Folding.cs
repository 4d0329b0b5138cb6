using System.Globalization;
using System.Text;

namespace R2PBot.Answers.Questions;

/// <summary>
/// Makes the many ways to type the same thing one: accents, full-width and raised digits, dashes, quotation marks, invisible
/// characters. By its own small table, for the runtime's normalisation needs a library that not every machine has.
/// </summary>
internal static class Folding
{
    private const int FullWidthOffset = 0xFEE0;

    private static readonly Dictionary<char, string> Plain = Table(
        "a àáâãäåāăąªǎ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẽ", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŉ", "o òóôõöøōŏőºǒ",
        "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųǔ", "w ŵ", "y ýÿŷ", "z źżž", "ae æ", "oe œ", "ss ß", "th þ", "ij ĳ", "fi ﬁ", "fl ﬂ",
        "0 ⁰₀", "1 ¹₁", "2 ²₂", "3 ³₃", "4 ⁴₄", "5 ⁵₅", "6 ⁶₆", "7 ⁷₇", "8 ⁸₈", "9 ⁹₉",
        "' ’‘´`ʼ‛", "\" “”„«»", "/ \u2044\u2215", "- \u2212", "... …", "no №", "< \u2039", "> \u203A");

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidthOffset) : c, folded);
        }

        return folded.ToString();
    }

    private static void Append(char c, StringBuilder folded)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            folded.Append(char.ToLowerInvariant(c));
            return;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                break;
            case UnicodeCategory.DashPunctuation:
                folded.Append('-');
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                folded.Append(' ');
                break;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
                break;
            default:
                var lower = char.ToLowerInvariant(c);
                folded.Append(Plain.TryGetValue(lower, out var plain) ? plain : lower);
                break;
        }
    }

    private static Dictionary<char, string> Table(params string[] rows) => rows
        .Select(r => (To: r[..r.IndexOf(' ')], From: r[(r.IndexOf(' ') + 1)..]))
        .SelectMany(r => r.From.Select(c => (c, r.To)))
        .ToDictionary(r => r.c, r => r.To);
}
