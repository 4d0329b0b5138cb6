using R2PBot.Library.Documents;

namespace R2PBot.Answers.Declining;

/// <summary>Reads <c>knowledge/answers.yaml</c>. A file that is wrong is refused whole with line and reason.</summary>
internal static class DeclineRulesReader
{
    private const int MaxPointers = 3;

    public static DeclineReading Read(string file, string yaml)
    {
        try
        {
            var parsed = FrontMatterReader.Parse<RuleFile>(yaml, firstLine: 1);
            return new DeclineReading.Accepted(new([.. (parsed.Declined ?? []).Select(Rule)]));
        }
        catch (DocumentFormatException problem)
        {
            return new DeclineReading.Refused($"{file}:{problem.Line}: {problem.Message}");
        }
        catch (FormatException problem)
        {
            return new DeclineReading.Refused($"{file}:1: {problem.Message}");
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

internal abstract record DeclineReading
{
    public sealed record Accepted(DeclineRules Rules) : DeclineReading;

    public sealed record Refused(string Line) : DeclineReading;
}
