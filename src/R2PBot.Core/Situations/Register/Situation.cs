namespace R2PBot.Situations.Register;

/// <summary>A situation as an editor describes it in <c>knowledge/situations</c>. It holds no level: those are set by persons, in the database.</summary>
public sealed record Situation
{
    /// <summary>Short stable name: <c>sudan</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As the reports of the United Nations write it: "the Sudan".</summary>
    public required string UnName { get; init; }

    public required SituationStatus Status { get; init; }

    public required SituationScope Scope { get; init; }

    public IReadOnlyList<string> Iso3 { get; init; } = [];

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>What people type, in any language; the UN name is among them without saying.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that could mean this or something else: "Congo". They are asked about, never guessed.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>Longer names that hold one of these and are something else: "Republic of the Congo".</summary>
    public IReadOnlyList<string> NotThis { get; init; } = [];

    public required IReadOnlyList<MentionEntry> Mentions { get; init; }

    /// <summary>As a list shows it: without the article that a sentence needs.</summary>
    public string ListName => UnName.StartsWith("the ", StringComparison.Ordinal) ? UnName[4..] : UnName;
}

/// <param name="At">Words as printed in the passage; the sentence that holds them is quoted.</param>
/// <param name="Line">Of the register's file.</param>
public sealed record MentionEntry(string PassageId, MentionRole Role, string At, int Line);

public enum SituationStatus
{
    /// <summary>A document names it as ongoing; levels can be set and alerts written.</summary>
    Live,

    /// <summary>Named as history, practice, membership or in teaching notes only.</summary>
    HistoricalReference,
}

public enum SituationScope
{
    Country,
    CrossBorder,
    Region,
    Thematic,
}

/// <summary>What a document names a situation as. Only <see cref="Ongoing"/> speaks of risk or of crimes at the document's time; the others never stand for that.</summary>
public enum MentionRole
{
    Ongoing,
    Historical,
    GoodPractice,
    Member,
    StudyNote,
}
