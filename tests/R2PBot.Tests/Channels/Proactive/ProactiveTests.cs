using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using R2PBot.Channels.DirectLine;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Proactive;

/// <summary>What goes out unasked, over real HTTP.</summary>
public sealed class ProactiveTests
{
    private static readonly Address Ana = Address.Of(new PersonKey("msteams", "t1", "00000000-0000-0000-0000-0000000000aa"));

    [Fact]
    public async Task ReachesWhoeverSpokeBefore_AndHearsTheAnswer()
    {
        await using var bot = await SendingBot.StartAsync();
        await bot.Host.PostAsync("/api/messages", Activities.Message("help", bot.Teams.ServiceUrl).ToJsonString());
        await bot.Teams.NextAsync();
        await UntilKnownAsync(bot, Ana);

        var alert = await bot.ReleaseAsync(TrackingLevel.HeightenedAttention, Ana);
        var sent = await bot.Teams.NextAsync();

        Assert.Equal(("POST", "/v3/conversations/c1/activities"), (sent.Method, sent.Path));
        Assert.Equal(("28:bot", "29:user"), (sent.Body!["from"]!["id"]!.GetValue<string>(), sent.Body["recipient"]!["id"]!.GetValue<string>()));
        Assert.StartsWith("EXERCISE", sent.Card!["body"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        await bot.UntilAsync(alert, c => c.Delivered == 1);
        var pressed = Activities.Pressed("alert-answer", bot.Teams.ServiceUrl);
        pressed["value"]!["action"] = Buttons(sent.Card).First(b => b["title"]!.GetValue<string>() == "Taken up").DeepClone();
        await bot.Host.PostAsync("/api/messages", pressed.ToJsonString());
        var counts = (await bot.UntilAsync(alert, c => c.Acknowledged == 1)).Counts;
        Assert.Equal([new(Acknowledgement.TakenUp, 1)], counts.Answers);
    }

    [Fact]
    public async Task DoesWhatEachAnswerOfTheChannelAsksFor()
    {
        await using var bot = await SendingBot.StartAsync(new() { AtOnce = 1 });
        var people = await IntroduceAsync(bot, 6);
        foreach (var refusal in new (int, string?)[] { (429, "1"), (403, null), (404, null), (500, null), (413, null) })
        {
            bot.Teams.Refusals.Enqueue(refusal);
        }

        var alert = await bot.ReleaseAsync(TrackingLevel.Monitoring, people);

        var ledger = await bot.UntilAsync(alert, c => c.Delivered == 2);
        Assert.Equal(
            [(DeliveryState.Sent, ""), (DeliveryState.Gone, "status 403"), (DeliveryState.Gone, "status 404"), (DeliveryState.Unknown, "status 500"), (DeliveryState.Refused, "status 413"), (DeliveryState.Sent, "")],
            ledger.Lines.Select(l => (l.State, l.Reason)));
        Assert.Equal(2, ledger.Lines[0].Attempts);
        Assert.True(ledger.Lines[3].IsFlagged);
    }

    [Fact]
    public async Task Reaches300Recipients_InLessThanTenSeconds_AtTheRateOfTeams()
    {
        await using var bot = await SendingBot.StartAsync();
        var people = await IntroduceAsync(bot, 300);
        var began = Stopwatch.GetTimestamp();

        var alert = await bot.ReleaseAsync(TrackingLevel.UrgentAttention, people);

        await bot.UntilAsync(alert, c => c.Delivered == 300);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        Assert.Equal(300, bot.Teams.Calls.Select(c => c.Path).Distinct().Count());
    }

    [Fact]
    public async Task CallsOnlyAllowedAddresses_AlsoWhenAnotherIsStored()
    {
        await using var bot = await SendingBot.StartAsync();
        await bot.Book.References.SaveAsync([Plans.Reference(Ana, "http://127.0.0.1:9/")], default);

        var ledger = await bot.UntilAsync(await bot.ReleaseAsync(TrackingLevel.Monitoring, Ana), c => c.Refused == 1);

        Assert.Equal("the service address is not allowed", ledger.Lines[0].Reason);
        Assert.Empty(bot.Teams.Calls);
    }

    [Fact]
    public async Task PushesIntoAnOpenWebChat()
    {
        await using var bot = await SendingBot.StartAsync();
        var chat = await DirectLineClient.StartAsync(bot.Host);
        await chat.SayAsync("help");
        var (said, watermark) = await chat.ListAsync(3);
        var user = said.First(a => a["from"]!["role"]?.GetValue<string>() == "user")["from"]!["id"]!.GetValue<string>();
        var person = Address.Of(new PersonKey("directline", "", user));
        await UntilKnownAsync(bot, person);

        var alert = await bot.ReleaseAsync(TrackingLevel.Monitoring, person);

        await bot.UntilAsync(alert, c => c.Delivered == 1);
        var (pushed, _) = await chat.ListAsync(1, watermark);
        Assert.Contains("EXERCISE EXERCISE", Assert.Single(pushed).ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The ledger says so at the next alert, and nobody is called; installed again, the address is believed again.</summary>
    [Fact]
    public async Task KnowsThatItWasRemoved_AndInstalledAgain()
    {
        await using var bot = await SendingBot.StartAsync();
        var help = Activities.Message("help", bot.Teams.ServiceUrl);
        await bot.Host.PostAsync("/api/messages", help.ToJsonString());
        await bot.Teams.NextAsync();
        await UntilKnownAsync(bot, Ana);
        var update = Activities.Message("", bot.Teams.ServiceUrl, "u1").With("type", "installationUpdate");

        Assert.Equal(System.Net.HttpStatusCode.OK, (await bot.Host.PostAsync("/api/messages", update.With("action", "remove").ToJsonString())).StatusCode);
        var calls = bot.Teams.Calls.Count;
        var ledger = await bot.UntilAsync(await bot.ReleaseAsync(TrackingLevel.Monitoring, Ana), c => c.Gone == 1);
        Assert.Equal(("the bot was removed there", calls), (ledger.Lines[0].Reason, bot.Teams.Calls.Count));

        await bot.Host.PostAsync("/api/messages", update.With("action", "add").With("id", "u2").ToJsonString());
        await UntilKnownAsync(bot, Ana);
        await bot.UntilAsync(await bot.ReleaseAsync(TrackingLevel.Monitoring, Ana), c => c.Delivered == 1);
    }

    [Fact]
    public async Task KnowsThatItWasRemovedFromAGroup_AndGreetsNobodyThere()
    {
        await using var bot = await SendingBot.StartAsync();
        var group = new Address(AddressKind.Group, "msteams", "t1", "g1");
        await bot.Book.References.SaveAsync([Plans.Reference(group, bot.Teams.ServiceUrl) with { ConversationId = "g1" }], default);
        var update = Activities.Message("", bot.Teams.ServiceUrl, "u1").With("type", "conversationUpdate")
            .With("conversation", new JsonObject { ["id"] = "g1", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = "t1" });
        await bot.Host.PostAsync("/api/messages", update.With("membersRemoved", Members("29:other")).ToJsonString());
        Assert.Null(await GoneAsync());
        await bot.Host.PostAsync("/api/messages", update.With("membersRemoved", Members("28:bot")).ToJsonString());
        Assert.Equal("the bot was removed there", await GoneAsync());
        update.Remove("membersRemoved");
        await bot.Host.PostAsync("/api/messages", update.With("membersAdded", Members("28:bot")).ToJsonString());
        await UntilKnownAsync(bot, group);
        Assert.Empty(bot.Teams.Calls);

        static JsonArray Members(string id) => [new JsonObject { ["id"] = id }];

        async Task<string?> GoneAsync() => (await bot.Book.References.FindAsync([group.Key], default)).Values.Single().GoneReason;
    }

    /// <summary>Finding of a review: a closed page's conversation took the alert into memory, and the ledger said "delivered".</summary>
    [Fact]
    public async Task WaitsForAClosedWebChat_AndDoesNotCallItDelivered()
    {
        await using var bot = await SendingBot.StartAsync();
        var conversation = bot.Host.Services.GetRequiredService<DirectLineConversations>().Open("closed");
        var person = Address.Of(new PersonKey("directline", "", "closed-user"));
        await bot.Book.References.SaveAsync([Plans.Reference(person) with { ConversationId = "closed" }], default);

        var alert = await bot.ReleaseAsync(TrackingLevel.Monitoring, person);
        var ledger = await bot.UntilAsync(alert, c => c.Deferred == 1);
        Assert.Equal("the page is not open", ledger.Lines[0].Reason);
        Assert.Empty(conversation.After(null).Set.Activities);
        conversation.Listen(1);
        await bot.UntilAsync(alert, c => c.Delivered == 1);
        Assert.Single(conversation.After(null).Set.Activities);
    }

    private static async Task<Address[]> IntroduceAsync(SendingBot bot, int number)
    {
        var people = Enumerable.Range(1, number).Select(i => Plans.Person(i, tenant: "t1")).ToArray();
        await bot.Book.References.SaveAsync([.. people.Select(p => Plans.Reference(p, bot.Teams.ServiceUrl))], default);
        return people;
    }

    private static async Task UntilKnownAsync(SendingBot bot, Address address)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await bot.Book.References.FindAsync([address.Key], late.Token)).Values.All(k => k.GoneReason is not null))
        {
            await Task.Delay(20, late.Token);
        }
    }

    private static IEnumerable<JsonNode> Buttons(JsonNode? node) => node switch
    {
        JsonObject { } o when o["type"]?.GetValue<string>() == "Action.Execute" => [o],
        JsonObject o => o.SelectMany(p => Buttons(p.Value)),
        JsonArray a => a.SelectMany(Buttons),
        _ => [],
    };
}
