using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Conversations;

namespace R2PBot.Channels.Terminal;

/// <summary>A reply as one line of JSON. The names of the fields are a contract with whoever reads them.</summary>
internal static class ReplyJson
{
    // Quotation marks and dashes of the documents stay readable; the output is a stream, never part of a web page.
    private static readonly ReplyJsonContext Context = new(new JsonSerializerOptions(ReplyJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Line(string conversation, int turn, Reply reply, HandedFile? file) => JsonSerializer.Serialize(
        new ReplyRecord(conversation, turn, reply.Language, reply.Summary, [.. reply.Blocks.Select(b => Of(b, reply.Language))]) { File = file },
        Context.ReplyRecord);

    private static BlockRecord Of(Block block, string language) => block switch
    {
        HeadingBlock heading => new("heading") { Text = heading.Text },
        TextBlock text => new("text") { Text = text.Text, IsSubtle = text.IsSubtle },
        QuotationBlock quotation => new("quotation")
        {
            Quotation = AnswerJson.Quotation(quotation.Citation),
            Marked = quotation.Marked is { } marked ? quotation.Citation.Quote[marked] : null,
            Caution = quotation.Caution,
        },
        FactsBlock facts => new("facts") { Facts = facts.Facts },
        ChoicesBlock choices => new("choices") { Id = choices.Id, Label = choices.Label, Choices = choices.Choices, Value = choices.Selected },
        InputBlock input => new("input") { Id = input.Id, Label = input.Label, Value = input.Value },
        ActionsBlock actions => new("actions") { Actions = TypedWords.Of(actions, language), Links = [.. actions.Actions.OfType<OpenAction>().Select(a => new LinkRecord(a.Title, a.Address))] },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A new kind of block needs its record here."),
    };
}

/// <param name="Turn">Counts from 0 in each run.</param>
internal sealed record ReplyRecord(string Conversation, int Turn, string Language, string Summary, IReadOnlyList<BlockRecord> Blocks)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HandedFile? File { get; init; }
}

/// <summary>A block; a field that its kind does not have is not written.</summary>
/// <param name="Kind">heading, text, quotation, facts, choices, input or actions.</param>
internal sealed record BlockRecord(string Kind)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuotationRecord? Quotation { get; init; }

    /// <summary>The run of the quote that answers, where the quote is longer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Marked { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Caution { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Fact>? Facts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Choice>? Choices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>Lines that go on from here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Actions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LinkRecord>? Links { get; init; }
}

internal sealed record LinkRecord(string Title, string Address);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplyRecord))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
