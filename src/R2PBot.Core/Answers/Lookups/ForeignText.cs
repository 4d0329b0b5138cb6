using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Tells places in other texts from places in ours: "paragraph 138 of the World Summit Outcome", "resolution 1973, paragraph 4", "Chapter VII of the Charter".</summary>
internal static class ForeignText
{
    /// <summary>Stands for a document of the library that the question names.</summary>
    public const string Mask = "\uE000";

    private static readonly HashSet<string> Genitives = new(StringComparer.Ordinal) { "of", "from", "du", "de", "des", "del" };

    private static readonly HashSet<string> Instruments = [.. """
        resolution resolutions outcome wsod convention conventions statute charter protocol protocols treaty treaties covenant pact agreement declaration constitution compact agenda
        decision judgment judgement manual handbook framework principles act law directive communique letter bible koran summit
        resolucion convencion estatuto carta protocolo tratado pacto declaracion charte statut traite accord
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Words that mean one of our own documents without naming it.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "report", "reports", "document", "text", "guide", "study", "call", "it", "same", "section", "sections", "chapter", "part", "paragraph", "para", "rapport", "informe", "documento", "texte", "introduction", "conclusion", "conclusions", "summary",
    };

    public static bool Owns(PlaceWords place, IReadOnlyList<Token> tokens) => NamedAfter(place.End, tokens) || NamedBefore(place.Start, tokens);

    private static bool NamedAfter(int at, IReadOnlyList<Token> tokens)
    {
        if (at < tokens.Count && tokens[at].Is(','))
        {
            at++;
        }

        var genitive = at < tokens.Count && Genitives.Contains(tokens[at].Text);
        if (!genitive && !(at < tokens.Count && tokens[at].Text is "in" or "dans" or "en"))
        {
            return at < tokens.Count && tokens[at].IsWord && Instruments.Contains(tokens[at].Text);
        }

        var named = false;
        for (var i = at + 1; i < tokens.Count && i < at + 9; i++)
        {
            if (tokens[i].Is(Mask) || Ours.Contains(tokens[i].Text) || UnitWords.At(tokens, i) is not null)
            {
                return false;
            }

            if (tokens[i].IsWord && Instruments.Contains(tokens[i].Text))
            {
                return true;
            }

            if (tokens[i].Kind == TokenKind.Sign && !tokens[i].Is('-') && !tokens[i].Is('\''))
            {
                break;
            }

            named |= !Filler.IsFiller(tokens[i]);
        }

        // "of the Kigali text": whatever it is, it is none of ours. "In" also begins "in simple words".
        return genitive && named;
    }

    private static bool NamedBefore(int start, IReadOnlyList<Token> tokens)
    {
        for (var i = start - 1; i >= 0 && i >= start - 6; i--)
        {
            if (tokens[i].IsWord && Instruments.Contains(tokens[i].Text))
            {
                return true;
            }

            if (tokens[i].Is(Mask) || (tokens[i].IsWord && tokens[i].Text is not ("s" or "its" or "in" or "the" or "document" or "of")))
            {
                return false;
            }
        }

        return false;
    }
}
