namespace R2PBot.Answers.Lookups;

/// <summary>A number or a run of numbers that a question asks for: 57, 76–78, 71(b), 71(b)–(d).</summary>
internal sealed record NumberSpan(int First, int Last, char? Letter = null, char? LastLetter = null)
{
    public static NumberSpan Of(int first, int last) => first <= last ? new(first, last) : new(last, first);

    public bool Holds(int number) => number >= First && number <= Last;

    public bool HoldsLetter(char? letter) => Letter is null || (letter >= Letter && letter <= (LastLetter ?? Letter));

    public override string ToString() => Letter is { } letter
        ? $"{First}({letter})" + (LastLetter is { } last ? $"–({last})" : "")
        : First == Last ? $"{First}" : $"{First}–{Last}";
}
