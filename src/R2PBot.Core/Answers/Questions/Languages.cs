namespace R2PBot.Answers.Questions;

internal enum Language
{
    English,
    French,
    Spanish,
}

/// <summary>In which language a question is asked, told by the small words that only one of the three has.</summary>
internal static class Languages
{
    private static readonly HashSet<string> French = [.. "le les des du une est sont dans pour sur avec quel quelle quels quelles qui quoi combien pourquoi comment ou ce cette ces et au aux leur ont a-t-il il elle ils nous vous selon entre contre depuis pas plus cela d l qu c n y etre fait rapport etats pays".Split(' ')];
    private static readonly HashSet<string> Spanish = [.. "el los las una del es son en para por sobre con cual cuales que quien quienes cuanto cuantos cuanta cuantas por porque como donde cuando este esta estos estas y al su sus han segun entre contra desde no mas lo se hay fue informe estados paises".Split(' ')];
    private static readonly HashSet<string> English = [.. "the of is are was were and in on to for with what which who how many much why when where does did do has have from by about according this that these those it its an be can should there say says report states".Split(' ')];

    public static Language Of(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(t => t.IsWord).Select(t => t.Text).ToList();
        var (english, french, spanish) = (words.Count(English.Contains), words.Count(French.Contains), words.Count(Spanish.Contains));
        return french > english && french >= spanish ? Language.French
            : spanish > english ? Language.Spanish
            : Language.English;
    }

    public static bool IsSmallWord(string word, Language language) => language switch
    {
        Language.French => French.Contains(word),
        Language.Spanish => Spanish.Contains(word),
        _ => English.Contains(word),
    };
}
