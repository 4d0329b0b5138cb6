namespace R2PBot.Situations.Register;

/// <summary>
/// Finds situations by name, on whole words and the longest name first: "South Sudan" is never the Sudan, "Nigeria" never the
/// Niger, and "Romania" holds no Oman. A name that could mean two is reported as such.
/// </summary>
internal sealed class SituationNames
{
    private readonly List<Known> _names;

    public SituationNames(IReadOnlyList<Situation> situations) =>
        _names = [.. situations.SelectMany(Names)
            .GroupBy(n => string.Join(' ', n.Words))
            .Select(g => g.Skip(1).Aggregate(g.First(), (a, b) => a with { Means = [.. a.Means.Union(b.Means)], IsAmbiguous = a.IsAmbiguous || b.IsAmbiguous || a.Means[0] != b.Means[0] }))
            .OrderByDescending(n => n.Words.Length)];

    /// <summary>What a person means who types just this.</summary>
    public Naming Of(string typed)
    {
        var words = NameWords.Of(typed);
        var skip = words is [{ Text: "the" or "la" or "le" or "el" }, _, ..] ? 1 : 0;
        var known = _names.FirstOrDefault(n => Fits(n, words, 0) && n.Words.Length == words.Count)
            ?? _names.FirstOrDefault(n => skip == 1 && Fits(n, words, 1) && n.Words.Length == words.Count - 1);
        return known switch
        {
            null or { IsDecoy: true } => new Naming.Unknown(),
            { IsAmbiguous: true } => new Naming.Ambiguous(known.Means),
            _ => new Naming.One(known.Means[0]),
        };
    }

    /// <summary>Every name in a text, without those that are part of a longer one. What could mean two is left out.</summary>
    public IEnumerable<(Situation Situation, int Start, int End)> In(string text)
    {
        var words = NameWords.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (_names.FirstOrDefault(n => Fits(n, words, i) && (!n.IsAbbreviation || IsCapitals(text[words[i].Start..words[i].End]))) is not { } known)
            {
                continue;
            }

            var last = i + known.Words.Length - 1;
            if (!known.IsDecoy && !known.IsAmbiguous)
            {
                yield return (known.Means[0], words[i].Start, words[last].End);
            }

            i = last;
        }
    }

    private static IEnumerable<Known> Names(Situation situation) =>
    [
        .. situation.Names.Append(situation.UnName).Append(situation.ListName).Append(situation.Id.Replace('-', ' ')).Distinct().Select(n => new Known(Words(n), [situation]) { IsAbbreviation = IsCapitals(n) }),
        .. situation.Ambiguous.Select(n => new Known(Words(n), [situation], IsAmbiguous: true)),
        .. situation.NotThis.Select(n => new Known(Words(n), [situation], IsDecoy: true)),
    ];

    private static string[] Words(string name) => [.. NameWords.Of(name).Select(w => w.Text)];

    private static bool Fits(Known name, IReadOnlyList<NameWord> words, int at) =>
        at + name.Words.Length <= words.Count && !name.Words.Where((w, i) => words[at + i].Text != w).Any();

    private static bool IsCapitals(string name) => name.All(char.IsAsciiLetterUpper);

    private sealed record Known(string[] Words, IReadOnlyList<Situation> Means, bool IsAmbiguous = false, bool IsDecoy = false)
    {
        /// <summary>"CAR" in a text is a name, "car" is none; whoever types a command may write it small.</summary>
        public bool IsAbbreviation { get; init; }
    }
}

/// <summary>What a typed name means.</summary>
internal abstract record Naming
{
    public sealed record One(Situation Situation) : Naming;

    /// <summary>It could mean these, or something that is not in the register.</summary>
    public sealed record Ambiguous(IReadOnlyList<Situation> Situations) : Naming;

    public sealed record Unknown : Naming;
}
