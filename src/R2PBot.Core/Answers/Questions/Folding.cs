using System.Globalization;
using System.Text;

namespace R2PBot.Answers.Questions;

/// <summary>Makes the many ways to type the same thing one: accents, full-width and superscript digits, dashes, quotation marks, invisible characters.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
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
                    folded.Append(Plain(c));
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Half a surrogate pair cannot be normalised; such text is damaged anyway and is taken as it comes.</summary>
    private static string Decomposed(string text) =>
        text.All(char.IsAscii) || text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKD);

    private static char Plain(char c) => c switch
    {
        '’' or '‘' or '´' or '`' or 'ʼ' => '\'',
        '“' or '”' or '«' or '»' => '"',
        '\u2044' or '\u2215' => '/',
        '\u2212' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
