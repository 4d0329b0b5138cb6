namespace R2PBot.Library.Documents;

/// <summary>What a document says about itself, written by the editor at its head. Everything that a citation needs beside the words stands here.</summary>
public sealed record FrontMatter
{
    /// <summary>What the import writes where only an editor can know. A document that still says so cannot be switched on.</summary>
    public const string ToBeFilledIn = "to be filled in by an editor";

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>How a sentence names the document: "the Secretary-General's report of 2025".</summary>
    public required string ShortTitle { get; init; }

    /// <summary>The body whose words these are, in full.</summary>
    public required string AuthorBody { get; init; }

    /// <summary>The author body as a citation names it: "Secretary-General", "ICR2P", "WFUNA".</summary>
    public required string Author { get; init; }

    /// <summary>Official symbol, where the document has one. <see cref="SymbolFrom"/> says where it was read.</summary>
    public string? Symbol { get; init; }

    public string? SymbolFrom { get; init; }

    /// <summary>The date as a reader sees it. An undated document says so, and what was inferred.</summary>
    public required string Date { get; init; }

    /// <summary>Sorts documents by age, newest last; for an undated document an editor's estimate.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Whose position this is: a UN position of its year, advocacy, teaching text.</summary>
    public required string Standing { get; init; }

    /// <summary>1 leads. Between equal passages the lower number is quoted first.</summary>
    public required int Authority { get; init; }

    /// <summary>Whether the text numbers its paragraphs itself; without, sections and places count ("§ 1, bullet 3").</summary>
    public required bool NumberedParagraphs { get; init; }

    public required OfficialVersion Official { get; init; }

    public required string Reuse { get; init; }

    /// <summary>An operator switches a document off here; it then is neither searched nor cited.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Other names under which people ask for the document, lower case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Other names of the author, lower case: "the UN chief".</summary>
    public IReadOnlyList<string> AuthorAliases { get; init; } = [];

    /// <summary>Names that mean the author only where they say or want something: "what do NGOs ask for?", but not "the role of NGOs".</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>A note of the document on itself, outside its numbered text.</summary>
    public string? DocumentNote { get; init; }

    /// <summary>Symbol of the document beside whose paragraphs the notes of this one are printed.</summary>
    public string? Annotates { get; init; }

    public required SourceReference Source { get; init; }
}

/// <summary>Where a reader finds the authoritative text. Built from the symbol, so marked unverified until a person has opened it.</summary>
public sealed record OfficialVersion
{
    public string? Url { get; init; }

    public required bool Verified { get; init; }

    public string? Note { get; init; }
}

/// <summary>The file under <c>knowledge/sources</c> that the document was imported from, pinned by its hash.</summary>
public sealed record SourceReference
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }
}
