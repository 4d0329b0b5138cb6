using System.Globalization;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Quotes;

/// <summary>Saved quotations as a page to speak from: each with its reference, and whose position it is where that is not the United Nations'. English, as the quotations are.</summary>
internal sealed record SpeakingNote(string Title, string Made, IReadOnlyList<SpeakingNoteEntry> Entries, string Closing)
{
    public static SpeakingNote Of(IReadOnlyList<SavedQuote> quotes, Holdings holdings, DateTimeOffset now, TimeZoneInfo zone) => new(
        "Quotations on the responsibility to protect",
        $"Made on {TimeZoneInfo.ConvertTime(now, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} with R2PBot.",
        [.. quotes.Select(q => Entry(q, holdings))],
        "Quotations are word for word from the texts that R2PBot holds. Check them against the official version before they are published.");

    private static SpeakingNoteEntry Entry(SavedQuote quote, Holdings holdings) => quote.In(holdings) is { } citation
        ? new(citation.Quote, citation.Label, Caution(citation.Passage))
        : new(null, quote.Label, "These words no longer stand in the library's text and are left out; look them up again.");

    private static string? Caution(Passage passage)
    {
        var parts = new[]
        {
            passage.Document.Header.Symbol is null ? $"Standing: {passage.Document.Header.Standing}." : null,
            passage.QualityNote,
            passage.Caution is { } caution ? $"Editors' caution: {caution}." : null,
        };
        var said = string.Join(' ', parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}

/// <param name="Words">Nothing when they cannot be quoted any more.</param>
internal sealed record SpeakingNoteEntry(string? Words, string Reference, string? Caution);
