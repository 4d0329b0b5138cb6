using R2PBot.Library.Glossaries;

namespace R2PBot.Answers.Questions;

/// <summary>Finds the names of the glossary in a question, the longest first, so that "South Sudan" is not "Sudan".</summary>
internal sealed class Names
{
    private readonly Dictionary<string, List<(string[] Words, GlossaryTerm Term)>> _byFirst = new(StringComparer.Ordinal);

    public Names(Glossary glossary)
    {
        foreach (var term in glossary.Terms)
        {
            var abbreviations = term.Abbreviations.Where(a => !glossary.CapitalsOnly.Contains(a));
            foreach (var name in new[] { term.Term }.Concat(abbreviations).Concat(term.Aliases).Concat(term.Fr).Concat(term.Es))
            {
                var words = QuestionTokens.Read(name).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text).ToArray();
                if (words.Length > 0)
                {
                    (_byFirst.TryGetValue(words[0], out var list) ? list : _byFirst[words[0]] = []).Add((words, term));
                }
            }
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    /// <returns>The terms named, each with the words that name it.</returns>
    public IReadOnlyList<(GlossaryTerm Term, string Named)> In(string text)
    {
        var words = QuestionTokens.Read(text).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text).ToArray();
        var found = new List<(GlossaryTerm, string)>();
        for (var i = 0; i < words.Length;)
        {
            var match = _byFirst.GetValueOrDefault(words[i])?.FirstOrDefault(n => n.Words.AsSpan().SequenceEqual(words.AsSpan(i, Math.Min(n.Words.Length, words.Length - i)))) ?? default;
            if (match.Term is { } term)
            {
                found.Add((term, string.Join(' ', match.Words)));
                i += match.Words.Length;
            }
            else
            {
                i++;
            }
        }

        return found;
    }
}
