namespace R2PBot.Library.Phrasings;

/// <summary>How people ask for one passage, in words that the passage often does not use. They find it; they are never shown.</summary>
internal sealed record PassagePhrasings(IReadOnlyList<string> En, IReadOnlyList<string> Fr, IReadOnlyList<string> Es, IReadOnlyList<string> Keywords)
{
    public static PassagePhrasings None { get; } = new([], [], [], []);

    public IEnumerable<string> Questions => En.Concat(Fr).Concat(Es);
}
