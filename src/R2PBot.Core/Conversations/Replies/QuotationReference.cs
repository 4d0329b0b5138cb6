using System.Globalization;
using System.Text.RegularExpressions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>
/// A quotation as a button carries it: <c>sg-2025#41@0+212@1f0c5a2b</c>, the passage, the run of its words, and the first
/// digits of the passage's hash. Buttons so work on any card, in any order, after a restart and without stored text.
/// </summary>
internal static partial class QuotationReference
{
    public const string Field = "quotation";
    public const string ListField = "quotations";
    private const int HashDigits = 8;
    private const int MaxListed = 20;

    public static string Write(Citation citation)
    {
        var start = citation.Passage.Text.IndexOf(citation.Quote, StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{citation.Passage.Id}@{start}+{citation.Quote.Length}@{citation.Passage.Hash[..HashDigits]}");
    }

    public static string WriteAll(IEnumerable<Citation> citations) => string.Join(' ', citations.Take(MaxListed).Select(Write));

    /// <summary>The quotation, or nothing when its passage is gone or has other words now.</summary>
    public static Citation? Read(string? reference, Holdings holdings)
    {
        if (reference is null || Shape().Match(reference) is not { Success: true } match
            || holdings.FindPassage(match.Groups["passage"].Value) is not { CanBeQuoted: true } passage
            || !passage.Hash.StartsWith(match.Groups["hash"].Value, StringComparison.Ordinal))
        {
            return null;
        }

        var start = int.Parse(match.Groups["start"].ValueSpan);
        var end = start + int.Parse(match.Groups["length"].ValueSpan);
        return end > start && end <= passage.Text.Length && !string.IsNullOrWhiteSpace(passage.Text[start..end]) ? passage.Cite(start..end) : null;
    }

    public static IReadOnlyList<Citation> ReadAll(string? references, Holdings holdings) =>
        [.. (references ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxListed).Select(r => Read(r, holdings)).OfType<Citation>()];

    [GeneratedRegex(@"^(?<passage>[a-z0-9\-]{1,60}#[a-z0-9.()]{1,20})@(?<start>\d{1,6})\+(?<length>\d{1,6})@(?<hash>[0-9a-f]{8})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
