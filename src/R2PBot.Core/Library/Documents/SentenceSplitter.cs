namespace R2PBot.Library.Documents;

/// <summary>
/// Cuts a passage into sentences. UN texts are full of stops that end nothing ("para. 35 (g)", "No. 169", "A/79/875."),
/// so a stop ends a sentence only before white space and a capital, digit or quotation mark, and not after an abbreviation.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "para", "paras", "art", "arts", "no", "nos", "vol", "p", "pp", "ed", "eds", "e.g", "i.e", "cf", "v", "vs",
        "mr", "mrs", "ms", "dr", "st", "u.s", "u.n", "i.c.j", "fig", "chap", "sect", "rev", "add", "corr",
    };

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && !Ends(text, i, out i))
            {
                continue;
            }

            Add(text, start, i + 1, sentences);
            start = i + 1;
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Whether a sentence ends at this character; moves past closing quotes and brackets, which belong to it.</summary>
    private static bool Ends(string text, int stop, out int end)
    {
        end = stop;
        if (text[stop] is not ('.' or '?' or '!') || (text[stop] == '.' && IsAbbreviation(text, stop)))
        {
            return false;
        }

        var last = stop;
        while (last + 1 < text.Length && text[last + 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '.')
        {
            last++;
        }

        if (last + 1 < text.Length && (!char.IsWhiteSpace(text[last + 1]) || !StartsSentence(text, last + 1)))
        {
            return false;
        }

        end = last;
        return true;
    }

    private static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '‘' or '\'' or '('))
        {
            at++;
        }

        return at == text.Length || char.IsUpper(text[at]) || char.IsDigit(text[at]);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return Abbreviations.Contains(text[start..stop]) || (stop - start == 1 && char.IsUpper(text[start]));
    }

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end - start));
        }
    }
}
