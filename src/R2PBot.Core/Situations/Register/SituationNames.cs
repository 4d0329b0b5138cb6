namespace R2PBot.Situations.Register;

/// <summary>
/// Finds situations by name, on whole words and the longest name first: "South Sudan" is never the Sudan, "Nigeria" never the
/// Niger, and "Romania" holds no Oman. A name that could mean two is reported as such.
/// </summary>
internal sealed class SituationNames
{
    // By first word; the longest first.
    private readonly Dictionary<string, List<Known>> _names;

    public SituationNames(IReadOnlyList<Situation> situations) =>
        _names = situations.SelectMany(Names)
            .GroupBy(n => string.Join(' ', n.Words))
            .Select(Merged)
            .GroupBy(n => n.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToList(), StringComparer.Ordinal);

    /// <summary>What a person means who types just this.</summary>
    public Naming Of(string typed)
    {
        var words = NameWords.Of(typed);
        var skip = words is [{ Text: "the" or "la" or "le" or "el" }, _, ..] ? 1 : 0;
        var known = At(words, 0).FirstOrDefault(n => n.Words.Length == words.Count) ?? At(words, skip).FirstOrDefault(n => n.Words.Length == words.Count - skip);
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
            if (At(words, i).FirstOrDefault(n => (!n.IsAbbreviation || IsCapitals(text[words[i].Start..words[i].End]))) is not { } known)
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

    private IEnumerable<Known> At(IReadOnlyList<NameWord> words, int at) =>
        at < words.Count && _names.TryGetValue(words[at].Text, out var names) ? names.Where(n => Fits(n, words, at)) : [];

    /// <summary>What is another situation's own name is no mere part to keep away from; what two call theirs is ambiguous.</summary>
    private static Known Merged(IEnumerable<Known> same)
    {
        var own = same.Where(n => !n.IsDecoy).ToList();
        return own.Count == 0 ? same.First() : own[0] with { Means = [.. own.SelectMany(n => n.Means).Distinct()], IsAmbiguous = own.Any(n => n.IsAmbiguous) || own.Any(n => n.Means[0] != own[0].Means[0]) };
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
