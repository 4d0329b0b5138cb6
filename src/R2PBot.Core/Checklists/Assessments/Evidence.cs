using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Assessments;

/// <summary>What an answer rests on: words of a document in the library, or something elsewhere.</summary>
/// <param name="By">Number of the member who added it.</param>
internal sealed record Evidence(string Id, string ItemId, int By, DateTimeOffset AddedAt)
{
    /// <summary>Words of the library; nothing for something elsewhere.</summary>
    public KeptCitation? Citation { get; init; }

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
