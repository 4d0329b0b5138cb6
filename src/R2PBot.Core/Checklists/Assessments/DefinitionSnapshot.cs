namespace R2PBot.Checklists.Assessments;

/// <summary>A definition as it was when an assessment began. Stored whole, by its hash.</summary>
/// <param name="Id">For example <c>risk-factors</c>.</param>
/// <param name="Hash">Of the definition's content: two snapshots are comparable only when it is the same.</param>
internal sealed record DefinitionSnapshot(string Id, int Version, string Hash, string Title, bool IsAboutCommitments)
{
    public bool IsDraft { get; init; }

    public string Introduction { get; init; } = "";

    public string HowToRead { get; init; } = "";

    public IReadOnlyList<StoredCitation> Citations { get; init; } = [];

    public required IReadOnlyList<SnapshotItem> Items { get; init; }

    /// <summary>The answers that its items take, in the order in which they are offered.</summary>
    public IReadOnlyList<AnswerValue> Scale => IsAboutCommitments
        ? [AnswerValue.Done, AnswerValue.InProgress, AnswerValue.NotStarted, AnswerValue.NotApplicable]
        : [AnswerValue.Present, AnswerValue.Emerging, AnswerValue.NotObserved, AnswerValue.Unknown, AnswerValue.NotApplicable];
}

/// <summary>One item of a <see cref="DefinitionSnapshot"/>.</summary>
internal sealed record SnapshotItem(string Id, string Title)
{
    public string Guidance { get; init; } = "";

    public string HowToRead { get; init; } = "";

    public IReadOnlyList<StoredCitation> Citations { get; init; } = [];

    /// <summary>What must stand beside it wherever it is shown: "order and numbering to be verified"; empty for most.</summary>
    public string Marking { get; init; } = "";

    /// <summary>Questions to think with, never words of the UN; empty unless the operator switched them on.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];
}
