using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers;

/// <summary>What one turn leaves for the next. Plain text throughout, so that it can be stored and outlives a changed library.</summary>
public sealed record Conversation
{
    public static Conversation New { get; } = new();

    /// <summary>The document that was last quoted or asked about; a bare "para. 58?" means this one.</summary>
    public string? Document { get; init; }

    /// <summary>Where the reader stands, for "next" and "previous": the first and the last passage of what was shown.</summary>
    public string? FirstPassage { get; init; }

    public string? LastPassage { get; init; }

    /// <summary>What was last asked of the search, without the name of a document: "and in 2013?" asks it again elsewhere.</summary>
    public string? Question { get; init; }

    /// <summary>The quotation that "who said that?" means.</summary>
    public Quoted? Lead { get; init; }

    /// <summary>Quotations that the last answer had no room for.</summary>
    public IReadOnlyList<Quoted> Further { get; init; } = [];

    /// <summary>The conversation after these quotations. A turn that quotes nothing leaves it as it was.</summary>
    internal Conversation After(IReadOnlyList<Citation> citations, IEnumerable<Citation>? further = null) => citations.Count == 0 ? this : new()
    {
        Question = Question,
        Document = citations[0].Passage.Document.Id,
        FirstPassage = citations[0].Passage.Id,
        LastPassage = citations[^1].Passage.Document == citations[0].Passage.Document ? citations[^1].Passage.Id : citations[0].Passage.Id,
        Lead = Quoted.From(citations[0]),
        Further = [.. (further ?? []).Select(Quoted.From)],
    };

    internal static Conversation At(Passage passage) => new() { Document = passage.Document.Id, FirstPassage = passage.Id, LastPassage = passage.Id };
}

/// <summary>A quotation remembered between turns: made a <see cref="Citation"/> again only if its words still stand in the passage.</summary>
public sealed record Quoted(string PassageId, string Words)
{
    internal static Quoted From(Citation citation) => new(citation.Passage.Id, citation.Quote);

    internal Citation? In(Holdings holdings)
    {
        var passage = holdings.FindPassage(PassageId);
        var start = passage?.Text.IndexOf(Words, StringComparison.Ordinal) ?? -1;
        return passage is { CanBeQuoted: true } && start >= 0 ? passage.Cite(start..(start + Words.Length)) : null;
    }
}
