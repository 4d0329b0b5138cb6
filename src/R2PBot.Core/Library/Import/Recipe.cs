using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>
/// What an editor knows about one document of a source that no general rule can see: whose it is, which lines are another's,
/// what the conversion damaged. Everything else is left to the rules of <see cref="DraftBuilder"/>.
/// </summary>
internal sealed record Recipe
{
    /// <summary>Head of the document. Its <c>source</c> names the file and the hash that the recipe was written for.</summary>
    public required FrontMatter Document { get; init; }

    /// <summary>The running text, or the side notes that another body printed into it.</summary>
    public Part Take { get; init; } = Part.Body;

    /// <summary>Pattern of the line above a side note, with groups <c>label</c> and <c>header</c>.</summary>
    public string? AsideHeader { get; init; }

    /// <summary>Lines that end a side note although the next line does not look like the running text.</summary>
    public int[] AsideEnds { get; init; } = [];

    /// <summary>A letter that the conversion put in the place of the bullet sign.</summary>
    public string? BulletGlyph { get; init; }

    /// <summary>Headings without number, by line.</summary>
    public int[] Subheadings { get; init; } = [];

    /// <summary>Wording of headings that the source prints in capitals, by section number.</summary>
    public Dictionary<string, string> Headings { get; init; } = [];

    public DroppedLines[] Drop { get; init; } = [];

    public Replacement[] Replace { get; init; } = [];

    /// <summary>Passages whose text is damaged, by local id.</summary>
    public Dictionary<string, Damage> Damaged { get; init; } = [];

    /// <summary>What a reader of a passage should know, by local id.</summary>
    public Dictionary<string, string> Cautions { get; init; } = [];

    /// <summary>For side notes: the passage each belongs to, by the line of its header.</summary>
    public Dictionary<int, Attachment> Attach { get; init; } = [];
}

internal enum Part
{
    Body,
    Asides,
}

internal sealed record DroppedLines
{
    public required string Lines { get; init; }

    public required string Why { get; init; }

    public bool Holds(int line)
    {
        var ends = Lines.Split('-');
        return line >= int.Parse(ends[0]) && line <= int.Parse(ends[^1]);
    }
}

internal sealed record Replacement
{
    public required int Line { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Why { get; init; }
}

internal sealed record Damage
{
    public required TextQuality Quality { get; init; }

    public required string Note { get; init; }
}

internal sealed record Attachment
{
    public required string To { get; init; }

    /// <summary>How sure the editor is that the note belongs there: high, medium, low.</summary>
    public required string Certainty { get; init; }

    public string? Caution { get; init; }
}
