using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>What one document has at a place that was asked for.</summary>
internal abstract record PlaceResult
{
    /// <param name="Passages">In the order asked for; inside a section or range in printed order.</param>
    /// <param name="Missing">What was asked for as well and does not exist; nothing when all was found.</param>
    /// <param name="Section">The section, when one was asked for.</param>
    public sealed record Found(IReadOnlyList<Passage> Passages, string? Missing = null, Section? Section = null) : PlaceResult;

    /// <param name="Exists">What the document has instead: "paragraphs 1 to 80".</param>
    public sealed record OutOfRange(string Exists) : PlaceResult;

    /// <summary>The document has no such kind of place at all: bullets, footnotes, notes.</summary>
    public sealed record NoSuchKind(string Exists) : PlaceResult;

    /// <summary>"Section B" stands under several parts.</summary>
    public sealed record Ambiguous(IReadOnlyList<Section> Sections) : PlaceResult;
}
