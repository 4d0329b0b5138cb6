using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace R2PBot.Library.Search;

/// <summary>
/// Makes terms of a text as Lucene 8's EnglishAnalyzer does: words of UAX #29, no possessive ending, lower case, no stop
/// words, Porter stems.
/// </summary>
internal static class EnglishAnalysis
{
    // Lucene's EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.
    private static readonly FrozenSet<string> StopWords = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
        "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ]);

    // Enough for every word of the documents; text typed by strangers must not make it grow without end.
    private const int MostRemembered = 1 << 17;
    private static readonly ConcurrentDictionary<string, string> Remembered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> RememberedBySpan =
        Remembered.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int remembered;

    public static IReadOnlyList<string> Terms(string text)
    {
        List<string> terms = [];
        foreach (var term in Enumerate(text))
        {
            terms.Add(term.Term);
        }

        return terms;
    }

    /// <summary>The terms with their places, for <c>foreach</c>: nothing is allocated for words seen before.</summary>
    public static EnglishTerms Enumerate(ReadOnlySpan<char> text) => new(text);

    /// <summary>The term of one word as it stands in a text; empty for a stop word.</summary>
    public static string TermOf(ReadOnlySpan<char> word)
    {
        if (RememberedBySpan.TryGetValue(word, out string? known))
        {
            return known;
        }

        string term = Reduce(word);
        if (Volatile.Read(ref remembered) < MostRemembered && RememberedBySpan.TryAdd(word, term))
        {
            Interlocked.Increment(ref remembered);
        }

        return term;
    }

    private static string Reduce(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        lower = lower[..ToLower(WithoutPossessive(word), lower)];
        if (StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower))
        {
            return "";
        }

        string term = new(lower[..PorterStemmer.Stem(lower)]);
        // One instance for all forms of a word: dictionaries and postings share it.
        return Remembered.TryGetValue(term, out string? same) && same == term ? same : term;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word[..^2] : word;

    private static int ToLower(ReadOnlySpan<char> word, Span<char> lower)
    {
        int length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            // The dotted capital I is the one letter whose simple mapping the runtime leaves to cultures.
            var mapped = rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);
            length += mapped.EncodeToUtf16(lower[length..]);
        }

        return length;
    }
}
