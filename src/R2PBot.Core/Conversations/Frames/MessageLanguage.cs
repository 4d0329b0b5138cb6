using R2PBot.Answers.Questions;

namespace R2PBot.Conversations.Frames;

/// <summary>Guesses the language of a message from its small words. A short or mixed message has none.</summary>
internal static class MessageLanguage
{
    private const int MaxTokens = 60;

    private static readonly (string Language, HashSet<string> Words)[] Languages =
    [
        ("en", Set("the of and to is are what which who how does do did say says about on for with by from that this was were in has have an it")),
        ("fr", Set("le les des du est sont quel quelle quels quelles qui quoi dit disent sur pour avec par dans que une et aux ce cette selon comment pourquoi rapport paragraphe paragraphes etats")),
        ("es", Set("el los las del es son cual cuales quien que dice dicen sobre para con por en una y como segun este esta donde informe parrafo parrafos estados")),
    ];

    public static string? Of(string text)
    {
        if (text.Length > 4_000)
        {
            return null;
        }

        // Only Spanish turns its marks round.
        var turned = text.Contains('¿') || text.Contains('¡');
        var words = QuestionTokens.Read(text).Where(t => t.IsWord).Take(MaxTokens).Select(t => t.Text).ToList();
        var scores = Languages.Select(l => (l.Language, Score: words.Count(l.Words.Contains) + (turned && l.Language == "es" ? 2 : 0))).OrderByDescending(s => s.Score).ToList();
        return scores[0].Score >= 2 && scores[0].Score > scores[1].Score ? scores[0].Language : null;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
