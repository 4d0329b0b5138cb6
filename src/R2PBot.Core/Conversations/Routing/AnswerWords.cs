using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;

namespace R2PBot.Conversations.Routing;

/// <summary>Reads "p", "present, worsening, high confidence", "émergent": an answer, a trend and a confidence in any order, and nothing else.</summary>
internal static class AnswerWords
{
    private static readonly Dictionary<string, (AnswerValue Value, string? Language)> Risk = Table<AnswerValue>(
        (AnswerValue.Present, null, "p;present;it is present"),
        (AnswerValue.Emerging, null, "e;emerging;some signs"),
        (AnswerValue.NotObserved, null, "n;not observed;none observed;not seen"),
        (AnswerValue.Unknown, null, "u;unknown;i;d;not known;don t know;i don t know;dont know;i do not know;do not know;no idea"),
        (AnswerValue.NotApplicable, null, "x;not applicable;n a;na"),
        (AnswerValue.Emerging, "fr", "emergent;quelques signes"),
        (AnswerValue.NotObserved, "fr", "non observe;pas observe"),
        (AnswerValue.Unknown, "fr", "inconnu;je ne sais pas"),
        (AnswerValue.NotApplicable, "fr", "sans objet"),
        (AnswerValue.Present, "es", "presente"),
        (AnswerValue.Emerging, "es", "emergente;algunas senales"),
        (AnswerValue.NotObserved, "es", "no observado"),
        (AnswerValue.Unknown, "es", "desconocido;no se;no lo se"),
        (AnswerValue.NotApplicable, "es", "no aplicable"));

    private static readonly Dictionary<string, (AnswerValue Value, string? Language)> Commitments = Table<AnswerValue>(
        (AnswerValue.Done, null, "d;done;f;h"),
        (AnswerValue.InProgress, null, "i;in progress;ongoing;e;under way;underway"),
        (AnswerValue.NotStarted, null, "s;not started;n;not yet"),
        (AnswerValue.NotApplicable, null, "x;not applicable;n a;na"),
        (AnswerValue.Done, "fr", "fait"),
        (AnswerValue.InProgress, null, "en cours;en curso"),
        (AnswerValue.NotStarted, "fr", "non commence;pas commence"),
        (AnswerValue.NotApplicable, "fr", "sans objet"),
        (AnswerValue.Done, "es", "hecho"),
        (AnswerValue.NotStarted, "es", "no iniciado"),
        (AnswerValue.NotApplicable, "es", "no aplicable"));

    private static readonly Dictionary<string, (Trend Value, string? Language)> Trends = Table<Trend>(
        (Trend.Improving, null, "improving;improves;amelioration;en amelioration;mejora"),
        (Trend.Stable, null, "stable;estable"),
        (Trend.Worsening, null, "worsening;worsens;aggravation;en aggravation;empeora"),
        (Trend.Unknown, null, "trend unknown;unknown trend;tendance inconnue;tendencia desconocida"));

    private static readonly Dictionary<string, (Confidence Value, string? Language)> Confidences = Table<Confidence>(
        (Confidence.High, null, "high;elevee;alta"),
        (Confidence.Moderate, null, "moderate;medium;moyenne;media"),
        (Confidence.Low, null, "low;faible;baja"));

    private static readonly HashSet<string> Between = ["confidence", "trend", "confiance", "confianza", "tendance", "tendencia", "and", "et", "y", "with", "avec", "con"];

    /// <summary>Nothing when the line holds any other word, or the same kind of word twice.</summary>
    public static TypedAnswer? Read(string line, ChecklistKind kind)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answer = new TypedAnswer(null, null, null, null);
        var scale = kind == ChecklistKind.Commitments ? Commitments : Risk;
        var said = false;
        for (var at = 0; at < words.Length;)
        {
            if (Longest(words, at, Trends) is { } trend && answer.Trend is null)
            {
                (answer, at, said) = (answer with { Trend = trend.Value }, at + trend.Words, true);
            }
            else if (Longest(words, at, scale) is { } value && answer.Value is null)
            {
                (answer, at, said) = (answer with { Value = value.Value, Language = value.Language }, at + value.Words, true);
            }
            else if (Longest(words, at, Confidences) is { } confidence && answer.Confidence is null)
            {
                (answer, at, said) = (answer with { Confidence = confidence.Value }, at + confidence.Words, true);
            }
            else if (Between.Contains(words[at]))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return said ? answer : null;
    }

    private static (T Value, string? Language, int Words)? Longest<T>(string[] words, int at, Dictionary<string, (T Value, string? Language)> table)
        where T : struct
    {
        for (var count = Math.Min(4, words.Length - at); count > 0; count--)
        {
            if (table.TryGetValue(string.Join(' ', words[at..(at + count)]), out var found))
            {
                return (found.Value, found.Language, count);
            }
        }

        return null;
    }

    private static Dictionary<string, (T, string?)> Table<T>(params (T Value, string? Language, string Words)[] rows) => rows
        .SelectMany(r => r.Words.Split(';').Select(w => (Word: w, r.Value, r.Language)))
        .DistinctBy(r => r.Word)
        .ToDictionary(r => r.Word, r => (r.Value, r.Language), StringComparer.Ordinal);
}

/// <summary>What a typed line says about an item.</summary>
internal sealed record TypedAnswer(AnswerValue? Value, Trend? Trend, Confidence? Confidence, string? Language);
