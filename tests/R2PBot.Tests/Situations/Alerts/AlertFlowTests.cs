using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Directory;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Alerts;

/// <summary>The life of an alert, told in chat.</summary>
public sealed class AlertFlowTests
{
    [Fact]
    public async Task GoesFromAnEditorsLine_OverASecondReader_ToThoseWhoSubscribed()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.As("dan").SayAsync("subscribe haiti");
        var number = await network.DraftAsync();
        Assert.Empty(network.AlertsOf("cleo"));

        var notices = await network.PostAsync();
        Assert.Equal(["ben", "eva"], notices.Select(n => n.Message.First.Address.Id).Order());
        Assert.All(notices, n => Assert.Contains("waits for a second reader", n.Reply!.Summary, StringComparison.Ordinal));

        await network.As("ben").SayAsync($"alert {number}");
        await network.Client.PressAsync("Release");
        Assert.Contains("is released to 1 recipient", network.Client.Text, StringComparison.Ordinal);
        var (message, card) = Assert.Single(await network.PostAsync());
        Assert.Equal(("cleo", "Alert 1: the Sudan (no level set → heightened attention)"), (message.First.Address.Id, card!.Summary));

        await network.As("cleo").SayAsync("situation sudan");
        Assert.Contains(network.Client.Last.Blocks.OfType<FactsBlock>().SelectMany(f => f.Facts), f => f.Value == "heightened attention, set by the editor of Example Network on 22 November 2026, not a UN or GCR2P rating");
    }

    /// <summary>What an alert must carry, each part of it.</summary>
    [Fact]
    public async Task SaysWhatChanged_WhoDecided_WhyAndFromWhere_AndWhatItDoesNotSay()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.ReleaseAsync();
        var card = (await network.PostAsync())[^1].Reply!;
        Approved.Is("Conversations", "alert-card", ReplyMarkdown.Of(card));
        Assert.Equal(["Seen", "Taken up", "Passed to capital", "Not for us", "The record", "My subscriptions"], card.Blocks.OfType<ActionsBlock>().Single().Actions.Select(a => a.Title));
    }

    [Fact]
    public async Task IsReleasedOnce_HoweverOftenSomebodyPresses()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        var number = await network.DraftAsync();
        await network.As("ben").SayAsync($"release {number}");
        await network.Client.SayAsync($"release {number}");
        Assert.Contains("was decided already", network.Client.Text, StringComparison.Ordinal);
        await network.PostAsync();
        await network.PostAsync();
        Assert.Equal(["1/1"], network.AlertsOf("cleo"));
    }

    /// <summary>The row of every recipient is written with the decision, so a host that dies right after it loses nothing.</summary>
    [Fact]
    public async Task SurvivesARestartRightAfterTheRelease()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.ReleaseAsync();
        await network.Client.RestartAsync();
        await network.PostAsync();
        Assert.Equal(["1/1"], network.AlertsOf("cleo"));
    }

    [Theory]
    [InlineData("cleo", "Only releasers may do this")]
    [InlineData("ama", "Only releasers may do this")]
    public async Task IsReleasedByNobodyElse(string person, string said)
    {
        await using var network = await AlertNetwork.StartAsync();
        var number = await network.DraftAsync();
        await network.As(person).SayAsync($"release {number}");
        Assert.Contains(said, network.Client.Text, StringComparison.Ordinal);
        Assert.Equal(AlertState.Draft, (await network.Bot.Situations.Alerts.VersionsAsync(number, default))[0].State);
    }

    [Fact]
    public async Task IsNotReleasedByItsAuthor_UnlessTheOperatorAllowsOneReader_AndThenSaysSo()
    {
        R2PBot.People.PeopleOptions people = new() { Editors = [AlertNetwork.Name("ama")], Releasers = [AlertNetwork.Name("ama")] };
        await using var strict = await AlertNetwork.StartAsync(people: people);
        var number = await strict.DraftAsync();
        await strict.Client.SayAsync($"release {number}");
        Assert.Contains("somebody else must release it", strict.Client.Text, StringComparison.Ordinal);

        await using var alone = await AlertNetwork.StartAsync(options: new() { OneReader = true }, people: people);
        await alone.As("cleo").SayAsync("subscribe all");
        await alone.DraftAsync();
        await alone.Client.SayAsync("release 1");
        await alone.PostAsync();
        Assert.Contains("with one reader only", ReplyMarkdown.Of(alone.Sent[^1].Reply!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsOnlyAnExercise_WhereNobodyVouchesForNames()
    {
        await using var network = await AlertNetwork.StartAsync(people: new() { Demo = true });
        await network.As("ama", isVerified: false).SayAsync("update sudan level urgent because of a test. source Test, today");
        await network.Client.PressAsync("Make the draft", network.Form(("exercise", "no")));
        Assert.Contains("only exercises can be written and released", network.Client.Text, StringComparison.Ordinal);
        await network.Client.PressAsync("Make the draft", network.Form(("exercise", "yes")));
        await network.As("ben", isVerified: false).SayAsync("release 1");
        Assert.Contains("is released", network.Client.Text, StringComparison.Ordinal);
        Assert.Empty(await network.Bot.Situations.Levels.OfAsync("sudan", default));
    }

    [Fact]
    public async Task IsRejectedWithAReason_AndNothingIsSent()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.DraftAsync();
        await network.As("ben").SayAsync("reject 1");
        Assert.Contains("Please say why", network.Client.Text, StringComparison.Ordinal);
        await network.Client.SayAsync("reject 1 because the source is older than a year");
        await network.Client.SayAsync("alert 1");
        Assert.Contains("the source is older than a year", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
        await network.Client.SayAsync("release 1");
        await network.PostAsync();
        Assert.Empty(network.AlertsOf("cleo"));
        Assert.Empty(await network.Bot.Situations.Levels.OfAsync("sudan", default));
    }

    [Fact]
    public async Task GoesOnToExactlyThoseWhoGotIt()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.As("dan").SayAsync("subscribe all");
        await network.ReleaseAsync();
        await network.PostAsync();
        // One joins, one leaves: what follows an alert follows its recipients.
        await network.As("fay").SayAsync("subscribe all");
        await network.As("dan").SayAsync("unsubscribe all");
        foreach (var (said, title) in new[] { ("update 1 level urgent because According to Example Office, it has grown. source Example Office, 2 November 2026", "Update of alert 1"), ("correct 1 because The date was wrong. source Example Office, 3 November 2026", "Correction of alert 1"), ("cancel 1 because The report was withdrawn.", "Cancellation of alert 1") })
        {
            await network.As("ama").SayAsync(said);
            await network.Client.PressAsync("Make the draft", network.Form());
            await network.As("ben").SayAsync("release 1");
            Assert.Contains("to 2 recipients", network.Client.Text, StringComparison.Ordinal);
            Assert.All((await network.PostAsync()).Where(s => s.Message.First.Subject.Kind == SubjectKind.Alert), s => Assert.StartsWith(title, s.Reply!.Summary, StringComparison.Ordinal));
        }

        Assert.Equal(["1/1", "1/2", "1/3", "1/4"], network.AlertsOf("cleo"));
        Assert.Equal(["1/1", "1/2", "1/3", "1/4"], network.AlertsOf("dan"));
        Assert.Empty(network.AlertsOf("fay"));
        await network.As("ama").SayAsync("update 1 because more. source x");
        Assert.Contains("is cancelled", network.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetsTheLevelBack_WhenItIsCancelled()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.ReleaseAsync("monitoring");
        await network.ReleaseAsync("urgent");
        await network.As("ama").SayAsync("cancel 2 because The report was withdrawn.");
        await network.Client.PressAsync("Make the draft", network.Form());
        await network.As("ben").SayAsync("release 2");
        Assert.Equal([TrackingLevel.Monitoring, TrackingLevel.UrgentAttention, TrackingLevel.Monitoring], (await network.Bot.Situations.Levels.OfAsync("sudan", default)).Select(c => c.To));
    }

    /// <summary>Finding of a review: cancelling an updated alert left the level of its original.</summary>
    [Fact]
    public async Task SetsBackEveryLevelThatItSet_WhenItIsCancelled()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.ReleaseAsync("monitoring");
        await network.ReleaseAsync("heightened");
        await network.FollowUpAsync("update 2 level urgent because According to Example Office, it has grown. source Example Office, 2 November 2026");
        await network.FollowUpAsync("update 2 because According to Example Office, it goes on. source Example Office, 2 November 2026", ("what", "It goes on."));
        await network.FollowUpAsync("cancel 2 because The report was withdrawn.");
        Assert.Equal(
            [(TrackingLevel.UrgentAttention, TrackingLevel.Monitoring), (TrackingLevel.HeightenedAttention, TrackingLevel.UrgentAttention), (TrackingLevel.Monitoring, TrackingLevel.HeightenedAttention), (null, TrackingLevel.Monitoring)],
            await ShiftsAsync(network));
        await network.FollowUpAsync("cancel 1 because The report was withdrawn.");
        Assert.Equal((TrackingLevel.Monitoring, null), (await ShiftsAsync(network))[0]);
    }

    [Fact]
    public async Task KeepsTheLevelThatAnotherAlertSetSince_WhenItIsCancelled()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.ReleaseAsync("monitoring");
        await network.ReleaseAsync("urgent");
        await network.FollowUpAsync("cancel 1 because The report was withdrawn.");
        Assert.Equal(TrackingLevel.UrgentAttention, (await ShiftsAsync(network))[0].To);
    }

    /// <summary>Finding of a review: news without a level read "urgent attention → no level set".</summary>
    [Fact]
    public async Task SaysNothingOfTheLevel_WhenItIsNewsAlone()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.ReleaseAsync("urgent");
        await network.As("ama").SayAsync("update sudan");
        await network.Client.PressAsync("Make the draft", network.Form(("level", "none"), ("what", "A report was published."), ("why", "According to Example Office, it was published."), ("sources", "Example Office, 1 November 2026")));
        await network.As("ben").SayAsync("release 2");
        await network.FollowUpAsync("update 2 because According to Example Office, another was. source Example Office, 2 November 2026", ("what", "Another was published."));
        await network.PostAsync();
        var said = network.Sent.Where(s => s.Message.First.Subject is { Kind: SubjectKind.Alert, Number: 2 }).Select(s => ReplyMarkdown.Of(s.Reply!)).ToList();
        Assert.Equal(2, said.Count);
        Assert.All(said, s => Assert.DoesNotContain("→", s, StringComparison.Ordinal));
        Assert.Single(await ShiftsAsync(network));
    }

    [Fact]
    public async Task TakesTheLevelBack_WhenACorrectionNoLongerSpeaksOfIt()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.ReleaseAsync("urgent");
        await network.FollowUpAsync("correct 1 because No level was meant. source Example Office, 3 November 2026", ("level", "none"), ("what", "A report was published."));
        Assert.Equal((TrackingLevel.UrgentAttention, null), (await ShiftsAsync(network))[0]);
        Assert.Equal(AlertPriority.Urgent, (await network.Bot.Situations.Alerts.VersionsAsync(1, default))[1].Priority);
    }

    private static async Task<IReadOnlyList<(TrackingLevel? From, TrackingLevel? To)>> ShiftsAsync(AlertNetwork network)
    {
        var history = await network.Bot.Situations.Levels.OfAsync("sudan", default);
        // Of the same moment of the fake clock; the later alert and version first.
        return [.. history.Select(c => (c.From, c.To))];
    }

    /// <summary>Whoever waits for a digest gets the corrected alert in it, never first the wrong one; what was cancelled never goes out.</summary>
    [Fact]
    public async Task TakesThePlaceOfWhatStillWaits()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.As("dan").SayAsync("subscribe all");
        await network.ReleaseAsync();
        await network.PostAsync();
        await network.As("ama").SayAsync("correct 1 because The date was wrong. source Example Office, 3 November 2026");
        await network.Client.PressAsync("Make the draft", network.Form());
        await network.As("ben").SayAsync("release 1");
        await network.ReleaseAsync("monitoring", "haiti");
        await network.As("ama").SayAsync("cancel 2 because It was withdrawn.");
        await network.Client.PressAsync("Make the draft", network.Form());
        await network.As("ben").SayAsync("release 2");
        network.Client.Time.Pass(TimeSpan.FromDays(1));
        await network.PostAsync();
        Assert.Equal(["1/2"], network.AlertsOf("cleo"));
        Assert.Equal(["1/1", "1/2"], network.AlertsOf("dan"));
    }

    /// <summary>Finding of a review: what followed an alert went to all who had it, whatever its mark.</summary>
    [Fact]
    public async Task KeepsWhatFollowsWithinItsMark_AndSaysWhoIsLeftOut()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.AsInGroup("ama", "c-group").SayAsync("subscribe sudan here");
        await network.ReleaseAsync();
        await network.PostAsync();
        Assert.Equal(["1/1"], network.AlertsOf("c-group"));
        await network.FollowUpAsync("correct 1 because The date was wrong. source Example Office, 3 November 2026", ("handling", nameof(HandlingMark.Amber)));
        Assert.Contains("1 of those who have the earlier version does not get this one: TLP:AMBER", network.Client.Text, StringComparison.Ordinal);
        // Whoever has it under a mark gets what follows under it, subscribed or not.
        await network.PostAsync();
        await network.As("cleo").SayAsync("unsubscribe sudan");
        await network.FollowUpAsync("update 1 because According to Example Office, it goes on. source Example Office, 4 November 2026", ("what", "It goes on."));
        await network.PostAsync();
        Assert.Equal(["1/1", "1/2", "1/3"], network.AlertsOf("cleo"));
        Assert.Equal(["1/1"], network.AlertsOf("c-group"));
    }

    [Fact]
    public async Task DoesNotWaitForADigest_WhenAnUpdateIsUrgent()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.ReleaseAsync();
        await network.FollowUpAsync("update 1 level urgent because According to Example Office, it has grown. source Example Office, 2 November 2026");
        await network.PostAsync();
        Assert.Equal(["1/2"], network.AlertsOf("cleo"));
    }

    /// <summary>An update does not hold less because a later one was wrong.</summary>
    [Fact]
    public async Task TakesThePlaceOfTheCorrectedVersionAlone()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.ReleaseAsync();
        await network.FollowUpAsync("update 1 level urgent because According to Example Office, it has grown. source Example Office, 2 November 2026");
        await network.FollowUpAsync("correct 1 level monitoring because The number was wrong. source Example Office, 3 November 2026");
        network.Client.Time.Pass(TimeSpan.FromDays(1));
        await network.PostAsync();
        Assert.Equal(["1/1", "1/3"], network.AlertsOf("cleo"));
    }

    /// <summary>Whose address is gone gets the correction over the next address, not the wrong original, and not nothing.</summary>
    [Fact]
    public async Task TakesThePlaceOfWhatWaitsForAnotherAddress()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.Bot.Situations.Directory.ReplaceAsync(
            [new("SDN", FocalPointPart.FocalPoint, Address.Of(AlertNetwork.Person("cleo"))), new("SDN", FocalPointPart.Fallback, Address.Of(AlertNetwork.Person("cleo-elsewhere")))], default);
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.ReleaseAsync();
        network.Gone.Add("cleo");
        await network.PostAsync();
        await network.FollowUpAsync("correct 1 because The date was wrong. source Example Office, 3 November 2026");
        for (var i = 0; i < 3; i++)
        {
            await network.PostAsync();
            await network.Bot.Deliveries.FollowUpAsync(default);
        }

        Assert.Equal(["1/2"], network.AlertsOf("cleo-elsewhere"));
    }

    [Fact]
    public async Task MarksADrillInItsFirstWords_ChangesNoLevel_AndReports()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.As("dan").SayAsync("subscribe sudan");
        await network.ReleaseAsync("urgent", isExercise: true);
        network.Client.Time.Pass(TimeSpan.FromSeconds(90));
        await network.PostAsync();
        var alerts = network.Sent.Where(s => s.Message.First.Subject.Kind == SubjectKind.Alert).ToList();
        Assert.Equal(2, alerts.Count);
        Assert.All(alerts, s => Assert.StartsWith("EXERCISE", s.Reply!.Summary, StringComparison.Ordinal));
        Assert.All(alerts, s => Assert.StartsWith("EXERCISE EXERCISE EXERCISE", ((HeadingBlock)s.Reply!.Blocks[0]).Text, StringComparison.Ordinal));
        Assert.Empty(await network.Bot.Situations.Levels.OfAsync("sudan", default));
        network.Client.Time.Pass(TimeSpan.FromSeconds(30));
        await network.As("cleo").SayAsync("taken up 1");
        await network.As("ben").SayAsync("exercise report 1");
        Approved.Is("Conversations", "exercise-report", ReplyMarkdown.Of(network.Client.Last));
    }

    [Fact]
    public async Task IsAnsweredByThoseWhoGotIt_AndTheSenderSeesIt()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.ReleaseAsync();
        var card = (await network.PostAsync())[^1].Reply!;
        var button = card.Blocks.OfType<ActionsBlock>().Single().Actions.OfType<SendAction>().Single(a => a.Title == "Passed to capital");
        await network.As("dan").PressAsync(button);
        Assert.Contains("was not sent to you", network.Client.Text, StringComparison.Ordinal);
        await network.As("cleo").PressAsync(button);
        Assert.Contains("Passed to capital", network.Client.Text, StringComparison.Ordinal);
        await network.As("ama").SayAsync("ledger 1");
        var facts = network.Client.Last.Blocks.OfType<FactsBlock>().Single().Facts;
        Assert.Equal(["Recipients 1", "Delivered 1", "Acknowledged 1", "Unknown whether it arrived 0", "Passed to capital 1"], facts.Select(f => $"{f.Name} {f.Value}"));
        Assert.DoesNotContain("cleo", System.Text.Encoding.UTF8.GetString(network.Client.Last.File!.Content.Span), StringComparison.Ordinal);
        await network.As("cleo").SayAsync("ledger 1");
        Assert.Contains("Only editors", network.Client.Text, StringComparison.Ordinal);
    }

    /// <summary>"Sent to nobody: no subscription fitted" would not be so.</summary>
    [Fact]
    public async Task HasNoLedger_BeforeItIsReleased()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.DraftAsync();
        await network.As("ama").SayAsync("ledger 1");
        Assert.Contains("was not released", network.Client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no subscription fitted", network.Client.Text, StringComparison.Ordinal);
    }

    /// <summary>Who answered the original has not answered what takes its place, not even with the old button.</summary>
    [Fact]
    public async Task IsAnsweredVersionByVersion()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.ReleaseAsync();
        var original = Seen((await network.PostAsync())[^1].Reply!);
        await network.As("cleo").PressAsync(original);
        await network.FollowUpAsync("correct 1 because The date was wrong. source Example Office, 3 November 2026");
        var correction = Seen((await network.PostAsync())[^1].Reply!);
        await network.As("cleo").PressAsync(original);
        Assert.Equal([1, 0], await AnsweredAsync());

        await network.As("ama").SayAsync("ledger 1");
        Assert.Equal(["1", "0"], network.Client.Last.Blocks.OfType<FactsBlock>().Select(f => f.Facts.Single(x => x.Name == "Acknowledged").Value));
        Assert.Equal(["1", "1"], network.Client.Last.Blocks.OfType<FactsBlock>().Select(f => f.Facts.Single(x => x.Name == "Recipients").Value));
        await network.As("cleo").PressAsync(correction);
        Assert.Equal([1, 1], await AnsweredAsync());

        static SendAction Seen(Reply card) => card.Blocks.OfType<ActionsBlock>().Single().Actions.OfType<SendAction>().Single(a => a.Title == "Seen");

        async Task<IEnumerable<int>> AnsweredAsync()
        {
            var ledger = await network.Bot.Deliveries.LedgerOfAsync(1, default);
            return [ledger.CountsOf(1).Acknowledged, ledger.CountsOf(2).Acknowledged];
        }
    }

    [Fact]
    public async Task IsHiddenFromThoseWhoDidNotGetIt()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe sudan");
        await network.ReleaseAsync();
        await network.PostAsync();
        await network.As("dan").SayAsync("alert 1");
        Assert.Contains("There is no alert 1", network.Client.Text, StringComparison.Ordinal);
        await network.As("cleo").SayAsync("alert 1");
        Assert.Contains("Example Office", ReplyMarkdown.Of(network.Client.Last), StringComparison.Ordinal);
        await network.As("dan").SayAsync("drafts");
        Assert.Contains("Only editors", network.Client.Text, StringComparison.Ordinal);
    }

    /// <summary>Bots of this kind lose throttled messages and send others twice; here two hosts with wrong clocks plan and send one alert.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task ArrivesOnce_WhenClocksDiffer(int minutes)
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.As("dan").SayAsync("subscribe all");
        var skewed = new SkewedTime(network.Client.Time, TimeSpan.FromMinutes(minutes));
        await network.ReleaseAsync();
        for (var i = 0; i < 40; i++)
        {
            await network.PostAsync(i % 2 == 0 ? skewed : null);
            network.Client.Time.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(["1/1"], network.AlertsOf("cleo"));
        Assert.Equal(["1/1"], network.AlertsOf("dan"));
    }

    [Fact]
    public async Task ArrivesOnce_WhenTheHostWasDownOverTheDigest()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo", timeZone: "Africa/Khartoum").SayAsync("subscribe all daily");
        await network.ReleaseAsync();
        await network.PostAsync();
        Assert.Empty(network.AlertsOf("cleo"));
        network.Client.Time.Pass(TimeSpan.FromDays(3));
        await network.Client.RestartAsync();
        await network.PostAsync();
        await network.PostAsync();
        Assert.Equal(["1/1"], network.AlertsOf("cleo"));
    }

    [Fact]
    public async Task WaitsForTheMorning_OverMidnight_ButNotWhenItIsUrgent()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo", timeZone: "Africa/Khartoum").SayAsync("subscribe all");
        await network.Client.SayAsync("quiet hours 22:00-07:00");
        // 21:30 in Khartoum is before the quiet hours, 23:30 within them.
        network.Client.Time.Pass(TimeSpan.FromHours(12.5));
        await network.ReleaseAsync();
        await network.PostAsync();
        Assert.Empty(network.AlertsOf("cleo"));
        await network.ReleaseAsync("urgent", "haiti");
        await network.PostAsync();
        Assert.Equal(["2/1"], network.AlertsOf("cleo"));
        network.Client.Time.Pass(TimeSpan.FromHours(7.5) - TimeSpan.FromSeconds(1));
        await network.PostAsync();
        Assert.Equal(["2/1"], network.AlertsOf("cleo"));
        network.Client.Time.Pass(TimeSpan.FromSeconds(1));
        await network.PostAsync();
        Assert.Equal(["2/1", "1/1"], network.AlertsOf("cleo"));
    }

    [Fact]
    public async Task CollectsADayInOneMessage()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all daily");
        await network.ReleaseAsync("monitoring");
        await network.ReleaseAsync("heightened", "haiti");
        await network.ReleaseAsync("monitoring", "yemen", isExercise: true);
        network.Client.Time.Pass(TimeSpan.FromDays(1));
        var sent = (await network.PostAsync()).Where(s => s.Message.IsDigest).ToList();
        Assert.Equal(["Digest: 2 alerts", "EXERCISE. Digest: 1 alert"], sent.Select(s => s.Reply!.Summary).Order());
        Approved.Is("Conversations", "alert-digest", ReplyMarkdown.Of(sent.Single(s => s.Message.Deliveries.Count == 2).Reply!));
        Assert.Equal(["1/1", "2/1", "3/1"], network.AlertsOf("cleo").Order());
    }

    [Fact]
    public async Task SaysThatItMayBeARepetition_OrComesToADeputy()
    {
        await using var network = await AlertNetwork.StartAsync();
        await network.As("cleo").SayAsync("subscribe all");
        await network.ReleaseAsync("urgent");
        var message = (await network.PostAsync()).Single(s => s.Message.First.Subject.Kind == SubjectKind.Alert).Message;
        var again = new Message([message.First with { Unknowns = 1, Standing = DeliveryStanding.Deputy }], message.Reference);
        var said = ReplyMarkdown.Of((await network.Bot.Outgoing.WriteAsync(again, default))!);
        Assert.Contains("Possibly repeated", said, StringComparison.Ordinal);
        Assert.Contains("You get this as deputy", said, StringComparison.Ordinal);
    }

    private sealed class SkewedTime(TimeProvider time, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + by;
    }
}
