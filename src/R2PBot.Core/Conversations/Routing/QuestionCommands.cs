using System.Text.RegularExpressions;

namespace R2PBot.Conversations.Routing;

/// <summary>Reads what editors type about readers' questions: "questions", "question 12", "attach 12 sg-2025#41", "accept 12".</summary>
internal static partial class QuestionCommands
{
    private static readonly (Regex Pattern, string Verb)[] Patterns =
    [
        (ListWords(), Verbs.Questions),
        (ShowWords(), Verbs.Question),
        (AttachWords(), Verbs.AttachQuestion),
        (AcceptWords(), Verbs.AcceptQuestion),
        (DismissWords(), Verbs.DismissQuestion),
        (DetachWords(), Verbs.DetachQuestion),
    ];

    /// <summary>Nothing when the line is no such command.</summary>
    public static Command? Read(string text)
    {
        var line = text.Trim().TrimStart('/').TrimEnd('.', '!', ' ');
        return line.Length is 0 or > 100 ? null : Patterns.Select(p => (p.Verb, Match: p.Pattern.Match(line))).FirstOrDefault(p => p.Match.Success) is { Match: { } match, Verb: var verb }
            ? new(verb, match.Groups.Values.Skip(1).Where(g => g is { Success: true, Length: > 0 }).ToDictionary(g => g.Name, g => g.Value), Language(match.Value))
            : null;
    }

    private static string? Language(string line) => line.StartsWith("pregunta", StringComparison.OrdinalIgnoreCase) ? "es" : null;

    private const RegexOptions Usual = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:readers[’'] )?(?:questions|preguntas)(?: (?<which>accepted|live))?(?: (?:page )?(?<page>\d{1,4}))?$", Usual)]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^(?:question|pregunta) (?<number>\d{1,7})$", Usual)]
    private static partial Regex ShowWords();

    [GeneratedRegex(@"^attach(?: question)? (?<number>\d{1,7})(?: to)? (?<passage>[a-z0-9\-]{1,60}[# ][a-z0-9.()]{1,20})$", Usual)]
    private static partial Regex AttachWords();

    [GeneratedRegex(@"^accept(?: question)? (?<number>\d{1,7})$", Usual)]
    private static partial Regex AcceptWords();

    [GeneratedRegex(@"^dismiss(?: question)? (?<number>\d{1,7})$", Usual)]
    private static partial Regex DismissWords();

    [GeneratedRegex(@"^detach(?: question)? (?<number>\d{1,7})$", Usual)]
    private static partial Regex DetachWords();
}
