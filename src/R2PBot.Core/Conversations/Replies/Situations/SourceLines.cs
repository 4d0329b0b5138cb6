using System.Text.RegularExpressions;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>Sources as an editor types them: one a line or parted by semicolons, the link anywhere in it.</summary>
internal static partial class SourceLines
{
    private const int Most = 10;

    public static IReadOnlyList<AlertSource> Read(string? typed) => typed is null ? [] :
        [.. typed.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(One)];

    public static string Write(IReadOnlyList<AlertSource> sources) => string.Join('\n', sources.Select(s => s.Address is { } address ? $"{s.Text} {address}" : s.Text));

    private static AlertSource One(string line)
    {
        var link = Link().Match(line);
        var text = link.Success ? line.Remove(link.Index, link.Length).Trim(' ', ',', '(', ')') : line;
        return new(text.Length > 0 ? text : link.Value, link.Success ? link.Value : null);
    }

    [GeneratedRegex(@"https?://[^\s,;]+")]
    private static partial Regex Link();
}
