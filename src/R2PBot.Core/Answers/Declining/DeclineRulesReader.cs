using R2PBot.Library.Documents;

namespace R2PBot.Answers.Declining;

/// <summary>Reads <c>knowledge/answers.yaml</c>. A file that is wrong is refused whole with line and reason.</summary>
internal static class DeclineRulesReader
{
    private const int MaxPointers = 3;

    /// <exception cref="DocumentFormatException">The file is no list of sound rules.</exception>
    public static DeclineRules Take(string yaml)
    {
        try
        {
            return new([.. (FrontMatterReader.Parse<RuleFile>(yaml, firstLine: 1).Declined ?? []).Select(Rule)]);
        }
        catch (FormatException problem)
        {
            throw new DocumentFormatException(1, problem.Message);
        }
    }

    private static DeclineRule Rule(RuleEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Reason) || string.IsNullOrWhiteSpace(entry.Message) || entry.Asks is not { Count: > 0 })
        {
            throw new FormatException("a rule needs a reason, asks and a message");
        }

        return entry.Pointers is { Count: > MaxPointers }
            ? throw new FormatException($"the rule “{entry.Reason}” has more than {MaxPointers} pointers")
            : new(entry.Reason, [.. entry.Asks.Select(WordPattern.Parse)], [.. (entry.Unless ?? []).Select(WordPattern.Parse)], entry.Message.Trim(), entry.Pointers ?? []);
    }

    internal sealed class RuleFile
    {
        public List<RuleEntry>? Declined { get; set; }
    }

    internal sealed class RuleEntry
    {
        public string? Reason { get; set; }

        public List<string>? Asks { get; set; }

        public List<string>? Unless { get; set; }

        public string? Message { get; set; }

        public List<string>? Pointers { get; set; }
    }
}
