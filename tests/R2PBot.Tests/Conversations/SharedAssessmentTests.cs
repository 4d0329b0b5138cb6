using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

/// <summary>From a checklist to the situation that it is about: it proposes, and decides nothing.</summary>
public sealed class SharedAssessmentTests
{
    [Fact]
    public async Task MakesADraftForTheEditors_WithoutAnAnswerInIt()
    {
        await using var network = await AlertNetwork.StartAsync();
        await FinishAsync(network, "green");
        Assert.Contains("proposes that they look, and decides nothing", await ShareAsync(network), StringComparison.Ordinal);
        Assert.Contains("shared to the Sudan before", await ShareAsync(network), StringComparison.Ordinal);

        var draft = Assert.Single(await network.Bot.Situations.Alerts.DraftsAsync(default));
        Assert.Equal(("sudan", AlertOrigin.Assessment, HandlingMark.Green, null, null), (draft.SituationId, draft.Origin, draft.Handling, draft.Content.To, draft.Author));
        Assert.Equal("assessment shared: Quick scan with the six risk factors of the 2013 report, 22 November 2026", draft.Content.What);
        Assert.DoesNotContain("nobody else may read this", string.Join(' ', (await network.PostAsync()).Select(s => ReplyMarkdown.Of(s.Reply!))), StringComparison.Ordinal);
        Assert.Empty(await network.Bot.Situations.Levels.OfAsync("sudan", default));
        Assert.Equal(3, network.Sent.Count);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("amber+strict")]
    public async Task StaysWhereItIs_WhenItsMarkKeepsItThere(string mark)
    {
        await using var network = await AlertNetwork.StartAsync();
        await FinishAsync(network, mark);
        Assert.Contains($"TLP:{mark.ToUpperInvariant()} keeps it with those who take part", await ShareAsync(network), StringComparison.Ordinal);
        Assert.Empty(await network.Bot.Situations.Alerts.DraftsAsync(default));
    }

    [Fact]
    public async Task WaitsUntilItIsFinished_AndUntilItIsAboutASituation()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("start quick-scan for our ministry");
        await network.Client.SayAsync("mark green");
        Assert.Contains("Only a finished assessment", await ShareAsync(network), StringComparison.Ordinal);
        await network.Client.SayAsync("finish");
        Assert.Contains("no situation of the register", await ShareAsync(network), StringComparison.Ordinal);
        Assert.Contains("Shared to Yemen", await ShareAsync(network, "share situation yemen"), StringComparison.Ordinal);
        Assert.Equal("yemen", Assert.Single(await network.Bot.Situations.Alerts.DraftsAsync(default)).SituationId);
    }

    [Fact]
    public async Task IsSharedByItsOwnerAlone()
    {
        await using var network = await AlertNetwork.StartAsync();
        await FinishAsync(network, "green");
        await network.As("cleo").SayAsync("share reviewer");
        var code = System.Text.RegularExpressions.Regex.Match(network.Client.Text, @"join \S+").Value;
        await network.As("dan").SayAsync(code);
        Assert.DoesNotContain("Shared to", await ShareAsync(network, who: "dan"), StringComparison.Ordinal);
        Assert.Empty(await network.Bot.Situations.Alerts.DraftsAsync(default));
    }

    /// <summary>Its existence, to those whom its mark allows; its report, to those who take part.</summary>
    [Theory]
    [InlineData("green", "cleo", true, true)]
    [InlineData("green", "dan", true, false)]
    [InlineData("amber", "cleo", true, true)]
    [InlineData("amber", "ama", true, false)]
    [InlineData("amber", "dan", false, false)]
    public async Task StandsOnTheSituationsCard_ForThoseWhoMaySeeIt(string mark, string reader, bool isListed, bool hasReport)
    {
        await using var network = await AlertNetwork.StartAsync();
        await FinishAsync(network, mark);
        await ShareAsync(network);
        await network.As(reader).SayAsync("situation sudan");
        Assert.Equal(isListed, network.Client.Text.Contains("Assessments shared here", StringComparison.Ordinal));
        Assert.Equal(hasReport, network.Client.Buttons.Any(b => b.Title.StartsWith("Report", StringComparison.Ordinal)));
        await network.AsInGroup(reader, "c-group").SayAsync("situation sudan");
        Assert.Equal(mark == "green", network.Client.Text.Contains("Assessments shared here", StringComparison.Ordinal));

        await network.As("cleo").SayAsync("withdraw");
        await network.As(reader).SayAsync("situation sudan");
        Assert.DoesNotContain("Assessments shared here", network.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsOfferedByAButtonWhenItIsFinished()
    {
        await using var network = await AlertNetwork.StartAsync();
        await FinishAsync(network, "amber");
        await network.Client.PressAsync("Share to its situation");
        Assert.Contains("Shared to the Sudan", network.Client.Text, StringComparison.Ordinal);
    }

    private static async Task FinishAsync(AlertNetwork network, string mark)
    {
        await network.As("cleo").SayAsync("start quick-scan for the Sudan");
        await network.Client.SayAsync($"mark {mark}");
        await network.Client.SayAsync("present");
        await network.Client.SayAsync("note: nobody else may read this");
        await network.Client.SayAsync("finish");
    }

    private static async Task<string> ShareAsync(AlertNetwork network, string said = "share situation", string who = "cleo")
    {
        await network.As(who).SayAsync(said);
        return network.Client.Text;
    }
}
