using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Declining;

/// <summary>A pattern of words that editors can read and write: <c>^ is|was ... genocide $</c>. Matching takes time linear in the question for each part of the pattern.</summary>
internal sealed class WordPattern
{
    private const int MaxGap = 8;

    private readonly IReadOnlyList<Step> _steps;
    private readonly bool _atStart;
    private readonly bool _atEnd;

    private WordPattern(IReadOnlyList<Step> steps, bool atStart, bool atEnd)
    {
        _steps = steps;
        _atStart = atStart;
        _atEnd = atEnd;
    }

    public static WordPattern Parse(string pattern)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var atStart = parts.Remove("^");
        var atEnd = parts.Remove("$");
        var steps = new List<Step>();
        var gap = false;
        foreach (var part in parts)
        {
            if (part == "...")
            {
                gap = true;
                continue;
            }

            steps.Add(new([.. part.Split('|')], gap));
            gap = false;
        }

        return steps.Count > 0 && !gap ? new(steps, atStart, atEnd) : throw new FormatException($"“{pattern}” has no words, or ends with a gap");
    }

    /// <param name="words">Folded words, without greetings at the start.</param>
    public bool Matches(IReadOnlyList<string> words)
    {
        // Every place where the steps so far can have ended; each step moves the whole set on.
        var ends = _atStart ? [0] : Enumerable.Range(0, words.Count).ToHashSet();
        foreach (var step in _steps)
        {
            ends = Advance(step, ends, words);
        }

        return _atEnd ? ends.Contains(words.Count) : ends.Count > 0;
    }

    private static HashSet<int> Advance(Step step, HashSet<int> from, IReadOnlyList<string> words)
    {
        var ends = new HashSet<int>();
        foreach (var at in from)
        {
            for (var i = at; i < words.Count && i <= at + (step.AfterGap ? MaxGap : 0); i++)
            {
                if (step.Words.Contains(words[i]))
                {
                    ends.Add(i + 1);
                }
            }
        }

        return ends;
    }

    private sealed record Step(HashSet<string> Words, bool AfterGap);
}

internal static class WordPatterns
{
    private static readonly HashSet<string> Greetings = new(StringComparer.Ordinal)
    {
        "so", "and", "but", "ok", "okay", "please", "hello", "hi", "well", "then", "tell", "me", "now", "dear", "bot", "also", "honestly", "really", "yes", "no", "just",
    };

    /// <summary>The words of a question as patterns see them.</summary>
    public static IReadOnlyList<string> WordsOf(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text).SkipWhile(Greetings.Contains)];
}
