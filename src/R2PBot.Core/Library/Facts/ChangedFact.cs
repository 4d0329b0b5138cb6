using R2PBot.Library.Documents;

namespace R2PBot.Library.Facts;

/// <summary>A fact that the documents give for one or several dates, or that ages: how many, who, since when.</summary>
/// <param name="Asks">Short names of the subject.</param>
/// <param name="Values">The oldest first.</param>
/// <param name="IsComparable">Whether the values count or judge the same thing.</param>
/// <param name="Note">Where they do not: why, in a sentence.</param>
internal sealed record ChangedFact(string Id, string Subject, IReadOnlyList<string> Asks, IReadOnlyList<FactValue> Values, bool IsComparable, string Note);

/// <summary>What one passage says of it.</summary>
/// <param name="Quote">A run of the passage's own words.</param>
/// <param name="AsOf">The date for which it holds, as it is shown.</param>
internal sealed record FactValue(string PassageId, string Quote, string AsOf)
{
    /// <summary>Nothing where the words do not stand in the passage, or it must not be quoted.</summary>
    public Citation? In(Holdings holdings)
    {
        var passage = holdings.FindPassage(PassageId);
        var start = passage?.Text.IndexOf(Quote, StringComparison.Ordinal) ?? -1;
        return passage is { CanBeQuoted: true } && start >= 0 ? passage.Cite(start..(start + Quote.Length)) : null;
    }
}
