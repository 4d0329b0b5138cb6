using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Reads lists and ranges of numbers: "12, 14 and 16", "76 to 78", "71 (b) and (c)".</summary>
internal sealed class NumberReader(IReadOnlyList<Token> tokens)
{
    /// <summary>Nobody asks for more at once; a flood of numbers must not become one.</summary>
    private const int MaxSpans = 40;

    /// <returns>The numbers from this token on, and the token after them.</returns>
    public (List<NumberSpan> Spans, int End) Read(int at)
    {
        var spans = new List<NumberSpan>();
        var end = at;
        if (Span(SkipNoise(at)) is not { } first)
        {
            return (spans, at);
        }

        spans.Add(first.Span);
        end = first.End;
        while (spans.Count < MaxSpans)
        {
            var next = SkipJoint(end);
            if (next == end)
            {
                break;
            }

            if (spans[^1].Letter is not null && Bracketed(next) is { } letter)
            {
                var (last, after) = LetterRange(letter.End);
                spans.Add(spans[^1] with { Letter = letter.Letter, LastLetter = last });
                end = after;
            }
            else if (Span(next) is { } more && !IsYear(next) && (tokens[next].IsNumber || !tokens[end].Is(',')))
            {
                spans.Add(more.Span);
                end = more.End;
            }
            else
            {
                break;
            }
        }

        return (spans, end);
    }

    /// <summary>"paragraph no. 57", "note n° 3", "para #12".</summary>
    public int SkipNoise(int at)
    {
        while (at < tokens.Count && (tokens[at].Text is "." or ":" or "#" or "°" or "no" or "nr" or "n" or "num" or "number" or "numbers" or "nos" or "numero" or "numeros"))
        {
            at++;
        }

        return at;
    }

    /// <summary>A joint of a list: a comma, "and" or both.</summary>
    public int SkipJoint(int at)
    {
        var end = at;
        while (end < tokens.Count && end < at + 2 && tokens[end].Text is "," or ";" or "and" or "&" or "et" or "y" or "e" or "or" or "ou" or "+" or "plus")
        {
            end++;
        }

        return end;
    }

    /// <summary>A joint of a range: "–", "to", "through".</summary>
    public int SkipTo(int at)
    {
        if (at >= tokens.Count || tokens[at].Text is not ("-" or "to" or "through" or "thru" or "until" or "a" or "al" or "au" or "hasta" or "jusqu"))
        {
            return at;
        }

        return tokens[at].Is("jusqu") ? Math.Min(at + 3, tokens.Count) : at + 1;
    }

    private (NumberSpan Span, int End)? Span(int at)
    {
        if (Numerals.Cardinal(tokens, at) is not { } number)
        {
            return null;
        }

        var end = at + number.Length;
        if (Letter(end) is { } letter)
        {
            var (last, after) = LetterRange(letter.End);
            return (new(number.Value, number.Value, letter.Letter, last), after);
        }

        var upTo = SkipTo(end);
        return upTo > end && Numerals.Cardinal(tokens, upTo) is { } to && !IsYear(upTo)
            ? (NumberSpan.Of(number.Value, to.Value), upTo + to.Length)
            : (new(number.Value, number.Value), end);
    }

    /// <summary>"71(b)", "71 b", "71, subparagraph (b)".</summary>
    private (char Letter, int End)? Letter(int at)
    {
        if (Bracketed(at) is { } bracketed)
        {
            return bracketed;
        }

        // "76 a 78" and "12 y 14" are Spanish; "41 a" before a word is an article.
        if (at < tokens.Count && IsItemLetter(at) && (tokens[at].Glued || EndsPhrase(at + 1)) && !(at + 1 < tokens.Count && tokens[at + 1].IsNumber))
        {
            return (tokens[at].Text[0], at + 1);
        }

        var word = at < tokens.Count && tokens[at].Is(',') ? at + 1 : at;
        var sub = SubParagraph(word);
        return sub == word ? null
            : Bracketed(sub) ?? (sub < tokens.Count && IsItemLetter(sub) ? (tokens[sub].Text[0], sub + 1) : null);
    }

    private int SubParagraph(int at)
    {
        if (at < tokens.Count && tokens[at].Text is "subparagraph" or "subpara" or "item" or "letter" or "alinea" or "inciso" or "apartado" or "litera" or "lettre")
        {
            return at + 1;
        }

        return at + 2 < tokens.Count && tokens[at].Is("sub") && tokens[at + 1].Text is "-" or "para" or "paragraph"
            ? at + (tokens[at + 1].Is('-') ? 3 : 2)
            : at;
    }

    private (char Letter, int End)? Bracketed(int at) =>
        at + 2 < tokens.Count && tokens[at].Is('(') && IsItemLetter(at + 1) && tokens[at + 2].Is(')') ? (tokens[at + 1].Text[0], at + 3)
        : at + 1 < tokens.Count && IsItemLetter(at) && tokens[at + 1].Is(')') ? (tokens[at].Text[0], at + 2)
        : null;

    private (char? Last, int End) LetterRange(int at)
    {
        var to = SkipTo(at);
        return to > at && Bracketed(to) is { } last ? (last.Letter, last.End) : (null, at);
    }

    private bool IsItemLetter(int at) => tokens[at].IsLetter && tokens[at].Text[0] is >= 'a' and <= 'z';

    private bool EndsPhrase(int at) =>
        at >= tokens.Count || tokens[at].Kind == TokenKind.Sign || tokens[at].Text is "of" or "in" or "from" or "du" or "de" or "del" or "please" or "and";

    private bool IsYear(int at) => tokens[at] is { IsNumber: true, Value: >= 1990 and <= 2100 };
}
