using System.Text.RegularExpressions;

namespace R2PBot.Conversations.Routing;

/// <summary>Commands about checklists that work whether one is open or not.</summary>
internal static partial class ChecklistCommands
{
    private const int MaxLength = 400;

    private static readonly Dictionary<string, (string Verb, string? Language)> Words = Commands.Table(
        (Verbs.Checklists, null, "checklists;checklist;list checklists;show checklists;start checklist;start a checklist"),
        (Verbs.Checklists, "fr", "listes de controle;liste de controle;les listes de controle"),
        (Verbs.Checklists, "es", "listas de verificacion;lista de verificacion;las listas de verificacion"),
        (Verbs.Assessments, null, "assessments;my assessments;my checklists"),
        (Verbs.Assessments, "fr", "mes evaluations;mes listes"),
        (Verbs.Assessments, "es", "mis evaluaciones;mis listas"),
        (Verbs.ResumeChecklist, null, "resume;resume checklist;resume the checklist;go on with the checklist"),
        (Verbs.ResumeChecklist, "fr", "reprendre;reprendre la liste"),
        (Verbs.ResumeChecklist, "es", "reanudar;reanudar la lista"),
        (Verbs.ChecklistStatus, null, "status;checklist status"),
        (Verbs.ChecklistStatus, "fr", "statut;ou en est on"),
        (Verbs.ChecklistStatus, "es", "estado"),
        (Verbs.ReportChecklist, null, "report;show report;checklist report"),
        (Verbs.ReportChecklist, "fr", "rapport"),
        (Verbs.ReportChecklist, "es", "informe"),
        (Verbs.CompareChecklist, null, "compare;compare with the previous one"),
        (Verbs.CompareChecklist, "fr", "comparer"),
        (Verbs.CompareChecklist, "es", "comparar"),
        (Verbs.ShareChecklist, null, "share;who takes part"),
        (Verbs.ShareChecklist, "fr", "partager;qui participe"),
        (Verbs.ShareChecklist, "es", "compartir;quien participa"),
        (Verbs.ChecklistHere, null, "share here"),
        (Verbs.ChecklistHere, "fr", "partager ici"),
        (Verbs.ChecklistHere, "es", "compartir aqui"),
        (Verbs.ChecklistPrivate, null, "private;make it private"),
        (Verbs.ChecklistReaders, null, "who read;who read it;who has read it;readers"),
        (Verbs.ChecklistReaders, "fr", "qui a lu;qui l a lue"),
        (Verbs.ChecklistReaders, "es", "quien leyo;quien la leyo"),
        (Verbs.WithdrawChecklist, null, "withdraw;withdraw assessment;withdraw the assessment"),
        (Verbs.WithdrawChecklist, "fr", "retirer"),
        (Verbs.WithdrawChecklist, "es", "retirar"),
        (Verbs.DeleteChecklist, null, "delete;delete assessment;delete this assessment;delete the assessment"),
        (Verbs.DeleteChecklist, "fr", "supprimer;supprimer l evaluation"),
        (Verbs.DeleteChecklist, "es", "borrar;eliminar;borrar la evaluacion"),
        (Verbs.LeaveChecklist, null, "leave assessment;leave the assessment;leave checklist"),
        (Verbs.ReopenChecklist, null, "reopen"));

    public static IEnumerable<string> All => Words.Keys;

    public static Command? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var line = Commands.Plain(text);
        return Words.TryGetValue(line, out var word) ? new(word.Verb, new Dictionary<string, string>(), word.Language) : WithArgument(text, line);
    }

    private static Command? WithArgument(string text, string line)
    {
        if (StartWords().Match(text) is { Success: true } start)
        {
            return Commands.With(Verbs.StartChecklist, ("name", start.Groups["name"].Value.Trim()), ("subject", start.Groups["subject"].Value.Trim().TrimEnd('.')));
        }

        if (JoinWords().Match(text) is { Success: true } join)
        {
            return Commands.With(Verbs.JoinChecklist, ("code", join.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));
        }

        if (ResumeWords().Match(line) is { Success: true } resume)
        {
            return Commands.With(Verbs.ResumeChecklist, ("number", resume.Groups["number"].Value));
        }

        if (ShareWords().Match(line) is { Success: true } share)
        {
            return Commands.With(Verbs.ShareChecklist, ("role", share.Groups["role"].Value), ("uses", share.Groups["uses"].Value));
        }

        if (MarkWords().Match(text) is { Success: true } mark)
        {
            return Commands.With(Verbs.MarkChecklist, ("mark", mark.Groups["mark"].Value));
        }

        return ReportWords().Match(line) is { Success: true } report ? Commands.With(Verbs.ReportChecklist, ("format", report.Groups["format"].Value)) : null;
    }

    // "Start with the 2025 report" is no checklist; the reply to a name that is none asks back.
    [GeneratedRegex(@"^\s*/?(?:start|démarrer|demarrer|commencer|iniciar|empezar)\s+(?!with\b|by\b|at\b)(?:the\s+|checklist\s+|la\s+|le\s+)*(?<name>[\p{L}\d][\p{L}\d\-]*(?:\s+[\p{L}\d][\p{L}\d\-]*){0,5}?)(?:\s+(?:for|on|pour|sur|para|sobre)\s+(?<subject>.+?))?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StartWords();

    // On the text as typed: the reader of questions takes "3e" for an ordinal.
    [GeneratedRegex(@"^\s*/?(?:join|rejoindre|unirse)\s+(?<code>[a-z0-9]{4}[ \-]?[a-z0-9]{4})\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex JoinWords();

    [GeneratedRegex("^(?:resume|reprendre|reanudar) (?<number>[0-9]{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex ResumeWords();

    [GeneratedRegex("^(?:share|partager|compartir)(?: with)?(?: a| an)? (?<role>reviewer|contributor|owner|relecteur|contributeur|responsable|revisor|colaborador)s?(?: (?<uses>[0-9]{1,3}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"^\s*/?(?:(?:mark|marquer|marcar)\s+(?:as\s+|it\s+)?(?:tlp[:\s]*)?|tlp[:\s]\s*)(?<mark>[a-z]+(?:\s*\+\s*[a-z]+)?)\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkWords();

    [GeneratedRegex("^(?:report|rapport|informe)(?: as| in| en)? (?<format>word|docx|doc|html|markdown|md)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ReportWords();
}
