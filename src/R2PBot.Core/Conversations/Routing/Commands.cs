using System.Text.RegularExpressions;
using R2PBot.Answers.Questions;

namespace R2PBot.Conversations.Routing;

/// <summary>
/// Reads typed commands: any case, accents or not, with or without a leading slash, a full stop or a "please". A line is a
/// command only when it says nothing else, so that "help me find the paragraph on famine" stays a question.
/// </summary>
internal static partial class Commands
{
    private const int MaxLength = 120;

    private static readonly Dictionary<string, (string Verb, string? Language)> Words = Table(
        (Verbs.Help, null, "help;help me;commands;menu;start;get started;what can you do;how does this work;how do you work;?;hello;hi;hey;good morning;good afternoon;good evening"),
        (Verbs.Help, "fr", "aide;aidez moi;a l aide;bonjour;salut;commandes;que peux tu faire;que pouvez vous faire"),
        (Verbs.Help, "es", "ayuda;ayudame;hola;buenos dias;buenas tardes;comandos;que puedes hacer;que puede hacer"),
        (Verbs.Sources, null, "sources;list sources;show sources;documents;list documents;what documents do you have;what are your sources;which documents do you have"),
        (Verbs.Sources, "fr", "les sources;vos sources;liste des sources;liste des documents"),
        (Verbs.Sources, "es", "fuentes;las fuentes;documentos;lista de fuentes"),
        (Verbs.Context, null, "context;show context;in context;surrounding paragraphs;neighbouring paragraphs;neighboring paragraphs"),
        (Verbs.Context, "fr", "contexte;le contexte"),
        (Verbs.Context, "es", "contexto;el contexto"),
        (Verbs.Citation, null, "cite;cite this;cite that;citation;copy citation;reference"),
        (Verbs.Citation, "fr", "citer;la citation;citez"),
        (Verbs.Citation, "es", "citar;cita;la cita"),
        (Verbs.Others, null, "other sources"),
        (Verbs.Others, "fr", "autres sources"),
        (Verbs.Others, "es", "otras fuentes"),
        (Verbs.Official, null, "official version;official text;original"),
        (Verbs.Official, "fr", "version officielle"),
        (Verbs.Official, "es", "version oficial"),
        (Verbs.Save, null, "save;save this;save that;save quote;save this quote;keep this"),
        (Verbs.Save, "fr", "enregistrer;garder;sauvegarder"),
        (Verbs.Save, "es", "guardar"),
        (Verbs.Quotes, null, "my quotes;quotes;saved quotes;my quotations;saved quotations;show my quotes"),
        (Verbs.Quotes, "fr", "mes citations"),
        (Verbs.Quotes, "es", "mis citas"),
        (Verbs.RestoreQuote, null, "undo;undo remove"),
        (Verbs.RestoreQuote, "fr", "annuler"),
        (Verbs.RestoreQuote, "es", "deshacer"),
        (Verbs.ExportQuotes, null, "export quotes;export my quotes;export;speaking note;export quotations"),
        (Verbs.ExportQuotes, "fr", "exporter;exporter mes citations"),
        (Verbs.ExportQuotes, "es", "exportar;exportar mis citas"),
        (Verbs.Settings, null, "settings;my settings;preferences"),
        (Verbs.Settings, "fr", "reglages;parametres;mes parametres"),
        (Verbs.Settings, "es", "ajustes;configuracion;mis ajustes"),
        (Verbs.Forget, null, "forget me;delete my data;delete me;erase my data;forget my data"),
        (Verbs.Forget, "fr", "oublie moi;oubliez moi;supprimer mes donnees"),
        (Verbs.Forget, "es", "olvidame;borrar mis datos"),
        (Verbs.ForgetConfirmed, null, "forget me yes;yes forget me;yes delete my data;yes delete everything"),
        (Verbs.ForgetConfirmed, "fr", "oui oublie moi;oui oubliez moi;oublie moi oui;oubliez moi oui"),
        (Verbs.ForgetConfirmed, "es", "si olvidame;olvidame si"),
        (Verbs.Changes, null, "changes;what has changed;what changed;what has changed since 2013"),
        (Verbs.Changes, "fr", "changements;qu est ce qui a change"),
        (Verbs.Changes, "es", "cambios;que ha cambiado"),
        (Verbs.MyData, null, "my data;export my data;what do you know about me;what do you keep about me"),
        (Verbs.MyData, "fr", "mes donnees"),
        (Verbs.MyData, "es", "mis datos"));

    /// <summary>Nothing when the line is no command.</summary>
    public static Command? Read(string text)
    {
        if ((SituationCommands.Read(text) ?? QuestionCommands.Read(text)) is { } command)
        {
            return command;
        }

        if (text.Length > MaxLength)
        {
            return ChecklistCommands.Read(text);
        }

        var line = Plain(text);
        return Words.TryGetValue(line, out var word) ? new(word.Verb, new Dictionary<string, string>(), word.Language) : WithArgument(line, Folding.Fold(text).Trim()) ?? ChecklistCommands.Read(text);
    }

    /// <summary>The command that a mistyped word comes nearest to, as one would type it; nothing when none is near.</summary>
    public static string? Nearest(string text)
    {
        var line = text.Length > 30 ? "" : Plain(text);
        return line.Length < 4 ? null : Words.Keys.Concat(ChecklistCommands.All)
            .Where(w => Math.Abs(w.Length - line.Length) <= 2 && w.Length > 3)
            .Select(w => (Word: w, Distance: Distance(w, line)))
            .Where(w => w.Distance <= (line.Length < 6 ? 1 : 2))
            .OrderBy(w => w.Distance)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();
    }

    private static Command? WithArgument(string line, string folded)
    {
        if (RemoveWords().Match(line) is { Success: true } remove)
        {
            return With(Verbs.RemoveQuote, ("number", remove.Groups["number"].Value));
        }

        if (ExportWords().Match(line) is { Success: true } export)
        {
            return With(Verbs.ExportQuotes, ("format", export.Groups["format"].Value is "md" or "markdown" ? "markdown" : "word"));
        }

        if (LanguageWords().Match(line) is { Success: true } language)
        {
            return With(Verbs.SaveSettings, ("language", language.Groups["language"].Value));
        }

        // Time zones and document ids hold signs that the plain line has lost.
        if (TimeZoneWords().Match(folded) is { Success: true } zone)
        {
            return With(Verbs.SaveSettings, ("timezone", zone.Groups["zone"].Value.Trim()));
        }

        if (ConsentWords().Match(line) is { Success: true } consent)
        {
            return With(Verbs.SaveSettings, (consent.Groups["what"].Value is "words" ? "keepwords" : "keepquestions", consent.Groups["answer"].Value is "yes" or "on" or "oui" or "si" ? "yes" : "no"));
        }

        if (ChangeWords().Match(folded) is { Success: true } change)
        {
            return With(Verbs.Changes, ("fact", change.Groups["fact"].Value));
        }

        return SourceWords().Match(folded) is { Success: true } source ? With(Verbs.Source, ("document", source.Groups["name"].Value.Trim())) : null;
    }

    internal static Command With(string verb, params (string Name, string Value)[] fields) => new(verb, fields.ToDictionary(f => f.Name, f => f.Value), null);

    /// <summary>Folded words with single spaces: "/Help!" and "help, please" are "help".</summary>
    internal static string Plain(string text)
    {
        var line = string.Join(' ', QuestionTokens.Read(text).Where(t => t.Kind != TokenKind.Sign || t.Is('?')).Select(t => t.Text));
        line = line.Length > 1 ? line.TrimEnd('?', ' ') : line;
        foreach (var courtesy in (string[])[" please", " s il vous plait", " svp", " por favor"])
        {
            line = line.EndsWith(courtesy, StringComparison.Ordinal) ? line[..^courtesy.Length] : line;
        }

        return line.StartsWith("please ", StringComparison.Ordinal) ? line["please ".Length..] : line;
    }

    internal static Dictionary<string, (string Verb, string? Language)> Table(params (string Verb, string? Language, string Words)[] rows) => rows
        .SelectMany(r => r.Words.Split(';').Select(w => (Word: w, r.Verb, r.Language)))
        .DistinctBy(r => r.Word)
        .ToDictionary(r => r.Word, r => (r.Verb, r.Language), StringComparer.Ordinal);

    /// <summary>Letters to change, add, drop or swap with a neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }

    [GeneratedRegex("^(?:remove|delete|drop|supprimer|retirer|quitar|borrar)(?: quote| quotation| citation| la citation| cita| la cita)?(?: number| no)? (?<number>[0-9]{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex RemoveWords();

    [GeneratedRegex("^(?:export(?: my)?(?: quotes| quotations)?|exporter(?: mes citations)?|exportar(?: mis citas)?|speaking note)(?: as| in| to| en)? (?<format>word|docx|doc|md|markdown)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ExportWords();

    [GeneratedRegex("^(?:(?:settings|set) )?(?:language|langue|idioma)(?: to| is)? (?<language>[a-z]{2,10})$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageWords();

    [GeneratedRegex(@"^/?(?:(?:settings|set)\s+)?(?:time ?zone|fuseau horaire|zona horaria)(?:\s+to|\s+is)?[\s:]+(?<zone>[a-z0-9_+\-/ ]{2,60}?)\s*\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeZoneWords();

    [GeneratedRegex("^(?:(?:settings|set) )?keep (?<what>words|questions) (?<answer>yes|no|on|off|oui|non|si)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConsentWords();

    [GeneratedRegex(@"^/?changes\s+(?<fact>[a-z]+(?:-[a-z]+)+|nhris)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ChangeWords();

    [GeneratedRegex(@"^/?(?:source|document|card)\s+(?<name>[a-z0-9][a-z0-9 \-/.\']{1,60}?)\s*[.!]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SourceWords();
}
