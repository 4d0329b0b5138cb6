using System.Text.RegularExpressions;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Routing;

/// <summary>
/// Reads the typed commands of situations and alerts. Reasons and sources keep their letters as typed. A line that ends as a question,
/// or goes on like one ("situation in …"), is left to the documents.
/// </summary>
internal static partial class SituationCommands
{
    private const int MaxLength = 3_000;

    private static readonly Dictionary<string, (string Verb, string? Language)> Words = new(StringComparer.Ordinal)
    {
        ["situations"] = (SituationVerbs.Situations, null), ["tracked situations"] = (SituationVerbs.Situations, null),
        ["situations suivies"] = (SituationVerbs.Situations, "fr"), ["situaciones"] = (SituationVerbs.Situations, "es"),
        ["drafts"] = (SituationVerbs.Drafts, null), ["projets"] = (SituationVerbs.Drafts, "fr"), ["borradores"] = (SituationVerbs.Drafts, "es"),
        ["subscriptions"] = (SituationVerbs.Subscriptions, null), ["my subscriptions"] = (SituationVerbs.Subscriptions, null),
        ["mes abonnements"] = (SituationVerbs.Subscriptions, "fr"), ["mis suscripciones"] = (SituationVerbs.Subscriptions, "es"),
        ["directory"] = (SituationVerbs.Directory, null),
    };

    private static readonly (Regex Pattern, string Verb)[] Patterns =
    [
        (SituationWords(), SituationVerbs.Situation),
        (FollowUpWords(), SituationVerbs.Proposal),
        (LevelWords(), SituationVerbs.Proposal),
        (ProposalWords(), SituationVerbs.Proposal),
        (AdoptWords(), SituationVerbs.Proposal),
        (AlertWords(), SituationVerbs.Alert),
        (ReleaseWords(), SituationVerbs.Release),
        (RejectWords(), SituationVerbs.Reject),
        (AnswerWords(), SituationVerbs.Answer),
        (LedgerWords(), SituationVerbs.Ledger),
        (ReportWords(), SituationVerbs.ExerciseReport),
        (SubscribeWords(), SituationVerbs.Subscribe),
        (UnsubscribeWords(), SituationVerbs.Unsubscribe),
        (QuietWords(), SituationVerbs.Quiet),
        (PauseWords(), SituationVerbs.Pause),
        (RenewWords(), SituationVerbs.Renew),
        (RatingWords(), SituationVerbs.Rate),
        (ShareWords(), SituationVerbs.Share),
    ];

    /// <summary>Nothing when the line is no such command.</summary>
    public static Command? Read(string text)
    {
        var line = text.Trim().TrimStart('/').TrimEnd('.', '!', ' ');
        if (line.Length is 0 or > MaxLength || line[^1] == '?')
        {
            return null;
        }

        if (Words.TryGetValue(line.ToLowerInvariant(), out var word))
        {
            return new(word.Verb, new Dictionary<string, string>(), word.Language);
        }

        return Patterns.Select(p => (p.Verb, Match: p.Pattern.Match(line))).FirstOrDefault(p => p.Match.Success) is { Match: { } match, Verb: var verb }
            ? new(verb, Fields(match), null)
            : null;
    }

    private static Dictionary<string, string> Fields(Match match)
    {
        var fields = match.Groups.Values.Skip(1).Where(g => g.Success && g.Length > 0).ToDictionary(g => g.Name, g => g.Value.Trim());
        Rename(fields, "follow", "kind", w => w.ToLowerInvariant() switch { "update" => nameof(AlertKind.Update), "correct" => nameof(AlertKind.Correction), _ => nameof(AlertKind.Cancel) });
        Rename(fields, "drill", "exercise", _ => "yes");
        Rename(fields, "adopt", "kind", _ => "Adopt");
        Rename(fields, "resume", "days", _ => "0");
        Rename(fields, "alone", "answer", w => w);
        return fields;
    }

    private static void Rename(Dictionary<string, string> fields, string from, string to, Func<string, string> value)
    {
        if (fields.Remove(from, out var said))
        {
            fields[to] = value(said);
        }
    }

    private const string Name = @"(?<situation>(?!in\b|of\b|on\b|with\b|where\b|which\b|that\b|about\b|for\b|report\b)[\p{L}][\p{L}\p{M}' ’.\-]{1,70}?)";

    private const string Level = @"(?<level>monitoring|heightened(?:\s+attention)?|urgent(?:\s+attention)?)";

    private const string Reasons = @"(?:[\s,;]+because\s+(?<why>.+?))?(?:[\s,;]+sources?:?\s+(?<sources>.+?))?(?:[\s,;]+confidence\s+(?<confidence>low|moderate|high))?";

    private const RegexOptions Usual = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    [GeneratedRegex($@"^situation\s+{Name}(?:\s+(?<all>all))?$", Usual)]
    private static partial Regex SituationWords();

    [GeneratedRegex($@"^(?<drill>exercise\s+)?(?:update\s+)?{Name}\s+(?:level\s+)(?:to\s+|is\s+)?{Level}{Reasons}$", Usual)]
    private static partial Regex LevelWords();

    [GeneratedRegex($@"^(?:(?<drill>exercise)|update)\s+(?:update\s+)?{Name}$", Usual)]
    private static partial Regex ProposalWords();

    [GeneratedRegex($@"^(?<follow>update|correct|cancel)\s+(?:alert\s+)?(?<number>\d{{1,6}})(?:\s+level\s+(?:to\s+)?{Level})?{Reasons}$", Usual)]
    private static partial Regex FollowUpWords();

    [GeneratedRegex($@"^(?<adopt>adopt|take over)\s+(?:draft\s+)?(?<number>\d{{1,6}})(?:\s+level\s+(?:to\s+)?{Level})?{Reasons}$", Usual)]
    private static partial Regex AdoptWords();

    [GeneratedRegex(@"^(?:alert|draft)\s+(?<number>\d{1,6})$", Usual)]
    private static partial Regex AlertWords();

    [GeneratedRegex(@"^release\s+(?:alert\s+|draft\s+)?(?<number>\d{1,6})$", Usual)]
    private static partial Regex ReleaseWords();

    [GeneratedRegex(@"^reject\s+(?:alert\s+|draft\s+)?(?<number>\d{1,6})(?:[\s,;]+because\s+(?<rejection>.+))?$", Usual)]
    private static partial Regex RejectWords();

    [GeneratedRegex(@"^(?:(?:acknowledge|ack)\s+(?<number>\d{1,6})\s+(?<answer>seen|taken up|passed to capital|not for us)|(?<alone>seen|taken up|passed to capital|not for us)\s+(?<number>\d{1,6}))$", Usual)]
    private static partial Regex AnswerWords();

    [GeneratedRegex(@"^ledger\s+(?:of\s+)?(?:alert\s+)?(?<number>\d{1,6})$", Usual)]
    private static partial Regex LedgerWords();

    [GeneratedRegex(@"^exercise\s+report\s+(?<number>\d{1,6})$", Usual)]
    private static partial Regex ReportWords();

    [GeneratedRegex($@"^subscribe(?:\s+to)?\s+(?:region\s+(?<region>[a-z\- ]{{4,20}}?)|(?<scope>all)|{Name})(?:\s+from\s+{Level})?(?:\s+(?<cadence>immediate|immediately|at once|daily|weekly)(?:\s+digest)?)?(?:\s+from\s+{Level})?(?:\s+(?<for>here|for me))?$", Usual)]
    private static partial Regex SubscribeWords();

    [GeneratedRegex($@"^unsubscribe(?:\s+from)?\s+(?:region\s+(?<region>[a-z\- ]{{4,20}}?)|(?<scope>all)|{Name})$", Usual)]
    private static partial Regex UnsubscribeWords();

    [GeneratedRegex(@"^quiet(?:\s+hours)?\s+(?<quiet>off|none|\d{1,2}(?::\d{2})?\s*(?:-|–|to)\s*\d{1,2}(?::\d{2})?)$", Usual)]
    private static partial Regex QuietWords();

    [GeneratedRegex(@"^(?:pause\s+alerts(?:\s+(?:for\s+)?(?<days>\d{1,3})\s*(?:days?|d))?|pause\s+(?:for\s+)?(?<days>\d{1,3})\s*(?:days?|d)|(?<resume>resume)\s+alerts)$", Usual)]
    private static partial Regex PauseWords();

    [GeneratedRegex(@"^renew\s+(?<number>\d{1,9})$", Usual)]
    private static partial Regex RenewWords();

    [GeneratedRegex($@"^(?:share|partager|compartir)\s+(?:(?:to|with|avec|à|a|con)\s+)?(?:the\s+|la\s+)?(?:situation|situaci[oó]n)(?:\s+{Name})?$", Usual)]
    private static partial Regex ShareWords();

    [GeneratedRegex($@"^rating\s+{Name}\s+(?<scheme>r2p[- ]monitor|crisiswatch)\s+(?<value>[a-z ]{{4,30}}?)\s+(?<month>20\d\d-[01]\d)(?:\s+(?<address>https?://\S+))?$", Usual)]
    private static partial Regex RatingWords();
}
