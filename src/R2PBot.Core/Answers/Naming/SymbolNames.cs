using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Naming;

/// <summary>Symbols of UN documents in a question: A/79/875, S/2025/248. A report of both organs bears two, and each names it.</summary>
internal sealed class SymbolNames(Holdings holdings)
{
    private readonly Dictionary<string, Document> _bySymbol = holdings.Documents
        .SelectMany(d => Halves(d.Header.Symbol).Select(half => (half, d)))
        .GroupBy(s => s.half)
        .ToDictionary(g => g.Key, g => g.First().d, StringComparer.Ordinal);

    /// <summary>The symbol that starts here, held or not. "A/79/875/Add.1" is another document than "A/79/875".</summary>
    public Mention? At(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Text is not ("a" or "s") || at + 1 >= tokens.Count || !tokens[at + 1].Is('/'))
        {
            return null;
        }

        var end = at + 1;
        while (end + 1 < tokens.Count && tokens[end].Is('/') && tokens[end + 1].Kind != TokenKind.Sign && !StartsAnother(tokens, end + 1))
        {
            end += 2;
            if (end + 1 < tokens.Count && tokens[end].Is('.') && tokens[end].Glued && tokens[end + 1] is { IsNumber: true, Glued: true })
            {
                end += 2;
            }
        }

        var words = tokens.Skip(at).Take(end - at).ToList();
        if (!words.Any(t => t.IsNumber))
        {
            return null;
        }

        var symbol = string.Concat(words.Select(t => t.Text));
        return new(_bySymbol.TryGetValue(symbol, out var document) ? [document] : [], at, end, symbol.ToUpperInvariant());
    }

    /// <summary>"A/79/875/S/2025/248": the second half of a symbol typed with a stroke for the dash.</summary>
    private static bool StartsAnother(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "s" && at + 2 < tokens.Count && tokens[at + 1].Is('/') && tokens[at + 2].IsNumber;

    private static string[] Halves(string? symbol) => symbol is null
        ? []
        : string.Concat(QuestionTokens.Read(symbol).Select(t => t.Text)).Split('-');
}
