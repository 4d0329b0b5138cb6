namespace R2PBot.Checklists.Definitions;

/// <summary>A checklist file as it was read, before its citations are looked up. Lines count from 1, for refusals.</summary>
internal sealed record ChecklistFile
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public required ChecklistKind Kind { get; init; }

    public required ChecklistStatus Status { get; init; }

    public required string Introduction { get; init; }

    public string? Marking { get; init; }

    public required int ReviewAfterDays { get; init; }

    public string? PromptsHeading { get; init; }

    public required IReadOnlyList<FileNote> HowToRead { get; init; }

    public required IReadOnlyList<FileCitation> Citations { get; init; }

    public required IReadOnlyList<FileItem> Items { get; init; }
}

/// <param name="Words">Nothing for the whole passage.</param>
internal sealed record FileCitation(string Passage, string? Words, int Line);

internal sealed record FileNote(string Text, IReadOnlyList<FileCitation> Citations);

internal sealed record FileItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required TitleWording Wording { get; init; }

    public required ChecklistGroup Group { get; init; }

    public required string Guidance { get; init; }

    public required string HowToRead { get; init; }

    public required IReadOnlyList<FileCitation> Citations { get; init; }

    public string? Marking { get; init; }

    public string? Caution { get; init; }

    public required IReadOnlyList<FilePrompt> Prompts { get; init; }

    public required int Line { get; init; }
}

/// <summary>A prompt of the file. Without a citation it is a draft: known from memory or a third party, and never shown.</summary>
internal sealed record FilePrompt(string Id, string Text, FileCitation? Citation, Confirmation? Confirmed, int Line);
