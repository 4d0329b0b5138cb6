namespace R2PBot.Answers.Questions;

/// <summary>Words that ask to see something and say nothing about what, in English, French and Spanish (folded).</summary>
internal static class Filler
{
    private static readonly HashSet<string> Words = [.. """
        what whats which where s is are was were does do did say says said saying state states stated read reads mean means tell tells me us you i we my a an the of in on from to for and or also then now
        at with as it its this that these those there here about exactly exact precisely again only just ok okay well hi hello dear thanks thank please pls plz kindly can could would will may might should
        want wanted need like see have has get give show quote quotes quoted cite cites print display open look up find fetch pull bring text texts full complete entire whole verbatim
        word words wording content contents contain contains let lets go report reports document documents documento guide call number numbers all every each both first number paragraph one ones
        list lists listed order which out under include includes included cover covers passage passages heading sentence sentences together
        il y que qu quoi dit dis disent est sont ce c la le les l un une du de des d et ou dans au aux sur moi montre montrez donne donnez cite citez citer lis lire texte integral stp svp s vous plait quel quelle rapport
        dice dicen di es son el los las lo del al en y o muestra muestrame muestreme dame deme cita cite citar lee leer texto completo por favor cual cuales informe t ll re n m d
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static bool IsFiller(Token token) => !token.IsWord || Words.Contains(token.Text);
}
