using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>The words for places in English, French and Spanish, folded (no accents).</summary>
internal static class UnitWords
{
    private static readonly (string[] Words, Unit Unit)[] Phrases = [.. Rows(Unit.Footnote,
            "note de bas de page", "notes de bas de page", "nota al pie", "notas al pie", "nota a pie", "notas a pie", "nota de pie", "foot note", "foot notes")
        .Concat(Rows(Unit.Note, "side note", "side notes", "study note", "study notes", "margin note", "margin notes", "notes marginales", "note marginale", "notas marginales", "nota marginal"))
        .Concat(Rows(Unit.Bullet, "bullet point", "bullet points", "list item", "list items"))];

    private static readonly Dictionary<string, Unit> Words = new(StringComparer.Ordinal)
    {
        ["¶"] = Unit.Paragraph, ["para"] = Unit.Paragraph, ["paras"] = Unit.Paragraph, ["par"] = Unit.Paragraph, ["pars"] = Unit.Paragraph,
        ["paragraph"] = Unit.Paragraph, ["paragraphs"] = Unit.Paragraph, ["paragraphe"] = Unit.Paragraph, ["paragraphes"] = Unit.Paragraph,
        ["parrafo"] = Unit.Paragraph, ["parrafos"] = Unit.Paragraph, ["paragrah"] = Unit.Paragraph, ["paragaph"] = Unit.Paragraph, ["pgph"] = Unit.Paragraph,
        ["footnote"] = Unit.Footnote, ["footnotes"] = Unit.Footnote, ["fn"] = Unit.Footnote, ["fns"] = Unit.Footnote, ["ftn"] = Unit.Footnote, ["ftnote"] = Unit.Footnote,
        ["note"] = Unit.Note, ["notes"] = Unit.Note, ["nota"] = Unit.Note, ["notas"] = Unit.Note, ["sidenote"] = Unit.Note, ["sidenotes"] = Unit.Note,
        ["section"] = Unit.Section, ["sections"] = Unit.Section, ["sec"] = Unit.Section, ["sect"] = Unit.Section, ["chapter"] = Unit.Section, ["chapters"] = Unit.Section,
        ["part"] = Unit.Section, ["parts"] = Unit.Section, ["chapitre"] = Unit.Section, ["partie"] = Unit.Section, ["seccion"] = Unit.Section, ["secciones"] = Unit.Section,
        ["capitulo"] = Unit.Section, ["parte"] = Unit.Section,
        ["bullet"] = Unit.Bullet, ["bullets"] = Unit.Bullet, ["puce"] = Unit.Bullet, ["puces"] = Unit.Bullet, ["vineta"] = Unit.Bullet, ["vinetas"] = Unit.Bullet,
        ["§"] = Unit.Mark,
    };

    public static (Unit Unit, int Length)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        foreach (var (words, unit) in Phrases)
        {
            if (StandsAt(tokens, at, words))
            {
                return (unit, words.Length + (unit == Unit.Footnote ? TailOfPhrase(tokens, at + words.Length) : 0));
            }
        }

        if (!Words.TryGetValue(tokens[at].Text, out var single))
        {
            return null;
        }

        // "§§ 12–14", "¶¶"
        var length = tokens[at].Kind == TokenKind.Sign && at + 1 < tokens.Count && tokens[at + 1].Text == tokens[at].Text ? 2 : 1;
        return (single, length);
    }

    /// <summary>"nota a pie de página".</summary>
    private static int TailOfPhrase(IReadOnlyList<Token> tokens, int at) => StandsAt(tokens, at, ["de", "pagina"]) ? 2 : 0;

    private static bool StandsAt(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(string[] Words, Unit Unit)> Rows(Unit unit, params string[] phrases) => phrases.Select(p => (p.Split(' '), unit));
}
