using System.Collections.Concurrent;
using R2PBot.Library.Glossaries;

namespace R2PBot.Answers.Questions;

/// <summary>Puts a French or Spanish question into English words, phrase by phrase, the longest first. Word order does not matter to the search.</summary>
internal sealed class Translation(Glossary glossary)
{
    private const int LongestPhrase = 6;
    private readonly ConcurrentDictionary<Language, Dictionary<string, string>> _folded = new();

    public string ToEnglish(IReadOnlyList<Token> tokens, Language language)
    {
        var phrases = _folded.GetOrAdd(language, Phrases);
        var words = tokens.Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text).ToArray();
        var english = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(LongestPhrase, words.Length - i)).Reverse()
                .FirstOrDefault(n => phrases.ContainsKey(string.Join(' ', words.AsSpan(i, n).ToArray())));
            if (length > 0)
            {
                english.Add(phrases[string.Join(' ', words.AsSpan(i, length).ToArray())]);
                i += length;
            }
            else
            {
                if (!Languages.IsSmallWord(words[i], language))
                {
                    english.Add(words[i]);
                }

                i++;
            }
        }

        return string.Join(' ', english);
    }

    private Dictionary<string, string> Phrases(Language language)
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (phrase, english) in language == Language.French ? glossary.French : glossary.Spanish)
        {
            phrases.TryAdd(Key(phrase), english);
        }

        foreach (var term in glossary.Terms)
        {
            foreach (var name in language == Language.French ? term.Fr : term.Es)
            {
                phrases.TryAdd(Key(name), term.Term);
            }
        }

        return phrases;
    }

    private static string Key(string phrase) => string.Join(' ', QuestionTokens.Read(phrase).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text));
}
