using R2PBot.Library;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Questions;

/// <summary>Every word that the documents, their English phrasings and the glossary use, folded. A typed word that is none of them is probably one of them misspelt.</summary>
internal sealed class Lexicon
{
    private const int MinLength = 4;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ILookup<char, string> _byFirst;
    private readonly Lazy<HashSet<string>> _stems;

    public Lexicon(Holdings holdings)
    {
        foreach (var passage in holdings.Documents.SelectMany(d => d.Passages))
        {
            Add(passage.Text, 3);
            foreach (var phrasing in holdings.PhrasingsOf(passage).English)
            {
                Add(phrasing, 1);
            }
        }

        foreach (var question in holdings.Absent.SelectMany(a => a.En))
        {
            Add(question, 1);
        }

        foreach (var term in holdings.Glossary.Terms)
        {
            Add(string.Join(' ', [term.Term, .. term.Aliases]), 1);
        }

        _stems = new(() => _counts.Keys.SelectMany(EnglishAnalysis.Terms).ToHashSet(StringComparer.Ordinal));
        _byFirst = _counts.Keys.Where(w => w.Length >= MinLength).ToLookup(w => w[0]);
    }

    public bool Knows(string word) => _counts.ContainsKey(word);

    /// <summary>Whether another form of this stem is known.</summary>
    public bool KnowsStem(string stem) => _stems.Value.Contains(stem);

    /// <summary>The word that was probably meant: one slip in a short word, two in a long one, or the vowels left out.</summary>
    public string? Meant(string word)
    {
        if (word.Length < MinLength || !word.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        var allowed = word.Length >= 8 ? 2 : 1;
        var best = _byFirst[word[0]]
            .Where(w => Math.Abs(w.Length - word.Length) <= allowed)
            .Select(w => (Word: w, Slips: Slips(word, w, allowed)))
            .Where(w => w.Slips <= allowed)
            .OrderBy(w => w.Slips).ThenByDescending(w => _counts[w.Word]).ThenBy(w => w.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
        return best ?? WithVowels(word);
    }

    private string? WithVowels(string word) => word.Skip(1).Any(IsVowel) ? null : _byFirst[word[0]]
        .Where(w => w.Length > word.Length && w[0] + string.Concat(w.Skip(1).Where(c => !IsVowel(c))) == word)
        .OrderByDescending(w => _counts[w]).ThenBy(w => w, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private void Add(string text, int weight)
    {
        foreach (var token in QuestionTokens.Read(text).Where(t => t.IsWord))
        {
            _counts[token.Text] = _counts.GetValueOrDefault(token.Text) + weight;
        }
    }

    /// <summary>Letters left out, put in, changed or swapped with their neighbour (Damerau); counting stops above the limit.</summary>
    private static int Slips(string a, string b, int limit)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
