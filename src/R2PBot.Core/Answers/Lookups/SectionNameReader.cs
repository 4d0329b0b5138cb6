using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Reads section numbers as people write them: "III.B", "II A", "3", "two", "B", and labels of notes: "24", "III", "b)".</summary>
internal sealed class SectionNameReader(IReadOnlyList<Token> tokens, NumberReader numbers)
{
    private const int MaxNames = 20;

    /// <returns>Names such as <c>iii.b</c>, <c>3</c>, <c>b</c>, and the token after them.</returns>
    public (List<string> Names, int End) Sections(int at)
    {
        var names = new List<string>();
        var next = numbers.SkipNoise(at);
        var end = at;
        while (names.Count < MaxNames && Section(next, names.Count > 0) is { } section)
        {
            names.Add(section.Name);
            end = section.End;
            var to = numbers.SkipTo(end);
            if (to > end && Section(to, true) is { } last && Order(section.Name) is { } from && Order(last.Name) is { } upTo)
            {
                names.AddRange(Enumerable.Range(from + 1, Math.Clamp(upTo - from, 0, MaxNames)).Select(n => $"{n}"));
                end = last.End;
            }

            next = numbers.SkipJoint(end);
            if (next == end)
            {
                break;
            }
        }

        return (names, end);
    }

    /// <summary>Labels of notes. A bare letter counts only with its bracket or at the end, for "note a difference" is no label.</summary>
    public (List<string> Labels, int End) Labels(int at)
    {
        var labels = new List<string>();
        var next = numbers.SkipNoise(at);
        var end = at;
        while (labels.Count < MaxNames && next < tokens.Count && Label(next) is { } label)
        {
            labels.Add(label.Name);
            end = label.End;
            next = numbers.SkipJoint(end);
            if (next == end)
            {
                break;
            }
        }

        return (labels, end);
    }

    private (string Name, int End)? Label(int at)
    {
        var open = tokens[at].Is('(') ? at + 1 : at;
        if (open >= tokens.Count)
        {
            return null;
        }

        var token = tokens[open];
        var end = open + 1 < tokens.Count && tokens[open + 1].Is(')') ? open + 2 : open + 1;
        var closed = end == open + 2 || EndsPhrase(end);
        return token.IsNumber && !token.Ordinal ? (token.Text.TrimStart('0') is { Length: > 0 } digits ? digits : "0", end)
            : token.IsWord && closed && (Numerals.Roman(token.Text) is not null || token.IsLetter) ? (token.Text, end)
            : Numerals.Cardinal(tokens, open) is { Words: true } words && EndsPhrase(open + words.Length) ? ($"{words.Value}", open + words.Length)
            : token.IsWord && token.Text.Length > 1 && Numerals.Roman(token.Text) is not null ? (token.Text, open + 1)
            : null;
    }

    private (string Name, int End)? Section(int at, bool continued)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        var token = tokens[at];
        if (token.IsWord && Numerals.Roman(token.Text) is not null && (!token.IsLetter || EndsPhrase(at + 1) || SubLetter(at + 1) is not null))
        {
            return WithSub(token.Text, at + 1);
        }

        if (token.IsLetter && token.Text[0] is >= 'a' and <= 'h' && EndsPhrase(at + 1))
        {
            return (token.Text, at + 1);
        }

        // In a list the second name must look like one: "section 2 and one more thing".
        return Numerals.Cardinal(tokens, at) is { } number && !(continued && number.Words) && number.Value < 100
            ? WithSub($"{number.Value}", at + number.Length)
            : null;
    }

    private (string Name, int End) WithSub(string name, int at) => SubLetter(at) is { } sub ? ($"{name}.{sub.Letter}", sub.End) : (name, at);

    private (char Letter, int End)? SubLetter(int at)
    {
        var sign = at < tokens.Count && tokens[at].Text is "." or "-" or "(" or "/" or "," ? at + 1 : at;
        if (sign >= tokens.Count || !tokens[sign].IsLetter || tokens[sign].Text[0] is < 'a' or > 'h')
        {
            return null;
        }

        var end = sign + 1 < tokens.Count && tokens[sign + 1].Is(')') ? sign + 2 : sign + 1;
        return EndsPhrase(end) ? (tokens[sign].Text[0], end) : null;
    }

    private static int? Order(string name) => int.TryParse(name, out var number) ? number : Numerals.Roman(name);

    private bool EndsPhrase(int at) => at >= tokens.Count || tokens[at].Kind == TokenKind.Sign
        || tokens[at].Text is "of" or "in" or "from" or "to" or "and" or "or" or "du" or "de" or "des" or "del" or "et" or "y" or "please" or "say" or "says" or "about" or "on"
        || UnitWords.At(tokens, at) is not null;
}
