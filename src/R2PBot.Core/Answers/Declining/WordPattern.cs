using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Declining;

/// <summary>A pattern of words that editors can read and write: <c>^ is|was ... genocide $</c>. Matching takes time linear in the question for each part of the pattern.</summary>
internal sealed class WordPattern
{
    private const int MaxGap = 8;
    private const int MaxOnStack = 512;

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
        // Every place where the steps so far can have ended; each step moves all of them on. Every turn passes every pattern, so nothing is allocated.
        Span<bool> ends = words.Count < MaxOnStack ? stackalloc bool[words.Count + 1] : new bool[words.Count + 1];
        Span<bool> next = words.Count < MaxOnStack ? stackalloc bool[words.Count + 1] : new bool[words.Count + 1];
        ends[..(_atStart ? 1 : words.Count)].Fill(true);
        foreach (var step in _steps)
        {
            if (!Advance(step, ends, next, words))
            {
                return false;
            }

            next.CopyTo(ends);
        }

        return !_atEnd || ends[words.Count];
    }

    /// <returns>Whether the step fits anywhere.</returns>
    private static bool Advance(Step step, ReadOnlySpan<bool> from, Span<bool> ends, IReadOnlyList<string> words)
    {
        ends.Clear();
        var (any, nearest, reach) = (false, int.MinValue / 2, step.AfterGap ? MaxGap : 0);
        for (var i = 0; i < words.Count; i++)
        {
            nearest = from[i] ? i : nearest;
            if (i - nearest <= reach && step.Words.Contains(words[i]))
            {
                any = ends[i + 1] = true;
            }
        }

        return any;
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
