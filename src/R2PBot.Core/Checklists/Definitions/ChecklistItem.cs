using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>One thing to be answered. It always has a citation; its title is either the source's words or marked as ours.</summary>
public sealed record ChecklistItem
{
    /// <summary>Stable inside the checklist, and no number of the source: <c>armed-conflict</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, in the order of asking. Not a number of the source.</summary>
    public required int Position { get; init; }

    public required string Title { get; init; }

    public required TitleWording Wording { get; init; }

    public required ChecklistGroup Group { get; init; }

    /// <summary>What to look at, in our words.</summary>
    public required string Guidance { get; init; }

    /// <summary>How to read an answer to this item, in our words.</summary>
    public required string HowToRead { get; init; }

    /// <summary>At least one. The first holds the title's words where <see cref="Wording"/> is quoted.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>What is unsure about the item: "Read as structural by the editors; the report does not label it."</summary>
    public string? Marking { get; init; }

    /// <summary>Shown wherever the answer is shown: "Indicators, not a finding."</summary>
    public string? Caution { get; init; }

    /// <summary>What to look for, on demand; unnumbered. Only those that a held document supports: drafts never get here.</summary>
    public required IReadOnlyList<Prompt> Prompts { get; init; }

    /// <summary>Prompts of the file that nobody has confirmed against an official text. They are not shown; that there are some may be said.</summary>
    public int UnconfirmedPrompts { get; init; }
}

public enum TitleWording
{
    /// <summary>The source's own words.</summary>
    Quoted,

    /// <summary>Our words for the cited passage.</summary>
    Paraphrase,
}

/// <summary>Items that belong together, under a heading that keeps the source's verb ("can", "must").</summary>
public sealed record ChecklistGroup(string Id, string Title, GroupRole Role);

/// <summary>What the items of a group are. A report never adds different roles up.</summary>
public enum GroupRole
{
    Factor,

    /// <summary>An event that can set things off; not a cause.</summary>
    Trigger,

    /// <summary>What holds for armed conflict.</summary>
    Conflict,

    /// <summary>What mitigates; shown beside risk and never subtracted from it.</summary>
    Resilience,

    /// <summary>A step or commitment of a State.</summary>
    Measure,
}

/// <summary>A hint on what to look for, in our words, with the passage that supports it.</summary>
/// <param name="Confirmation">Who compared it with the official text; nothing for a paraphrase that shipped with its citation.</param>
public sealed record Prompt(string Id, string Text, Citation Citation, Confirmation? Confirmation);

/// <summary>A person's word that a prompt stands in an official text.</summary>
public sealed record Confirmation(string By, DateOnly On);
