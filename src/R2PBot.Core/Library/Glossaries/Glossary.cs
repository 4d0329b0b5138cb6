namespace R2PBot.Library.Glossaries;

/// <summary>Names of the field and how they go together. It helps to find passages; nothing in it is ever shown as a statement.</summary>
internal sealed record Glossary(
    IReadOnlyList<GlossaryTerm> Terms,
    IReadOnlyDictionary<string, string> Shorthand,
    IReadOnlyDictionary<string, string> French,
    IReadOnlyDictionary<string, string> Spanish,
    IReadOnlySet<string> CapitalsOnly)
{
    public static Glossary Empty { get; } = new([], new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new HashSet<string>());

    /// <summary>What several files say; where two translate the same word, the first.</summary>
    public static Glossary Together(IEnumerable<Glossary> files)
    {
        var all = files.ToList();
        return new(
            [.. all.SelectMany(g => g.Terms)],
            First(all.Select(g => g.Shorthand)),
            First(all.Select(g => g.French)),
            First(all.Select(g => g.Spanish)),
            all.SelectMany(g => g.CapitalsOnly).ToHashSet(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> First(IEnumerable<IReadOnlyDictionary<string, string>> several) =>
        several.SelectMany(w => w).DistinctBy(w => w.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}

/// <summary>One thing and its names.</summary>
/// <param name="Related">Narrower or looser words that should find it too, with less weight.</param>
/// <param name="Defined">Passages that define or explain it, best first.</param>
internal sealed record GlossaryTerm(
    string Term,
    IReadOnlyList<string> Abbreviations,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Fr,
    IReadOnlyList<string> Es,
    IReadOnlyList<string> Related,
    IReadOnlyList<string> Defined);
