using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using R2PBot.Channels.AdaptiveCards;
using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.AdaptiveCards;

/// <summary>What people see, approved as files. Set R2PBOT_APPROVE=1 to write them anew, and read the difference.</summary>
public sealed class AnswerCardTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Reply> Replies = new()
    {
        ["heading"] = Of(new HeadingBlock("41. What *stands* [here]?")),
        ["text"] = Of(new TextBlock("First line.\nSecond line: 41. [no](link)"), new TextBlock("Small print.", IsSubtle: true), new HeadingBlock("End")),
        ["quotation"] = Of(new QuotationBlock(Repository.Passage("sg-2025#41").CiteWhole())),
        ["quotation-marked"] = Of(new QuotationBlock(Repository.Passage("sg-2025#41").CiteWhole()) { Marked = Repository.Passage("sg-2025#41").Sentences[1].Range, Caution = "Teaching text, not a UN position." }),
        ["facts"] = Of(new FactsBlock([new("Author", "Secretary-General"), new("Symbol", "A/79/875")])),
        ["choices"] = Of(new ChoicesBlock("q", "What do you see?", [new("yes", "Present"), new("no", "Not present")], "no")),
        ["choices-many"] = Of(new ChoicesBlock("q", "Which?", [.. Enumerable.Range(1, 8).Select(n => new Choice($"{n}", $"Item {n}"))])),
        ["input"] = Of(new InputBlock("why", "Evidence", IsMultiline: true, MaxLength: 500, Value: "so far")),
        ["actions"] = Of(new ActionsBlock([new SendAction("Context", "context") { Fields = new Dictionary<string, string> { ["passage"] = "sg-2025#41" } }, new OpenAction("Official version", "https://undocs.org/A/79/875")])),
        ["answer"] = SampleReplies.Answer(Repository.Passage),
        ["form"] = SampleReplies.Form,
    };

    public static TheoryData<string> Names => [.. Replies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void DrawsAsApproved(string name) => Approve($"{name}.json", AnswerCard.Of(Replies[name], CardDialect.Execute).ToJsonString(Readable));

    [Fact]
    public void DrawsAsApproved_ForTheWebChat() => Approve("answer-webchat.json", AnswerCard.Of(Replies["answer"], CardDialect.Submit).ToJsonString(Readable));

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadsAsApproved_WithoutCards(string name) => Approve($"{name}.txt", ReplyText.Of(Replies[name]));

    [Fact]
    public void KeepsAtMostSixButtons()
    {
        var reply = Of(new ActionsBlock([.. Enumerable.Range(1, 4).Select(n => new SendAction($"{n}", "v"))]), new TextBlock("between"), new ActionsBlock([.. Enumerable.Range(5, 4).Select(n => new SendAction($"{n}", "v"))]));

        var card = AnswerCard.Of(reply, CardDialect.Submit);

        Assert.Equal(4, card["body"]![0]!["actions"]!.AsArray().Count);
        Assert.Equal(["5", "6"], card["actions"]!.AsArray().Select(a => a!["title"]!.GetValue<string>()));
    }

    [Fact]
    public void MarksTheAnswerAcrossLines()
    {
        var passage = Repository.Holdings.Documents.SelectMany(d => d.Passages).First(p => p.CanBeQuoted && p.Text.Contains('\n', StringComparison.Ordinal));
        var newLine = passage.Text.IndexOf('\n', StringComparison.Ordinal);

        var card = AnswerCard.Of(Of(new QuotationBlock(passage.CiteWhole()) { Marked = (newLine - 3)..(newLine + 4) }), CardDialect.Submit);

        Assert.Equal(passage.Text[(newLine - 3)..newLine] + passage.Text[(newLine + 1)..(newLine + 4)], string.Concat(Runs(card).Where(r => r["weight"] is not null).Select(r => r["text"]!.GetValue<string>())));
    }

    [Fact]
    public void KeepsEveryWordOfEveryPassage()
    {
        foreach (var passage in Repository.Holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted))
        {
            var sentence = passage.Sentences[^1];
            var card = AnswerCard.Of(Of(new QuotationBlock(passage.CiteWhole()) { Marked = sentence.Range }), CardDialect.Execute);

            var quote = string.Concat(Runs(card).Where(r => r["size"] is null).Select(r => r["text"]!.GetValue<string>()));
            Assert.Equal($"“{passage.Text.Replace("\n", "", StringComparison.Ordinal)}”", quote);
            Assert.InRange(AnswerCard.SizeOf(card), 100, AnswerCard.MaxBytes);
        }
    }

    [Fact]
    public void CutsWhatIsTooLong_AndSaysSo()
    {
        var longest = Repository.Holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted).OrderByDescending(p => p.Text.Length).Take(20).Select(p => new QuotationBlock(p.CiteWhole()) { Marked = p.Sentences[^1].Range });
        var reply = new Reply([new TextBlock(new string('ж', 30_000)), .. longest, new ActionsBlock([new SendAction("More", "more")])]) { Summary = new string('s', 40_000) };

        var card = AnswerCard.Of(reply, CardDialect.Execute);

        Assert.InRange(AnswerCard.SizeOf(card), 5_000, AnswerCard.MaxBytes);
        Assert.Contains(ShortReply.Notice, card.ToJsonString(Readable), StringComparison.Ordinal);
        Assert.Equal("More", card["actions"]![0]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void KeepsTheMarkedSentence_WhenAQuotationIsCut()
    {
        var passage = Repository.Holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted).MaxBy(p => p.Text.Length)!;
        var marked = passage.Sentences[^1];

        var cut = Assert.IsType<QuotationBlock>(ShortReply.Of(Of(new QuotationBlock(passage.CiteWhole()) { Marked = marked.Range }), marked.Length + 50).Blocks[0]);

        Assert.Equal(passage.Text.Substring(marked.Start, marked.Length).Trim(), cut.Citation.Quote[cut.Marked!.Value].Trim());
        Assert.Contains("Shortened", cut.Caution, StringComparison.Ordinal);
    }

    private static Reply Of(params Block[] blocks) => new(blocks) { Summary = "A reply" };

    private static IEnumerable<JsonNode> Runs(JsonNode card) => card switch
    {
        JsonObject { } element when element["inlines"] is JsonArray inlines => inlines.OfType<JsonNode>(),
        JsonObject element => element.Select(p => p.Value).OfType<JsonNode>().SelectMany(Runs),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Runs),
        _ => [],
    };

    private static void Approve(string name, string actual)
    {
        var path = Repository.At("tests", "R2PBot.Tests", "Channels", "Approved", name);
        if (Environment.GetEnvironmentVariable("R2PBOT_APPROVE") == "1")
        {
            File.WriteAllText(path, actual.ReplaceLineEndings("\n") + "\n");
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n") + "\n");
    }
}
