using System.Globalization;
using System.Text;

namespace R2PBot.Situations.Register;

/// <summary>A name or text as folded words with their places: "Côte d’Ivoire" and "cote d'ivoire" are the same three.</summary>
internal static class NameWords
{
    private static readonly Dictionary<char, char> Plain = Table("aàáâãäå", "cç", "eèéêë", "iìíîï", "nñ", "oòóôõö", "uùúûü", "yýÿ", "sş", "gğ");

    public static IReadOnlyList<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        var word = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsMark(text[i]))
            {
                continue;
            }

            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = word.Length == 0 ? i : start;
                var letter = char.ToLowerInvariant(text[i]);
                word.Append(Plain.GetValueOrDefault(letter, letter));
            }
            else if (word.Length > 0)
            {
                words.Add(new(word.ToString(), start, i));
                word.Clear();
            }
        }

        return words;
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static Dictionary<char, char> Table(params string[] rows) => rows.SelectMany(r => r[1..].Select(c => (From: c, To: r[0]))).ToDictionary(p => p.From, p => p.To);
}

internal readonly record struct NameWord(string Text, int Start, int End);
