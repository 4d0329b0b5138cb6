using R2PBot.Conversations;
using R2PBot.Conversations.Routing;

namespace R2PBot.Channels.Terminal;

/// <summary>What to type where another channel has a button. A button that no typed line can stand for has none.</summary>
internal static class TypedWords
{
    private static readonly Dictionary<string, (string English, string French, string Spanish)> Words = new(StringComparer.Ordinal)
    {
        [Verbs.Help] = ("help", "aide", "ayuda"),
        [Verbs.Sources] = ("sources", "les sources", "fuentes"),
        [Verbs.Context] = ("context", "contexte", "contexto"),
        [Verbs.Citation] = ("cite", "citer", "citar"),
        [Verbs.Others] = ("more", "autres sources", "otras fuentes"),
        [Verbs.Official] = ("official version", "version officielle", "version oficial"),
        [Verbs.Save] = ("save", "enregistrer", "guardar"),
        [Verbs.Quotes] = ("my quotes", "mes citations", "mis citas"),
        [Verbs.RestoreQuote] = ("undo", "annuler", "deshacer"),
        [Verbs.Settings] = ("settings", "parametres", "ajustes"),
        [Verbs.MyData] = ("my data", "mes donnees", "mis datos"),
        [Verbs.Checklists] = ("checklists", "listes de controle", "listas de verificacion"),
        [Verbs.Assessments] = ("assessments", "mes evaluations", "mis evaluaciones"),
        [Verbs.ItemBack] = ("back", "retour", "atras"),
        [Verbs.ItemSkip] = ("skip", "passer", "saltar"),
        [Verbs.WhyItem] = ("why", "pourquoi", "por que"),
        [Verbs.ChecklistStatus] = ("status", "statut", "estado"),
        [Verbs.PauseChecklist] = ("pause", "pause", "pausa"),
        [Verbs.ResumeChecklist] = ("resume", "reprendre", "reanudar"),
        [Verbs.FinishChecklist] = ("finish", "terminer", "terminar"),
        [Verbs.ReopenChecklist] = ("reopen", "reopen", "reopen"),
        [Verbs.ReportChecklist] = ("report", "rapport", "informe"),
        [Verbs.CompareChecklist] = ("compare", "comparer", "comparar"),
        [Verbs.ChecklistReaders] = ("who read", "qui a lu", "quien leyo"),
        [Verbs.WithdrawChecklist] = ("withdraw", "retirer", "retirar"),
        [Verbs.Forget] = ("forget me", "oubliez moi", "olvidame"),
        [Verbs.ForgetConfirmed] = ("forget me yes", "oui oubliez moi", "si olvidame"),
    };

    public static IReadOnlyList<string> Of(ActionsBlock block, string language) =>
        [.. block.Actions.OfType<SendAction>().Select(a => Of(a, language)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Of(SendAction action, string language) => action.Verb switch
    {
        Verbs.Ask => action.Fields.GetValueOrDefault("question"),
        Verbs.Source => action.Fields.GetValueOrDefault("document") is { } document ? $"source {document}" : null,
        Verbs.ExportQuotes => action.Fields.GetValueOrDefault("format") is { } format ? $"export {format}" : "export quotes",
        Verbs.StartChecklist => action.Fields.GetValueOrDefault("name") is { } name ? $"start {name}" : null,
        Verbs.SettleAnswers => action.Fields.GetValueOrDefault("how"),
        Verbs.GoToItem => action.Fields.GetValueOrDefault("number") is { } item ? $"go to {item}" : null,
        Verbs.ShareChecklist => action.Fields.GetValueOrDefault("role") is { } role ? $"share {role}" : "share",
        // The second five of the saved quotations can only be pressed; an export holds them all.
        Verbs.Quotes when action.Fields.ContainsKey("from") => null,
        var verb when Words.TryGetValue(verb, out var words) => language switch { "fr" => words.French, "es" => words.Spanish, _ => words.English },
        _ => null,
    };
}
