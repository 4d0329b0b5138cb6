using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>
/// Joins lines of running text. A hyphen at the end of a line divides a word or belongs to a compound: the rest of the source tells which,
/// and where it does not, the hyphen stays and a person is asked.
/// </summary>
internal sealed partial class LineJoining
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImportReport _report;

    /// <param name="lines">Of the whole source.</param>
    public LineJoining(IReadOnlyList<string> lines, ImportReport report)
    {
        _report = report;
        foreach (var line in lines)
        {
            _words.UnionWith(Words().Matches(line).Select(m => m.Value));
        }
    }

    /// <param name="line">Where the second piece begins.</param>
    public string Join(string before, string after, int line)
    {
        if (before.Length < 2 || before[^1] != '-' || !char.IsLetter(before[^2]))
        {
            return $"{before} {after}";
        }

        var (head, tail) = (LastWord().Match(before).Value, FirstWord().Match(after).Value);
        if (tail.Length == 0 || !char.IsLower(tail[0]) || _words.Contains($"{head}-{tail}"))
        {
            return before + after;
        }

        if (_words.Contains(head + tail))
        {
            _report.Repaired(line, $"“{head}{tail}” was divided at the end of the line");
            return before[..^1] + after;
        }

        if (!_words.Contains(head) || !_words.Contains(tail))
        {
            _report.Doubted(line, $"“{head}-{tail}” stands over the end of a line; whether the hyphen belongs to it no other place of the source tells");
        }

        return before + after;
    }

    /// <summary>Whole words; the first half of a divided one is none.</summary>
    [GeneratedRegex(@"(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])")]
    private static partial Regex Words();

    [GeneratedRegex(@"[\p{L}-]*\p{L}(?=-$)")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+(?:-\p{L}+)*")]
    private static partial Regex FirstWord();
}
