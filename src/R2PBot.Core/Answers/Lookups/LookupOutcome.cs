using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>What became of the places that a question names.</summary>
internal abstract record LookupOutcome
{
    public sealed record Done(Answer Answer) : LookupOutcome;

    /// <summary>Something is asked about a whole section or range: the search looks there, and nowhere else.</summary>
    public sealed record SearchWithin(IReadOnlyList<Passage> Passages) : LookupOutcome;

    /// <summary>The words for places meant none of our documents after all.</summary>
    public sealed record NoLookup : LookupOutcome;
}
