using R2PBot.Library.Search;

namespace R2PBot.Benchmarks.Answers;

/// <summary>
/// Passages and queries whose words are as frequent, and whose lengths are as long, as those of the real corpus. The seeds
/// are fixed: every run and every contender gets the same.
/// </summary>
internal sealed class SyntheticPassages
{
    private readonly string[] words;
    private readonly string[] vocabulary;
    private readonly int[] lengths;

    public SyntheticPassages(string corpusPath)
    {
        string[][] passages = [.. File.ReadLines(corpusPath).Select(WordsOf).Where(p => p.Length > 0)];
        words = [.. passages.SelectMany(p => p)];
        vocabulary = [.. words.Distinct().Where(w => EnglishAnalysis.Terms(w).Count == 1).Order(StringComparer.Ordinal)];
        lengths = [.. passages.Select(p => p.Length)];
    }

    public string[] Passages(int count)
    {
        var random = new Random(2005);
        return [.. Enumerable.Range(0, count).Select(_ =>
            string.Join(' ', Enumerable.Range(0, lengths[random.Next(lengths.Length)]).Select(_ => words[random.Next(words.Length)])))];
    }

    /// <summary>2 to 6 different words each, half of them as frequent as words in a text are, half from the whole vocabulary.</summary>
    public string[] Queries(int count)
    {
        var random = new Random(138);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Query(random, random.Next(2, 7))))];
    }

    private HashSet<string> Query(Random random, int size)
    {
        HashSet<string> query = [];
        while (query.Count < size)
        {
            string word = query.Count % 2 == 0 ? words[random.Next(words.Length)] : vocabulary[random.Next(vocabulary.Length)];
            if (EnglishAnalysis.Terms(word).Count == 1)
            {
                query.Add(word);
            }
        }

        return query;
    }

    // Only letters: what is a word is then the same for every contender.
    private static string[] WordsOf(string line) =>
        [.. line.ToLowerInvariant().Split(' ').Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '’', '*', '\''))
            .Where(w => w.Length > 0 && w.All(char.IsAsciiLetter))];
}
