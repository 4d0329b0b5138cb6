using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Answers;
using R2PBot.Library.Documents;

namespace R2PBot.Channels.Terminal;

/// <summary>An answer as one line of JSON. The names of the fields are a contract with whoever reads them.</summary>
internal static class AnswerJson
{
    // Quotation marks and dashes of the documents stay readable; the output is a stream, never part of a web page.
    private static readonly AnswerJsonContext Context = new(new JsonSerializerOptions(AnswerJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Line(JsonElement? id, int turn, Answer answer, TimeSpan elapsed) => JsonSerializer.Serialize(
        new AnswerRecord(id, turn, Status(answer), answer.Message + answer.Dated?.Sentence, [.. answer.Citations.Concat(answer.OtherDates.Select(o => o.Citation)).Select(Quotation)], Math.Round(elapsed.TotalMilliseconds, 3)),
        Context.AnswerRecord);

    public static QuotationRecord Quotation(Citation citation) => new(citation.Quote, citation.Passage.Text, Of(citation));

    private static string Status(Answer answer) => answer.Status == AnswerStatus.Answered ? "answered" : "unanswered";

    private static CitationRecord Of(Citation citation)
    {
        var (passage, header) = (citation.Passage, citation.Passage.Document.Header);
        return new(
            passage.Id,
            header.Id,
            header.Symbol,
            header.AuthorBody,
            header.Date,
            passage.SectionNumber,
            passage.Place.Paragraph,
            passage.Place.Item,
            passage.Place.Footnote is { } footnote ? $"{footnote}" : null,
            passage.NoteLabel,
            passage.AttachedTo.Count == 0 ? null : string.Join(", ", passage.AttachedTo),
            citation.Label);
    }
}

internal sealed record AnswerRecord(JsonElement? Id, int Turn, string Status, string Message, IReadOnlyList<QuotationRecord> Answers, double ElapsedMs);

internal sealed record QuotationRecord(string Quote, string Passage, CitationRecord Citation);

internal sealed record CitationRecord(
    string Id,
    string Document,
    string? Symbol,
    string AuthorBody,
    string Date,
    string? Section,
    string? Paragraph,
    string? Item,
    string? Footnote,
    string? Note,
    string? AttachedTo,
    string Label);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerRecord))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
