using R2PBot.Library.Documents;

namespace R2PBot.Answers.Facts;

/// <summary>As of when the quoted fact is, and what the documents say of it for other dates, each in its own words.</summary>
/// <param name="Note">Why the values cannot be compared; nothing where they can.</param>
public sealed record DatedFact(string Subject, string AsOf, IReadOnlyList<DatedCitation> Others, string? Note)
{
    /// <summary>The same as a sentence of the bot's own, without words of the documents.</summary>
    internal string Sentence => $" As of {AsOf}.{string.Concat(Others.Select(o => $" {Name(o.Order)}: {o.AsOf}, {Wording.Place(o.Citation.Passage)}."))}{(Note is null ? "" : $" The values are not comparable: {Note}")}";

    private static string Name(FactOrder order) => order switch { FactOrder.Earlier => "Earlier", FactOrder.Later => "Later", _ => "Also" };
}

/// <summary>A quotation with the date for which it holds.</summary>
public sealed record DatedCitation(Citation Citation, string AsOf, FactOrder Order);

/// <summary>How the date of a value stands to that of the answer.</summary>
public enum FactOrder
{
    Earlier,
    SameDate,
    Later,
}
