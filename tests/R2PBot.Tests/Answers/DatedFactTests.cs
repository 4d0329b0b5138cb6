using System.Text.Json;
using R2PBot.Answers;
using R2PBot.Answers.Facts;
using R2PBot.Channels.Terminal;
using R2PBot.Conversations;
using R2PBot.Tests.Support;
using Conversation = R2PBot.Answers.Conversation;

namespace R2PBot.Tests.Answers;

public sealed class DatedFactTests
{
    private const string Facts = """
        facts:
          - id: lamp-keepers
            subject: Pilots with lamp keepers
            asks: [lamp keepers]
            values:
              - {passage: "old#1", quote: "Sixty pilots have appointed lamp keepers", asOf: May 2013}
              - {passage: "new#1", quote: "In all ninety pilots by now have appointed lamp keepers", asOf: June 2025}
            comparable: COMPARABLE
            note: "NOTE"
        """;

    [Fact]
    public void SaysAsOfWhenAFigureIs_AndNamesTheOlder()
    {
        var answer = Desk.Ask("How many countries have appointed R2P focal points?");
        Assert.Equal("sg-2025#41", answer.Citations[0].Passage.Id);
        Assert.Equal("April 2025", answer.Dated?.AsOf);
        var older = Assert.Single(answer.Dated!.Others);
        Assert.Equal(("sg-2013#57", "July 2013", FactOrder.Earlier), (older.Citation.Passage.Id, older.AsOf, older.Order));
        Assert.Contains(older.Citation.Quote, older.Citation.Passage.Text, StringComparison.Ordinal);
        Assert.Null(answer.Dated.Note);
    }

    [Fact]
    public void LeadsWithTheNewest_ThoughTheOlderFitsBetter()
    {
        using var knowledge = Lamps("true", "");
        var answer = Ask(knowledge, "How many pilots have appointed lamp keepers?");
        Assert.Equal("new#1", answer.Citations[0].Passage.Id);
        Assert.StartsWith("Para. 1 of ", answer.Message, StringComparison.Ordinal);
        Assert.Contains("Coalition", answer.Message[..60], StringComparison.Ordinal);
        Assert.Equal("June 2025", answer.Dated?.AsOf);
        Assert.Equal(FactOrder.Earlier, Assert.Single(answer.Dated!.Others).Order);
    }

    [Theory]
    [InlineData("How many pilots had appointed lamp keepers in 2013?")]
    [InlineData("Pilots that have appointed lamp keepers")]
    public void LeavesTheOlderFirst_WhenItsYearIsNamed_OrNoNumberIsAsked(string question)
    {
        using var knowledge = Lamps("true", "");
        var answer = Ask(knowledge, question);
        Assert.Equal("old#1", answer.Citations[0].Passage.Id);
        Assert.Equal(("May 2013", FactOrder.Later), (answer.Dated!.AsOf, Assert.Single(answer.Dated.Others).Order));
    }

    [Fact]
    public void LeavesTheOlderFirst_AndSaysWhy_WhenTheyAreNotComparable()
    {
        using var knowledge = Lamps("false", "One counts pilots, the other boats.");
        var answer = Ask(knowledge, "How many pilots have appointed lamp keepers?");
        Assert.Equal("old#1", answer.Citations[0].Passage.Id);
        Assert.Equal("One counts pilots, the other boats.", answer.Dated?.Note);
        Assert.EndsWith(" As of May 2013. Later: June 2025, para. 1 of new in short. The values are not comparable: One counts pilots, the other boats.", answer.Message + answer.Dated?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void StandsAfterEveryOtherQuotation_InJson()
    {
        var answer = Desk.Ask("How many countries have appointed R2P focal points?");
        using var json = JsonDocument.Parse(AnswerJson.Line(null, 0, answer, TimeSpan.Zero));
        var ids = json.RootElement.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("citation").GetProperty("id").GetString()).ToList();
        Assert.Equal(answer.Citations.Select(c => c.Passage.Id), ids.Take(answer.Citations.Count));
        Assert.Contains("As of April 2025.", json.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("sg-2013#57", ids);
    }

    [Fact]
    public async Task ShowsTheOtherDatesUnderTheAnswer_InTheReadersLanguage()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("How many countries have appointed R2P focal points?");
        Assert.Equal("sg-2025#41 sg-2013#57", client.Ids);
        Assert.StartsWith("Earlier: as of July 2013.", client.Quotations[1].Caution, StringComparison.Ordinal);
        await client.SayAsync("language français");
        await client.SayAsync("How many countries have appointed R2P focal points?");
        Assert.StartsWith("Auparavant (July 2013).", client.Quotations[1].Caution, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsTheTable()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("What has changed since 2013?");
        var choices = Assert.Single(client.Last.Blocks.OfType<ChoicesBlock>()).Choices;
        Assert.Equal(Repository.Holdings.Facts.Select(f => f.Subject), choices.Select(c => c.Title));
        await client.PressAsync("Show", ("fact", "nhris"));
        Assert.Equal("sg-2013#51 wfuna-2025#n21 sg-2025#39", client.Ids);
        Assert.Equal("As of May 2012.", client.Quotations[0].Caution);
        Assert.Contains("not comparable", client.Text, StringComparison.Ordinal);
        await client.SayAsync("changes focal-points");
        Assert.Equal("sg-2013#57 sg-2025#41", client.Ids);
        await client.SayAsync("changements");
        Assert.Contains("faits qui changent", client.Last.Summary, StringComparison.Ordinal);
    }

    private static TemporaryKnowledge Lamps(string comparable, string note)
    {
        var knowledge = new TemporaryKnowledge(
            ("old.md", SmallDocument.Text("old", SmallDocument.Paragraphs("Sixty pilots have appointed lamp keepers.", "Bread was baked at dawn in 2013."), published: "2013-05-01")),
            ("new.md", SmallDocument.Text("new", SmallDocument.Paragraphs("In all ninety pilots by now have appointed lamp keepers across the wide strait and beyond the far islands.", "Nets are mended."), author: "Coalition", authority: 4, published: "2025-06-01")));
        File.WriteAllText(Path.Combine(knowledge.Folder, "facts.yaml"), Facts.Replace("COMPARABLE", comparable, StringComparison.Ordinal).Replace("NOTE", note, StringComparison.Ordinal));
        return knowledge;
    }

    private static Answer Ask(TemporaryKnowledge knowledge, string question) => new ReferenceDesk(knowledge.Folder, new AnswerOptions()).Current.Answer(question, Conversation.New);
}
