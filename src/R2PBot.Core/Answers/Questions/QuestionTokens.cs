namespace R2PBot.Answers.Questions;

/// <summary>Cuts a question into tokens. Letters and digits part ("fn102" is two tokens), every sign stands alone.</summary>
internal static class QuestionTokens
{
    /// <summary>No printed number comes near; a flood of digits must not overflow.</summary>
    private const int Ceiling = 1_000_000;

    public static IReadOnlyList<Token> Read(string question)
    {
        var text = Folding.Fold(question);
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var glued = at > 0 && text[at - 1] != ' ';
            var end = End(text, at);
            tokens.Add(Make(text, at, ref end) with { Glued = glued });
            at = end;
        }

        return tokens;
    }

    private static int End(string text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else if (char.IsLetter(text[at]))
        {
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static Token Make(string text, int at, ref int end)
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            return new(char.IsLetter(text[at]) ? TokenKind.Word : TokenKind.Sign, text[at..end]);
        }

        var digits = text[at..end];
        var value = digits.Length < 7 ? int.Parse(digits) : Ceiling;
        var suffix = OrdinalEnding(text, end);
        end += suffix;
        return new(TokenKind.Number, digits, value, Ordinal: suffix > 0);
    }

    private static int OrdinalEnding(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end] is "st" or "nd" or "rd" or "th" or "er" or "ere" or "e" or "eme" or "o" ? end - at : 0;
    }
}
