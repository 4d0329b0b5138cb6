namespace R2PBot.Answers.Questions;

/// <summary>A word, number or sign of a question, folded: lower case, no accents, one kind of dash and quotation mark.</summary>
/// <param name="Value">The number; for "57th" as well.</param>
/// <param name="Ordinal">A number with an ordinal ending: 1st, 2e, 3º.</param>
/// <param name="Glued">No space stands between this token and the one before.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Value = 0, bool Ordinal = false, bool Glued = false)
{
    public bool Is(string text) => Text == text;

    public bool Is(char sign) => Kind == TokenKind.Sign && Text[0] == sign;

    public bool IsLetter => Kind == TokenKind.Word && Text.Length == 1;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsWord => Kind == TokenKind.Word;
}

internal enum TokenKind
{
    Word,
    Number,
    Sign,
}
