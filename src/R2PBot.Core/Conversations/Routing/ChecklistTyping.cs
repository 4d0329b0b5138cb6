using System.Text.RegularExpressions;

namespace R2PBot.Conversations.Routing;

/// <summary>
/// What is typed while a checklist runs: an answer or its letter, a note, evidence, a way to another item. Whatever is none of
/// these goes on to commands and questions. A word that can be an answer and something else is asked back, never guessed.
/// </summary>
internal static partial class ChecklistTyping
{
    private static readonly Dictionary<string, (string Verb, string? Language)> Words = Commands.Table(
        (Verbs.ItemBack, null, "back;go back;previous item"),
        (Verbs.ItemBack, "fr", "retour"),
        (Verbs.ItemBack, "es", "atras;volver"),
        (Verbs.ItemSkip, null, "skip;skip it;skip this;next item"),
        (Verbs.ItemSkip, "fr", "passer"),
        (Verbs.ItemSkip, "es", "saltar"),
        (Verbs.ItemNext, null, "next"),
        (Verbs.ItemNext, "fr", "suivant"),
        (Verbs.ItemNext, "es", "siguiente"),
        (Verbs.WhyItem, null, "why;guidance"),
        (Verbs.WhyItem, "fr", "pourquoi"),
        (Verbs.WhyItem, "es", "por que"),
        (Verbs.ItemForm, null, "form;details"),
        (Verbs.ItemForm, "fr", "formulaire;les details"),
        (Verbs.ItemForm, "es", "formulario;detalles"),
        (Verbs.PauseChecklist, null, "pause;pause checklist;stop;stop here;stop checklist;later"),
        (Verbs.PauseChecklist, "fr", "arreter;plus tard"),
        (Verbs.PauseChecklist, "es", "pausa;parar;mas tarde"),
        (Verbs.FinishChecklist, null, "finish;finish checklist;finish assessment"),
        (Verbs.FinishChecklist, "fr", "terminer"),
        (Verbs.FinishChecklist, "es", "terminar"),
        (Verbs.LeaveChecklist, null, "leave"),
        (Verbs.AddEvidence, null, "evidence"),
        (Verbs.AddEvidence, "fr", "preuve;preuves"),
        (Verbs.AddEvidence, "es", "prueba;pruebas"));

    public static Command? Read(string text, OpenDialog open)
    {
        if (NoteWords().Match(text) is { Success: true } note)
        {
            var words = note.Groups["text"].Value.Trim();
            return StudyNote().IsMatch(words) ? Commands.With(Verbs.UnsureItem, ("kind", "note"), ("text", words)) : Commands.With(Verbs.NoteItem, ("note", words));
        }

        if (RemoveEvidenceWords().Match(text) is { Success: true } gone)
        {
            return Commands.With(Verbs.RemoveEvidence, ("number", gone.Groups["number"].Value));
        }

        if (EvidenceWords().Match(text) is { Success: true } evidence)
        {
            return Commands.With(Verbs.AddEvidence, ("text", evidence.Groups["text"].Value.Trim()));
        }

        return text.Length > 120 ? null : Short(text, Commands.Plain(text), open);
    }

    private static Command? Short(string text, string line, OpenDialog open)
    {
        var asks = text.TrimEnd().EndsWith('?');
        if (!asks && open.IsUnsettled && Settlement(line) is { } how)
        {
            return Commands.With(Verbs.SettleAnswers, ("how", how));
        }

        if (AnswerWords.Read(line, open.Kind) is { } answer)
        {
            return asks && answer.Value is not null && line.Length > 1
                ? Commands.With(Verbs.UnsureItem, ("kind", "answer"), ("value", $"{answer.Value}"), ("text", text.Trim()))
                : new(Verbs.AnswerItem, Fields(answer), answer.Language);
        }

        if (Words.TryGetValue(line, out var word))
        {
            return new(word.Verb, new Dictionary<string, string>(), word.Language);
        }

        if (line is "yes" or "no" or "oui" or "non" or "si" or "yeah" or "nope")
        {
            return Commands.With(Verbs.UnsureItem, ("kind", "yesno"));
        }

        if (line is "done" or "end" or "fin" or "fini" or "listo")
        {
            return Commands.With(Verbs.UnsureItem, ("kind", "done"));
        }

        if (GoToWords().Match(line) is { Success: true } to)
        {
            return Commands.With(Verbs.GoToItem, ("number", to.Groups["number"].Value));
        }

        return RemoveWords().Match(text) is { Success: true } remove ? Commands.With(Verbs.RemoveMember, ("name", remove.Groups["name"].Value.Trim())) : null;
    }

    private static Dictionary<string, string> Fields(TypedAnswer answer)
    {
        var fields = new Dictionary<string, string>();
        Add("value", answer.Value?.ToString());
        Add("trend", answer.Trend?.ToString());
        Add("confidence", answer.Confidence?.ToString());
        return fields;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                fields[name] = value;
            }
        }
    }

    private static string? Settlement(string line) => line switch
    {
        "keep" or "keep that one" or "keep theirs" or "garder" or "dejar" => "keep",
        "replace" or "use mine" or "mine" or "remplacer" or "reemplazar" => "replace",
        "both" or "keep both" or "les deux" or "ambas" => "both",
        "settle" or "regler" or "resolver" => "show",
        _ => null,
    };

    [GeneratedRegex(@"^\s*/?(?:note|nota|noter|anotar)\s*[:\-–]?\s+(?<text>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteWords();

    /// <summary>"note 24", "note III", "note b)" are also how notes of the study guide are asked for.</summary>
    [GeneratedRegex(@"^(?:\d{1,3}|[ivx]{1,5}|[a-z])\)?\??$", RegexOptions.IgnoreCase)]
    private static partial Regex StudyNote();

    [GeneratedRegex(@"^\s*/?(?:evidence|preuves?|pruebas?)\s*:?\s+(?:remove|delete|retirer|supprimer|quitar|borrar)\s+(?<number>\d{1,4})\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RemoveEvidenceWords();

    // "Evidence of what?" is a question.
    [GeneratedRegex(@"^\s*/?(?:evidence|preuve|prueba)\s*:?\s+(?!of\b|for\b|that\b|is\b|de\b)(?<text>[^?]+|\S*://\S+.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex EvidenceWords();

    [GeneratedRegex("^(?:go to|goto|item|change|change item|go to item|question|aller a|changer|point|ir a|cambiar|punto) (?<number>[0-9]{1,3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex GoToWords();

    [GeneratedRegex(@"^\s*/?remove\s+(?!quote|quotation|evidence)(?<name>\p{L}.{0,60}?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RemoveWords();
}
