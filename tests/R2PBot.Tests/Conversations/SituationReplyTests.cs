using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

/// <summary>What is shown of situations, proposals and subscriptions, as files; and to whom.</summary>
public sealed class SituationReplyTests
{
    public static TheoryData<string, string, string[]> Scripts => new()
    {
        { "situations", "cleo", ["situations"] },
        { "situations-fr", "cleo", ["situations suivies"] },
        { "situations-es", "cleo", ["situaciones"] },
        { "situation-sudan", "cleo", ["situation sudan"] },
        { "situation-burma", "cleo", ["situation Burma"] },
        { "situation-kenya", "cleo", ["situation kenya", "[More]"] },
        { "situation-ambiguous", "cleo", ["situation Congo"] },
        { "situation-unknown", "cleo", ["situation Atlantis"] },
        { "situation-rated", "ama", ["rating sudan crisiswatch deteriorated 2026-10 https://example.org/cw", "rating sudan r2p-monitor current crisis 2026-11", "situation sudan"] },
        { "rating-refused", "ama", ["rating sudan crisiswatch terrible 2026-10"] },
        { "proposal", "ama", ["update sudan level heightened because According to Example Office, access has closed. source Example Office, 1 November 2026 https://example.org/1; confidence high"] },
        { "proposal-missing", "ama", ["update sudan", "[Make the draft]"] },
        { "proposal-cancel", "ama", ["cancel 9"] },
        { "draft", "ama", ["update sudan level urgent because According to Example Office, x. source Example Office, 1 November 2026", "[[Make the draft]]", "[Draft 1]"] },
        { "drafts-none", "ama", ["drafts"] },
        { "subscribed", "cleo", ["subscribe sudan from heightened daily"] },
        { "subscriptions", "cleo", ["subscribe sudan", "subscribe region africa weekly", "quiet hours 22-7", "pause 3 days"] },
        { "subscriptions-none", "cleo", ["subscriptions"] },
        { "unsubscribed", "cleo", ["subscribe all", "unsubscribe all"] },
        { "quiet-refused", "cleo", ["quiet hours 25:00-26:00"] },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task LooksAsApproved(string name, string person, string[] script)
    {
        await using var network = await AlertNetwork.StartAsync();
        var client = network.As(person);
        foreach (var step in script)
        {
            _ = step switch
            {
                ['[', '[', .. var title, ']', ']'] => await client.PressAsync(title, network.Form()),
                ['[', .. var title, ']'] => await client.PressAsync(title),
                _ => await client.SayAsync(step),
            };
        }

        Approved.Is("Conversations", name, ReplyMarkdown.Of(client.Last));
        Assert.Empty(client.Failures);
    }

    [Theory]
    [InlineData("Burma", "“Burma” is found here under Myanmar.")]
    [InlineData("Myanmar", null)]
    [InlineData("the Sudan", null)]
    public async Task SaysOnceUnderWhichNameAnotherIsFound(string typed, string? said)
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync($"situation {typed}");
        Assert.Equal(said, network.Client.Last.Blocks.OfType<TextBlock>().Select(t => t.Text).FirstOrDefault(t => t.Contains("found here under", StringComparison.Ordinal)));
    }

    /// <summary>"Not in our sources" must never read as "not at risk".</summary>
    [Theory]
    [InlineData("situation Atlantis")]
    [InlineData("situation Nicaragua")]
    [InlineData("situations")]
    [InlineData("situation kenya")]
    public async Task SaysThatAbsenceSaysNothingOfRisk(string typed)
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync(typed);
        Assert.Contains("says nothing about the risk", network.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsALevelThatIsMarkedOnlyWhereTheMarkAllows()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("ama").SayAsync("update sudan level urgent because According to Example Office, x. source Example Office, 1 November 2026");
        await network.Client.PressAsync("Make the draft", network.Form(("handling", "Amber")));
        await network.As("ben").SayAsync("release 1");
        await network.AsInGroup("cleo", "g-1").SayAsync("situation sudan");
        Assert.DoesNotContain("urgent", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
        await network.As("cleo").SayAsync("situation sudan");
        Assert.Contains("urgent attention, set by", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubscribesAGroup_ByAnExplicitChoiceOfAnEditor()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.AsInGroup("cleo", "g-1").SayAsync("subscribe sudan daily");
        await network.Client.PressAsync("For this conversation");
        Assert.Contains("Only an editor or operator", network.Client.Text, StringComparison.Ordinal);
        await network.AsInGroup("ama", "g-1").SayAsync("subscribe sudan daily");
        await network.Client.PressAsync("For this conversation");
        Assert.Contains("Subscribed", network.Client.Last.Summary, StringComparison.Ordinal);
        await network.AsInGroup("ama", "g-1").SayAsync("subscriptions");
        Assert.Contains("daily digest", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
        await network.As("ama").SayAsync("subscriptions");
        Assert.Contains("No subscriptions", network.Client.Last.Summary, StringComparison.Ordinal);
        await network.AsInGroup("cleo", "g-1").SayAsync("unsubscribe sudan");
        Assert.Contains("Only an editor or operator", network.Client.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drafts")]
    [InlineData("update sudan")]
    [InlineData("ledger 1")]
    public async Task KeepsTheEditorsWorkOutOfGroups(string typed)
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.DraftAsync();
        await network.AsInGroup("ama", "g-1").SayAsync(typed);
        Assert.Contains("Others read along here", network.Client.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update sudan level urgent because x source y")]
    [InlineData("exercise sudan")]
    [InlineData("rating sudan crisiswatch improved 2026-10")]
    [InlineData("drafts")]
    public async Task TellsReadersThatOnlyEditorsMay(string typed)
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync(typed);
        Assert.Contains("Only editors may do this", network.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpeaksTheReadersLanguage_AndZone_InWhatItSendsUnasked()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.Client.SayAsync("language français");
        await network.Client.SayAsync("time zone Pacific/Auckland");
        await network.ReleaseAsync("urgent");
        await network.ReleaseAsync("heightened", "haiti");
        var urgent = (await network.PostAsync()).Single(s => s.Message.First.Address.Id == "cleo").Reply!;
        Approved.Is("Conversations", "alert-card-fr", ReplyMarkdown.Of(urgent));
        // 8:00 in Auckland is 19:00 UTC; it was 9:00 UTC.
        network.Client.Time.Pass(TimeSpan.FromHours(10) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(await network.PostAsync(), s => s.Message.IsDigest);
        network.Client.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Contains(await network.PostAsync(), s => s.Message.IsDigest && s.Reply!.Language == "fr");
    }

    [Fact]
    public async Task RemindsBeforeTheEnd_AndRenews()
    {
        await using var network = await AlertNetwork.StartAsync(options: new() { SubscriptionDays = 30 });
        await network.As("cleo").SayAsync("subscribe sudan");
        Assert.Equal(0, await network.Bot.Situations.RemindAsync(default));
        network.Client.Time.Pass(TimeSpan.FromDays(20));
        Assert.Equal(1, await network.Bot.Situations.RemindAsync(default));
        Assert.Equal(0, await network.Bot.Situations.RemindAsync(default));
        var card = Assert.Single(await network.PostAsync()).Reply!;
        Assert.Equal("Your subscription to the Sudan ends on 22 December 2026.", card.Summary);
        var renew = card.Blocks.OfType<ActionsBlock>().Single().Actions.OfType<SendAction>().First();
        await network.As("dan").PressAsync(renew);
        Assert.Contains("no subscription", network.Client.Text, StringComparison.Ordinal);
        await network.As("cleo").PressAsync(renew);
        Assert.Contains("11 January 2027", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
        network.Client.Time.Pass(TimeSpan.FromDays(31));
        await network.Bot.Situations.RetainAsync(default);
        await network.Client.SayAsync("subscriptions");
        Assert.Contains("No subscriptions", network.Client.Last.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandsOverAndForgetsWhatItKeepsOfAPerson()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("ama").SayAsync("subscribe sudan");
        await network.ReleaseAsync();
        await network.PostAsync();
        var file = System.Text.Encoding.UTF8.GetString((await network.As("ama").SayAsync("my data")).File!.Content.Span);
        Assert.Contains("\"subscriptions\"", file, StringComparison.Ordinal);
        Assert.Contains("\"asAuthor\": true", file, StringComparison.Ordinal);
        await network.Client.SayAsync("forget me, yes");
        Assert.DoesNotContain("ama", await network.Client.EveryValueAsync());
        await network.As("ben").SayAsync("alert 1");
        Assert.Contains("Example Office", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
    }
}
