using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>
/// One checklist as its editors wrote it: never changed once read. An assessment belongs to one <see cref="ContentHash"/> for ever;
/// two assessments may be compared only where it is equal.
/// </summary>
public sealed record ChecklistDefinition
{
    /// <summary>Short stable name: <c>risk-factors</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counted up by the editors with every change of what is asked.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of everything that is asked and quoted. Prompts are left out: they help to look and are not answered, so switching one on makes no other checklist.</summary>
    public required string ContentHash { get; init; }

    public required string Title { get; init; }

    public required ChecklistKind Kind { get; init; }

    /// <summary>A draft is offered to nobody unless the operator asks for drafts.</summary>
    public required ChecklistStatus Status { get; init; }

    /// <summary>What it is for and what it is not, in one or two sentences.</summary>
    public required string Introduction { get; init; }

    /// <summary>What a reader must know about the checklist as a whole: "Framework numbering to be verified". Shown wherever items are.</summary>
    public string? Marking { get; init; }

    /// <summary>The rules of reading; shown before the first item and in every report.</summary>
    public required IReadOnlyList<ReadingNote> HowToRead { get; init; }

    /// <summary>Where the checklist as a whole comes from.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Days after which an assessment is marked out of date. A choice of this house, not of a source.</summary>
    public required int ReviewAfterDays { get; init; }

    /// <summary>Over the prompts wherever they are shown: "Prompts, not UN text". Nothing where no item has prompts.</summary>
    public string? PromptsHeading { get; init; }

    /// <summary>In the order in which they are asked.</summary>
    public required IReadOnlyList<ChecklistItem> Items { get; init; }

    /// <summary>Citations of a kept definition whose words do not stand in the documents any more. Empty when read from the folder.</summary>
    public IReadOnlyList<KeptCitation> Lost { get; init; } = [];

    /// <summary><c>risk-factors 1</c>.</summary>
    public string Name => $"{Id} {Version}";

    /// <summary>The item with this id, or nothing.</summary>
    public ChecklistItem? Find(string itemId) => Items.FirstOrDefault(i => i.Id == itemId);
}

/// <summary>Which answers fit.</summary>
public enum ChecklistKind
{
    /// <summary>Present, emerging, not observed, unknown, not applicable.</summary>
    Risk,

    /// <summary>Done, in progress, not started, not applicable.</summary>
    Commitments,
}

public enum ChecklistStatus
{
    Released,
    Draft,
}

/// <summary>A sentence on how to read, in our words; with the passages that it renders. It is a paraphrase and shown as such.</summary>
public sealed record ReadingNote(string Text, IReadOnlyList<Citation> Citations);
