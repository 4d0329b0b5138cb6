namespace R2PBot.Checklists.Assessments;

/// <summary>What somebody fills in for one item. What they left out stays as it was.</summary>
/// <param name="Index">Of the item, from 0.</param>
/// <param name="Seen">Revision of the item's answer that they had before their eyes.</param>
internal sealed record Filling(int Index, int Seen)
{
    public AnswerValue? Value { get; init; }

    public Trend? Trend { get; init; }

    public Confidence? Confidence { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the note is added below the one that is there, as typed notes are; a form shows the old one and sends it whole.</summary>
    public bool AddsNote { get; init; }
}
