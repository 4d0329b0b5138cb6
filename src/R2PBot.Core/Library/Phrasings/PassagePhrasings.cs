using R2PBot.Library.Documents;

namespace R2PBot.Library.Phrasings;

/// <summary>How people ask for one passage, in words that the passage often does not use. They find it; they are never shown.</summary>
internal sealed record PassagePhrasings(IReadOnlyList<string> En, IReadOnlyList<string> Fr, IReadOnlyList<string> Es, IReadOnlyList<string> Keywords, IReadOnlyList<FactPhrasings> Facts)
{
    public static PassagePhrasings None { get; } = new([], [], [], [], []);

    public IEnumerable<string> English => En.Concat(Facts.SelectMany(f => f.En));

    public IEnumerable<string> French => Fr.Concat(Facts.SelectMany(f => f.Fr));

    public IEnumerable<string> Spanish => Es.Concat(Facts.SelectMany(f => f.Es));

    public IEnumerable<string> Questions => English.Concat(French).Concat(Spanish);
}

/// <summary>How people ask for one fact of a passage.</summary>
/// <param name="Words">Words of the sentence that holds the fact, as they stand there.</param>
internal sealed record FactPhrasings(string Words, IReadOnlyList<string> En, IReadOnlyList<string> Fr, IReadOnlyList<string> Es)
{
    /// <summary>Which sentence of the passage holds the fact, counted from 0; nothing if the words stand in none.</summary>
    public int? SentenceOf(Passage passage)
    {
        var at = passage.Text.IndexOf(Words, StringComparison.Ordinal);
        var sentences = passage.Sentences;
        for (var i = 0; at >= 0 && i < sentences.Count; i++)
        {
            if (at < sentences[i].End)
            {
                return i;
            }
        }

        return null;
    }
}
