using System.Text;

namespace R2PBot.Library.Import;

/// <summary>Takes typesetting out of a line: what a reader cannot see must not keep a quotation from being found.</summary>
internal static class LineText
{
    /// <summary>Also makes one space of every run of white space and trims. For formats where spaces carry no meaning.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Plain(c);
            if (plain is { } kept && (kept != ' ' || (clean.Length > 0 && clean[^1] != ' ')))
            {
                clean.Append(kept);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Keeps spaces and tabs as they stand.</summary>
    public static string KeepSpaces(string line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            kept.Append(c == '\t' ? c : Plain(c));
        }

        return kept.ToString();
    }

    private static char? Plain(char c) => c switch
    {
        '\u00A0' or '\u2007' or '\u202F' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => ' ',
        '\u00AD' => null,
        _ => char.IsControl(c) ? null : c,
    };
}
