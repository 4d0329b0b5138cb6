namespace R2PBot.Answers.Lookups;

/// <summary>One place as a question words it: the unit with its numbers, letters or section names. Nothing of the documents is known here.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
internal sealed record PlaceWords(Unit Unit, int Start, int End)
{
    public IReadOnlyList<NumberSpan> Numbers { get; init; } = [];

    /// <summary>Names of sections ("iii.b", "2", "conclusion") or labels of notes ("iii", "b").</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Counted by position: "the third bullet".</summary>
    public bool ByPosition { get; init; }

    /// <summary>"all bullets", "the footnotes of paragraph 58": no number is given.</summary>
    public bool IsAll => Numbers.Count == 0 && Names.Count == 0;

    /// <summary>A section called by words of its heading; the words are matched later against those that exist.</summary>
    public bool ByHeading { get; init; }

    /// <summary>The word of the question was "chapter" or "part", which also belong to the Charter and to everyday speech.</summary>
    public bool IsVague { get; init; }
}
