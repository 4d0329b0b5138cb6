using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Declining;

/// <summary>Reads <c>knowledge/answers.yaml</c>. A file that is wrong is refused whole with line and reason.</summary>
internal static class DeclineRulesReader
{
    private const int MaxPointers = 3;
    private static readonly string[] Languages = ["fr", "es"];

    /// <exception cref="DocumentFormatException">The file is no list of sound rules.</exception>
    public static DeclineRules Take(string yaml)
    {
        try
        {
            return YamlFields.Read(yaml, firstLine: 1, file => new DeclineRules(file.List("declined", Rule) ?? []));
        }
        catch (FormatException problem)
        {
            throw new DocumentFormatException(1, problem.Message);
        }
    }

    private static DeclineRule Rule(YamlFields rule)
    {
        var (reason, asks, unless) = (rule.TextOrNone("reason"), rule.Texts("asks"), rule.Texts("unless"));
        var (message, pointers) = (rule.TextOrNone("message"), rule.Texts("pointers"));
        var translated = Languages.Select(l => (Language: l, Message: rule.TextOrNone(l)?.Trim())).Where(t => t.Message is { Length: > 0 }).ToDictionary(t => t.Language, t => t.Message ?? "");
        if (string.IsNullOrWhiteSpace(reason) || string.IsNullOrWhiteSpace(message) || asks is not { Count: > 0 })
        {
            throw new FormatException("a rule needs a reason, asks and a message");
        }

        return pointers is { Count: > MaxPointers }
            ? throw new FormatException($"the rule “{reason}” has more than {MaxPointers} pointers")
            : new(reason, [.. asks.Select(WordPattern.Parse)], [.. (unless ?? []).Select(WordPattern.Parse)], message.Trim(), translated, pointers ?? []);
    }
}
