using System.Text.Json;
using R2PBot.Answers;
using R2PBot.Channels.Terminal;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary>The batch contract: what goes in, what comes out, line by line.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task WritesAnObjectForEveryTurn()
    {
        var lines = await RunAsync(
            """{"id":"a","question":"paragraph 57 of the 2025 report","other":1}""",
            "",
            """{"id":7,"turns":[{"question":"71(b)"},{"question":"next"},{"nothing":0},{"question":"who said that?"}]}""");
        Assert.Equal(["\"a\" 0", "7 0", "7 1", "7 2", "7 3"], lines.Select(l => $"{l.GetProperty("id").GetRawText()} {l.GetProperty("turn")}"));
        Assert.Equal(["sg-2025#57", "sg-2013#71(b)", "sg-2013#71(c)", "", "sg-2013#71(c)"], lines.Select(First));
        Assert.Equal(["answered", "answered", "answered", "unanswered", "answered"], lines.Select(l => l.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("not json", "null", "it is no valid JSON")]
    [InlineData("[1]", "null", "it is no JSON object")]
    [InlineData("""{"id":"x"}""", "\"x\"", "it has no text “question”")]
    [InlineData("""{"id":"x","question":5}""", "\"x\"", "it has no text “question”")]
    [InlineData("""{"id":"x","question":"\ud800"}""", "\"x\"", "it has no text “question”")]
    [InlineData("""{"id":"x","turns":[]}""", "\"x\"", "“turns” is no list, or empty")]
    [InlineData("""{"id":{},"question":""}""", "null", "The question is empty")]
    public async Task GoesOn_AfterALineThatCannotBeRead(string line, string id, string message)
    {
        var lines = await RunAsync(line, """{"id":"next","question":"footnote 106"}""");
        Assert.Equal((id, "unanswered"), (lines[0].GetProperty("id").GetRawText(), lines[0].GetProperty("status").GetString()));
        Assert.Contains(message, lines[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("sg-2025#fn106", First(lines[1]));
    }

    [Theory]
    [InlineData("71(b)", """{"id":"sg-2013#71(b)","document":"sg-2013","symbol":"A/67/929-S/2013/399","authorBody":"United Nations, Secretary-General","date":"9 July 2013","section":"V","paragraph":"71(b)","item":null,"footnote":null,"note":null,"attachedTo":null,"label":"Secretary-General, A/67/929-S/2013/399, para. 71 (b) (9 July 2013)"}""")]
    [InlineData("footnote 106", """{"id":"sg-2025#fn106","document":"sg-2025","symbol":"A/79/875-S/2025/248","authorBody":"United Nations, Secretary-General","date":"22 April 2025","section":null,"paragraph":null,"item":null,"footnote":"106","note":null,"attachedTo":"sg-2025#60","label":"Secretary-General, A/79/875-S/2025/248, footnote 106 to para. 60 (22 April 2025)"}""")]
    [InlineData("bullet 4 in section 2 of the 80 call", """{"id":"icr2p-80#s2.b4","document":"icr2p-80","symbol":null,"authorBody":"International Coalition for the Responsibility to Protect (ICR2P)","date":"undated; about autumn 2025, inferred from the text","section":"2","paragraph":null,"item":"b4","footnote":null,"note":null,"attachedTo":null,""")]
    [InlineData("note b) of the study guide", """{"id":"wfuna-2025#n28","document":"wfuna-2025","symbol":null,"authorBody":"World Federation of United Nations Associations (WFUNA), WIMUN Secretariat","date":"2025","section":null,"paragraph":null,"item":null,"footnote":null,"note":"b","attachedTo":"sg-2013#71(b)",""")]
    [InlineData("summary of the 2025 report", """{"id":"sg-2025#summary","document":"sg-2025","symbol":"A/79/875-S/2025/248","authorBody":"United Nations, Secretary-General","date":"22 April 2025","section":"Summary","paragraph":null,""")]
    [InlineData("section III.B of the 2025 report", """{"id":"sg-2025#46","document":"sg-2025","symbol":"A/79/875-S/2025/248","authorBody":"United Nations, Secretary-General","date":"22 April 2025","section":"III.B","paragraph":"46",""")]
    [InlineData("first paragraph of the introduction of the 80 call", """{"id":"icr2p-80#s0.p1","document":"icr2p-80","symbol":null,"authorBody":"International Coalition for the Responsibility to Protect (ICR2P)","date":"undated; about autumn 2025, inferred from the text","section":"0","paragraph":null,"item":"p1",""")]
    public void WritesTheCitation(string question, string citation) =>
        Assert.Contains($"\"citation\":{citation}", AnswerJson.Line(null, 0, Desk.Ask(question), TimeSpan.Zero), StringComparison.Ordinal);

    private static string First(JsonElement line) =>
        line.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("citation").GetProperty("id").GetString() ?? "").FirstOrDefault("");

    private static async Task<List<JsonElement>> RunAsync(params string[] input)
    {
        var output = new StringWriter { NewLine = "\n" };
        await BatchCommand.RunAsync(new(Desk.Repositorys, new(), new StringReader(string.Join('\n', input)), output, TextWriter.Null), CancellationToken.None);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
