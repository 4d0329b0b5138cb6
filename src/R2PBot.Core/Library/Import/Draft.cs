using System.Text.RegularExpressions;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>A document in the making.</summary>
internal sealed class Draft
{
    /// <summary>Running text in printed order.</summary>
    public List<DraftPassage> Body { get; } = [];

    public List<DraftPassage> Footnotes { get; } = [];

    public List<DraftPassage> Asides { get; } = [];

    /// <summary>Headings and passages of the body in printed order.</summary>
    public List<object> InOrder { get; } = [];
}

internal sealed record DraftHeading(string? Number, string Heading, string Lines)
{
    public int Level => Number is null ? 4 : Number.Contains('.', StringComparison.Ordinal) ? 3 : 2;

    /// <summary>The wording of the source, where another is shown.</summary>
    public string? Original { get; init; }

    public string? Repaired { get; init; }
}

/// <summary>A passage that still grows: pieces are added until the next one begins.</summary>
internal sealed partial class DraftPassage(string localId, string text, Block block)
{
    private readonly List<string> _pieces = [block.Lines];
    private readonly List<string> _repairs = [];

    public string LocalId { get; } = localId;

    public Place Place { get; } = Place.Parse(localId) ?? throw new ArgumentException($"{localId} is no passage id", nameof(localId));

    /// <summary>Words with raised footnote numbers as <c>&lt;sup&gt;n&lt;/sup&gt;</c>, later as <c>[^n]</c>.</summary>
    public string Text { get; set; } = text;

    public int FirstLine { get; } = block.First;

    public int LastLine { get; private set; } = block.Last;

    public string? Label { get; init; }

    public string? Header { get; init; }

    public bool IsListLead { get; set; }

    public List<int> LostMarks { get; } = [];

    public string SourceLines => string.Join(", ", _pieces);

    public IReadOnlyList<string> Repairs => _repairs;

    /// <summary>Whether the words so far end like a whole sentence.</summary>
    public bool IsComplete => WithoutMarks(Text).TrimEnd('"', '”', '’', ')', ' ') is { Length: > 0 } words && words[^1] is '.' or '?' or '!' or ':' or ';';

    /// <param name="joining">Joins the pieces; without it every piece stands on a line of its own, as in a list.</param>
    public void Append(Block block, LineJoining? joining)
    {
        Text = joining is null ? $"{Text}\n{block.Text}" : joining.Join(Text, block.Text, block.First);
        _pieces.Add(block.Lines);
        LastLine = block.Last;
    }

    public void Repair(string what) => _repairs.Add(what);

    private static string WithoutMarks(string text) => Marks().Replace(text, "");

    /// <summary>Raised numbers, and a plain number after the last stop, which is a raised number that was lowered.</summary>
    [GeneratedRegex(@"\s*<sup>\d+</sup>|(?<=[.?!]) \d{1,3}$")]
    private static partial Regex Marks();
}
