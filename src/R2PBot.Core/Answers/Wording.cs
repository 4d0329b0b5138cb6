using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers;

/// <summary>How messages name documents, places and warnings. Neutral, no verdicts; the words of documents never stand here.</summary>
internal static class Wording
{
    /// <summary>Past this many quotations their cautions stand with each quotation only.</summary>
    private const int MaxCautions = 3;

    public static string Name(Document document) => document.Header.Symbol ?? document.Header.ShortTitle;

    /// <summary>"A/79/875-S/2025/248 (Secretary-General, 22 April 2025)".</summary>
    public static string Dated(Document document) => $"{Name(document)} ({document.Header.Author}, {document.Header.Date})";

    public static string Standing(Document document) => $"{Upper(document.Header.Standing)}.";

    /// <summary>Every document with its date: what a search covered.</summary>
    public static string Searched(IEnumerable<Document> documents) => string.Join("; ", documents.Select(Dated));

    public static string Holds(Holdings holdings) => $"The library holds {Searched(holdings.Documents)}.";

    public static string Place(Passage passage) => $"{CitationLabel.Pinpoint(passage)} of {Name(passage.Document)}";

    public static string Official(Document document) => document.Header.Official switch
    {
        { Url: { } url, Verified: true } => $"The official version is at {url}.",
        { Url: { } url } => $"The official version should be at {url} (address not verified).",
        { Note: { } note } => $"Official version: {note}.",
        _ => "No official version is recorded.",
    };

    /// <summary>A damaged text is not quoted; what an editor takes it to mean is marked as that.</summary>
    public static string Damaged(Passage passage) =>
        $"{Upper(Place(passage))} is damaged in our source text and is not quoted. {passage.QualityNote} {Official(passage.Document)}".Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>Warnings about single passages: slips of the source, and cautions of the editors.</summary>
    public static string Warnings(IReadOnlyList<Passage> passages)
    {
        var garbled = passages.Where(p => p.Quality == TextQuality.Garbled).Select(p => $" The source text of {CitationLabel.Pinpoint(p)} has a slip: {p.QualityNote}");
        var cautions = passages.Count > MaxCautions ? [] : passages.Where(p => p.Caution is not null).Select(p => $" Editors' caution on {CitationLabel.Pinpoint(p)}: {p.Caution}.");
        return string.Concat(garbled.Concat(cautions));
    }

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
