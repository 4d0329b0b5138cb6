using R2PBot.Answers;
using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;
using R2PBot.Tests.Situations.Register;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Changes;

/// <summary>What files and assessments propose stays a draft until a person takes it over and another releases it.</summary>
public sealed class RegisterChangeTests : IDisposable
{
    private readonly TemporaryKnowledge _knowledge = new(("small-report.md", SmallDocument.Text("small-report", SmallDocument.Paragraphs("Examplia is named here.", "Examplia is named again."))));

    public RegisterChangeTests()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge.Folder, "situations"));
        Write(SituationReaderTests.Sound);
    }

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task MakesADraftOfAChangedFile_WithinTwoSeconds_AndTellsSubscribersNothing()
    {
        await using var network = await StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        Assert.Equal(0, await network.Bot.Situations.LookAtRegisterAsync(default));
        Write(SituationReaderTests.Sound + "\n  - passage: small-report#2\n    as: ongoing\n    at: again\n");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(1, await network.Bot.Situations.LookAtRegisterAsync(default));
        var sent = await network.PostAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));

        Assert.Equal(["ama", "ben", "eva"], sent.Select(s => s.Message.First.Address.Id).Order());
        Approved.Is("Conversations", "draft-of-a-file", ReplyMarkdown.Of(sent[0].Reply!));
        Assert.Equal(0, await network.Bot.Situations.LookAtRegisterAsync(default));
        await network.Client.RestartAsync();
        Assert.Equal(0, await network.Bot.Situations.LookAtRegisterAsync(default));
    }

    [Fact]
    public async Task IsReleasedOnlyAfterAnEditorTookItOver()
    {
        await using var network = await StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.Bot.Situations.LookAtRegisterAsync(default);
        Write(SituationReaderTests.Sound.Replace("status: live", "status: historical-reference", StringComparison.Ordinal));
        await network.Bot.Situations.LookAtRegisterAsync(default);
        await network.As("ben").SayAsync("release 1");
        Assert.Contains("No author yet", network.Client.Text, StringComparison.Ordinal);
        await network.As("ama").SayAsync("adopt 1 because According to Example Office, it has ended. source Example Office, 1 November 2026");
        Assert.Contains("status: live → historical reference", network.Client.Last.Blocks.OfType<InputBlock>().Single(i => i.Id == "what").Value, StringComparison.Ordinal);
        await network.Client.PressAsync("Make the draft", network.Form());
        await network.As("ben").SayAsync("release 1");
        await network.PostAsync();
        Assert.Equal(["1/1"], network.AlertsOf("cleo"));
        // A change of a file brings no level with it.
        Assert.Empty(await network.Bot.Situations.Levels.OfAsync("examplia", default));
    }

    [Fact]
    public async Task SeesAChangeBackAndForthAsThreeChanges()
    {
        await using var network = await StartAsync();
        await network.Bot.Situations.LookAtRegisterAsync(default);
        var other = SituationReaderTests.Sound.Replace("status: live", "status: historical-reference", StringComparison.Ordinal);
        foreach (var text in new[] { other, SituationReaderTests.Sound + "\n", other + "\n" })
        {
            Write(text);
            Assert.Equal(1, await network.Bot.Situations.LookAtRegisterAsync(default));
        }

        Assert.Equal(3, (await network.Bot.Situations.Alerts.DraftsAsync(default)).Count);
    }

    [Fact]
    public async Task GoesOnWithWhatItHad_WhenAFileBreaks()
    {
        await using var network = await StartAsync();
        await network.Bot.Situations.LookAtRegisterAsync(default);
        Write("id: [");
        Assert.Equal(0, await network.Bot.Situations.LookAtRegisterAsync(default));
        Assert.NotNull(network.Bot.Situations.Register.Find("examplia"));
        Assert.StartsWith("examplia.yaml:", Assert.Single(network.Bot.Situations.Register.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProposesFromASharedAssessment_Once_WithoutALevel()
    {
        await using var network = await StartAsync();
        var (desk, examplia) = (network.Bot.Situations, network.Bot.Situations.Register.Find("examplia")!);
        Assert.IsType<Drafting.Drafted>(await desk.Proposals.FromAssessmentAsync(examplia, SharedAssessment.Key("examplia", "a1", default), "Quick scan of 22 November 2026", HandlingMark.Amber, default));
        Assert.IsType<Drafting.AlreadyThere>(await desk.Proposals.FromAssessmentAsync(examplia, SharedAssessment.Key("examplia", "a1", default), "Quick scan of 22 November 2026", HandlingMark.Amber, default));
        var draft = Assert.Single(await desk.Alerts.DraftsAsync(default));
        Assert.Equal((null, null, HandlingMark.Amber, AlertOrigin.Assessment), (draft.Author, draft.Content.To, draft.Handling, draft.Origin));
        Assert.Empty(await desk.Levels.OfAsync("examplia", default));
    }

    /// <summary>Finding of a review: the mark that the editor chose was lost. What its owner marked may be closed further, not opened.</summary>
    [Theory]
    [InlineData(HandlingMark.Green, HandlingMark.Amber, HandlingMark.Amber)]
    [InlineData(HandlingMark.Amber, HandlingMark.Clear, HandlingMark.Amber)]
    public async Task KeepsTheMarkThatTheEditorChose(HandlingMark ofTheAssessment, HandlingMark chosen, HandlingMark kept)
    {
        await using var network = await StartAsync();
        var desk = network.Bot.Situations;
        await desk.Proposals.FromAssessmentAsync(desk.Register.Find("examplia")!, SharedAssessment.Key("examplia", "a1", default), "Quick scan of 22 November 2026", ofTheAssessment, default);
        await network.As("ama").SayAsync("adopt 1 because According to Example Office, it has grown. source Example Office, 1 November 2026");
        await network.Client.PressAsync("Make the draft", network.Form(("handling", $"{chosen}")));
        Assert.Equal(kept, Assert.Single(await desk.Alerts.DraftsAsync(default)).Handling);
    }

    [Fact]
    public async Task TakesTheMarkOfAnEditorForAChangedFile()
    {
        await using var network = await StartAsync();
        await network.Bot.Situations.LookAtRegisterAsync(default);
        Write(SituationReaderTests.Sound.Replace("status: live", "status: historical-reference", StringComparison.Ordinal));
        await network.Bot.Situations.LookAtRegisterAsync(default);
        await network.As("ama").SayAsync("adopt 1 because According to Example Office, it has ended. source Example Office, 1 November 2026");
        await network.Client.PressAsync("Make the draft", network.Form(("handling", nameof(HandlingMark.AmberStrict))));
        Assert.Equal(HandlingMark.AmberStrict, Assert.Single(await network.Bot.Situations.Alerts.DraftsAsync(default)).Handling);
    }

    /// <summary>Finding of a review: a host that died between the draft and its notices left a draft that nobody heard of.</summary>
    [Fact]
    public async Task MakesNoDraft_WhenItsNoticesCannotBePlanned()
    {
        await using var network = await StartAsync();
        var desk = network.Bot.Situations;
        await network.Bot.Database.WriteAsync(s => s.ExecuteAsync($"alter table delivery rename to delivery_away", default), default);
        await Assert.ThrowsAnyAsync<Exception>(() => desk.Proposals.FromAssessmentAsync(desk.Register.Find("examplia")!, SharedAssessment.Key("examplia", "a1", default), "Quick scan", HandlingMark.Green, default));
        Assert.Empty(await desk.Alerts.DraftsAsync(default));
        await network.Bot.Database.WriteAsync(s => s.ExecuteAsync($"alter table delivery_away rename to delivery", default), default);
        Assert.IsType<Drafting.Drafted>(await desk.Proposals.FromAssessmentAsync(desk.Register.Find("examplia")!, SharedAssessment.Key("examplia", "a1", default), "Quick scan", HandlingMark.Green, default));
        Assert.Equal(3, (await network.PostAsync()).Count);
    }

    private Task<AlertNetwork> StartAsync() => AlertNetwork.StartAsync(new ReferenceDesk(_knowledge.Folder, new()));

    private void Write(string text)
    {
        var path = Path.Combine(_knowledge.Folder, "situations", "examplia.yaml");
        var before = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UnixEpoch;
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, before.AddSeconds(3));
    }
}
