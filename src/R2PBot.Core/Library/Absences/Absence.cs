namespace R2PBot.Library.Absences;

/// <summary>Something that people ask and that the documents do not hold, though their subject may be near: the list behind a number, the name behind an office, the year after.</summary>
/// <param name="About">What is missing, in a few words.</param>
/// <param name="Says">What the bot says about it: one true sentence on what the documents do not hold.</param>
/// <param name="Near">Id of the passage that comes nearest; nothing where none does.</param>
internal sealed record Absence(string About, string Says, string? Near, IReadOnlyList<string> En, IReadOnlyList<string> Fr, IReadOnlyList<string> Es)
{
    public IEnumerable<string> Questions => En.Concat(Fr).Concat(Es);
}
