using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Assessments;

/// <summary>What an answer rests on: words of a document in the library, or something elsewhere.</summary>
/// <param name="By">Number of the member who added it.</param>
internal sealed record Evidence(string Id, string ItemId, int By, DateTimeOffset AddedAt)
{
    /// <summary>Words of the library; nothing for something elsewhere.</summary>
    public StoredCitation? Citation { get; init; }

    /// <summary>Web address of something elsewhere; nothing for words of the library.</summary>
    public string? Address { get; init; }

    /// <summary>Of the source, as given: <c>2026-10</c>, <c>2026-10-04</c>; nothing when not given.</summary>
    public string? Date { get; init; }

    public SourceType? Type { get; init; }

    /// <summary>Of the source, by the Admiralty code; nothing when not given.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>Of the information, by the Admiralty code, 1 to 6; nothing when not given.</summary>
    public int? Credibility { get; init; }
}

/// <summary>A citation that outlives its document: the words and their reference as they were, with the hash of the passage they were taken from.</summary>
/// <param name="PassageId">For example <c>sg-2025#12</c>.</param>
/// <param name="PassageHash">SHA-256 of the whole passage then.</param>
/// <param name="Label">The reference as it was printed.</param>
/// <param name="Place">Document and paragraph alone: "para. 12".</param>
internal sealed record StoredCitation(string PassageId, string Quote, string PassageHash, string Label, string Place)
{
    public static StoredCitation From(Citation citation) =>
        new(citation.Passage.Id, citation.Quote, citation.Passage.Hash, citation.Label, CitationLabel.Pinpoint(citation.Passage));

    /// <summary>What the library says of it now. A passage that has other words is never passed off as the one that was cited.</summary>
    public SourceState In(Holdings holdings) => holdings.FindPassage(PassageId) switch
    {
        null => SourceState.Gone,
        { CanBeQuoted: true } passage when passage.Hash == PassageHash => SourceState.AsItWas,
        _ => SourceState.Changed,
    };

    /// <summary>The citation itself while its passage is as it was.</summary>
    public Citation? Live(Holdings holdings)
    {
        var passage = holdings.FindPassage(PassageId);
        var start = passage is { CanBeQuoted: true } && passage.Hash == PassageHash ? passage.Text.IndexOf(Quote, StringComparison.Ordinal) : -1;
        return start < 0 ? null : passage?.Cite(start..(start + Quote.Length));
    }
}

internal enum SourceState
{
    AsItWas,

    /// <summary>Said as "source changed since".</summary>
    Changed,

    /// <summary>The passage is not in the library any more.</summary>
    Gone,
}

internal enum SourceType
{
    Un,
    Government,
    CivilSociety,
    Media,
    Academic,
    Other,
}

/// <summary>Of a source, by the Admiralty code.</summary>
internal enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged.</summary>
    F,
}
