using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>Lines of a source that stand together, joined, with what their beginning looks like.</summary>
/// <param name="Lead">Number, letter or sign that the block starts with; taken out of <paramref name="Text"/>.</param>
internal sealed record Block(int First, int Last, BlockStart Start, string Lead, string Text)
{
    public bool StartsInLowerCase => Text.Length > 0 && char.IsLower(Text[0]);

    public int Number => int.TryParse(Lead, out var number) ? number : 0;

    public string Lines => First == Last ? $"{First}" : $"{First}-{Last}";
}

internal enum BlockStart
{
    Plain,

    /// <summary>One or more <c>#</c>.</summary>
    Heading,

    /// <summary><c>12. </c></summary>
    Numbered,

    /// <summary><c>(b) </c></summary>
    Lettered,

    Bullet,

    /// <summary>A raised number: a footnote.</summary>
    Raised,

    /// <summary>A number without stop before a capital: perhaps a footnote whose number is no longer raised.</summary>
    BareNumber,

    /// <summary>The line above a side note; lead is its label.</summary>
    AsideHeader,
}

/// <summary>What a line begins with.</summary>
internal static partial class BlockLead
{
    public static (BlockStart Start, string Lead, string Text) Of(string line, string? bulletGlyph)
    {
        foreach (var (start, pattern) in new[]
        {
            (BlockStart.Heading, Headings()), (BlockStart.Raised, RaisedNumbers()), (BlockStart.Numbered, Numbers()),
            (BlockStart.Lettered, Letters()), (BlockStart.Bullet, Bullets()), (BlockStart.BareNumber, BareNumbers()),
        })
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return (start, match.Groups["lead"].Value, line[match.Length..].Trim());
            }
        }

        return bulletGlyph is not null && line.StartsWith(bulletGlyph + " ", StringComparison.Ordinal) && line.Length > 2 && char.IsUpper(line[2])
            ? (BlockStart.Bullet, bulletGlyph, line[2..].Trim())
            : (BlockStart.Plain, "", line);
    }

    [GeneratedRegex(@"^(?<lead>#{1,6}) +")]
    private static partial Regex Headings();

    [GeneratedRegex(@"^<sup>(?<lead>\d{1,3})</sup>\s*")]
    private static partial Regex RaisedNumbers();

    [GeneratedRegex(@"^(?:- )?(?<lead>\d{1,3})\. +(?=\S)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:- )?\((?<lead>[a-z])\) +(?=\S)")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?<lead>[-•▪‣*]) +(?=\S)")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"^(?<lead>\d{1,3}) +(?=[A-Z])")]
    private static partial Regex BareNumbers();
}
