using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Retrieval;

/// <summary>Finds "Côte d'Ivoire" for someone whose keyboard has no accents.</summary>
internal static class Spelling
{
    /// <summary>The accented words of a text, without their accents; empty for most texts.</summary>
    public static string WithoutAccents(string text) => string.Join(' ', text
        .Split((char[])[' ', '\n', '-', '(', ')', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Where(w => w.Any(c => char.IsLetter(c) && !char.IsAscii(c)))
        .Select(Folding.Fold));
}
