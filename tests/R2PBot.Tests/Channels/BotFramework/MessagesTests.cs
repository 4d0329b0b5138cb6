using System.Net;
using System.Text.Json.Nodes;
using R2PBot.Channels;
using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.BotFramework;

/// <summary>The endpoint of Teams and its emulator, over real HTTP on both sides.</summary>
public sealed class MessagesTests : IAsyncLifetime
{
    private readonly SampleBot _bot = new(Repository.Passage);
    private FakeConnector _teams = null!;
    private WebHostUnderTest _host = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _host = await WebHostUnderTest.StartAsync(_bot, Options);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private ChatHostOptions Options => new() { AllowServiceUrls = [_teams.Address], TypingAfter = TimeSpan.FromMilliseconds(100), InvokeAnswerWithin = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task RepliesToTheActivity()
    {
        var answer = await SendAsync(Activities.Message("hello", _teams.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reply = await _teams.NextAsync();
        Assert.Equal("POST", reply.Method);
        Assert.Equal("/v3/conversations/c1/activities/m1", reply.Path);
        Assert.Equal("echo: hello", reply.Text);
        Assert.Equal("28:bot", reply.Body!["from"]!["id"]!.GetValue<string>());
        Assert.Equal("m1", reply.Body["replyToId"]!.GetValue<string>());
        Assert.Null(reply.Authorization);
    }

    [Fact]
    public async Task HandsOverWhoSaysItWhereAndInWhichLanguage()
    {
        await SendAsync(Activities.Message("hello", _teams.ServiceUrl));

        await _teams.NextAsync();
        var turn = Assert.Single(_bot.Turns);
        Assert.Equal(new ConversationKey("msteams", "t1", "c1"), turn.Conversation);
        Assert.Equal(new("msteams", "t1", "00000000-0000-0000-0000-0000000000aa"), turn.Person);
        Assert.Equal(("m1", "fr-FR", "Europe/Paris", ConversationScope.Personal, false), (turn.ActivityId, turn.Locale, turn.TimeZone, turn.Scope, turn.IsVerified));
    }

    [Fact]
    public async Task AnswersACardInTheBody_WhenAButtonIsPressed()
    {
        var answer = await SendAsync(Activities.Pressed("context", _teams.ServiceUrl));

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(200, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", body["value"]!["type"]!.GetValue<string>());
        Assert.Equal([new("passage", "sg-2025#41"), new("n", "3")], Assert.Single(_bot.Turns).Action!.Fields);
    }

    /// <summary>The card in the answer is seen by whoever pressed, for now; the message is what is there tomorrow.</summary>
    [Fact]
    public async Task ChangesTheMessageToo_WhenTheAnswerTakesThePlaceOfItsCard()
    {
        var answer = await SendAsync(Activities.Pressed("context", _teams.ServiceUrl));

        var shown = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["value"]!;
        var update = await _teams.NextAsync();
        Assert.Equal(("PUT", "/v3/conversations/c1/activities/card-1"), (update.Method, update.Path));
        Assert.Equal(shown["body"]!.ToJsonString(), update.Card!["body"]!.ToJsonString());
    }

    [Fact]
    public async Task LeavesTheCardOfAGroupToTheOthers()
    {
        await SendAsync(Activities.Pressed("context", _teams.ServiceUrl).With("conversation", new JsonObject { ["id"] = "c1", ["conversationType"] = "groupChat" }));
        await SendAsync(Activities.Message("after", _teams.ServiceUrl).With("conversation", new JsonObject { ["id"] = "c1" }));

        Assert.Equal("POST", (await _teams.NextAsync()).Method);
    }

    [Fact]
    public async Task UpdatesTheCardLater_WhenTheAnswerTakesTooLong()
    {
        _bot.Delay = TimeSpan.FromSeconds(2);

        var answer = await SendAsync(Activities.Pressed("context", _teams.ServiceUrl));

        Assert.Contains("One moment", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var update = await _teams.NextAsync();
        Assert.Equal(("PUT", "/v3/conversations/c1/activities/card-1"), (update.Method, update.Path));
    }

    [Fact]
    public async Task UpdatesTheCard_WhenAnOlderClientSendsTheButtonAsAMessage()
    {
        var pressed = Activities.Message("", _teams.ServiceUrl).With("replyToId", "card-1").With("value", new JsonObject { ["r2pVerb"] = "form", ["present"] = "yes" });

        await SendAsync(pressed);

        var update = await _teams.NextAsync();
        Assert.Equal(("PUT", "/v3/conversations/c1/activities/card-1"), (update.Method, update.Path));
        Assert.Contains("present", update.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswersInTheBody_WhenRepliesAreExpected()
    {
        var answer = await SendAsync(Activities.Message("say two", "https://anywhere.example/").With("deliveryMode", "expectReplies"));

        var texts = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!.AsArray().Select(a => a!["text"]!.GetValue<string>());
        Assert.Equal(["one", "two"], texts);
        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task GreetsOnce_HoweverOftenTheArrivalIsAnnounced()
    {
        var installed = Activities.Message("", _teams.ServiceUrl, "u1").With("type", "installationUpdate").With("action", "add");
        var joined = Activities.Message("", _teams.ServiceUrl, "u2").With("type", "conversationUpdate").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:bot" }));
        foreach (var arrival in new[] { installed, joined, installed, joined })
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(arrival)).StatusCode);
        }

        await SendAsync(Activities.Message("after", _teams.ServiceUrl, "m2"));

        Assert.StartsWith("Welcome", (await _teams.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("echo: after", (await _teams.NextAsync()).Text);
    }

    [Fact]
    public async Task ShowsTyping_WhileAnAnswerIsPrepared()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(600);

        await SendAsync(Activities.Message("hello", _teams.ServiceUrl));

        await _teams.NextAsync();
        Assert.Equal(["typing", "message"], _teams.Calls.Select(c => c.Type));
    }

    [Fact]
    public async Task Apologises_WhenTheBotFails()
    {
        var answer = await SendAsync(Activities.Message("fail", _teams.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Something went wrong", (await _teams.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsSilentInAGroup_UnlessMentioned_AndTakesOutOnlyItsOwnMention()
    {
        var group = new JsonObject { ["id"] = "g1", ["conversationType"] = "groupChat", ["isGroup"] = true };
        await SendAsync(Activities.Message("lunch?", _teams.ServiceUrl, "g-1").With("conversation", group.DeepClone()));
        var mentioned = Activities.Message("<AT>R2PBot</AT>\u00A0what did <at>Omar</at> ask?", _teams.ServiceUrl, "g-2").With("conversation", group.DeepClone()).With("entities", new JsonArray(
            Mention("28:bot", "<at>R2PBot</at>"), Mention("29:omar", "<at>Omar</at>")));

        await SendAsync(mentioned);

        Assert.Equal("echo: what did <at>Omar</at> ask?", (await _teams.NextAsync()).Text);
        Assert.Single(_bot.Turns);
        Assert.Equal(ConversationScope.Group, _bot.Turns[0].Scope);
    }

    [Fact]
    public async Task AnswersTwentyMessagesInTheirOrder_OneAfterTheOther()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(20);
        var host = await WebHostUnderTest.StartAsync(_bot, Options with { HoldRequest = TimeSpan.Zero });
        await using var _ = host;

        foreach (var number in Enumerable.Range(1, 20))
        {
            await host.PostAsync("/api/messages", Activities.Message($"{number}", _teams.ServiceUrl, $"m{number}").ToJsonString());
        }

        for (var number = 1; number <= 20; number++)
        {
            Assert.Equal($"echo: {number}", (await _teams.NextAsync()).Text);
        }

        Assert.False(_bot.Overlapped);
    }

    [Fact]
    public async Task AnswersTwentyMessagesSentAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => SendAsync(Activities.Message($"{n}", _teams.ServiceUrl, $"m{n}"))));

        var answered = new List<string?>();
        for (var number = 1; number <= 20; number++)
        {
            answered.Add((await _teams.NextAsync()).Text);
        }

        Assert.Equal(_bot.Turns.Select(t => $"echo: {t.Text}"), answered);
        Assert.Equal(20, answered.Distinct().Count());
        Assert.False(_bot.Overlapped);
    }

    [Fact]
    public async Task AnswersOneTime_WhenTheSameActivityComesFiveTimes()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => SendAsync(Activities.Message("again", _teams.ServiceUrl))));
        await SendAsync(Activities.Message("after", _teams.ServiceUrl, "m2"));

        Assert.Equal("echo: again", (await _teams.NextAsync()).Text);
        Assert.Equal("echo: after", (await _teams.NextAsync()).Text);
    }

    [Fact]
    public async Task WorksOnOtherConversations_WhileOneIsSlow()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(400);
        var started = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(1, 10).Select(n => SendAsync(Activities.Message("x", _teams.ServiceUrl, "m", $"c{n}"))));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.3, 3);
        Assert.Equal(10, _bot.Turns.Count);
    }

    [Fact]
    public async Task RefusesInsteadOfForgetting_WhenAConversationIsFull()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(300);
        var host = await WebHostUnderTest.StartAsync(_bot, Options with { HoldRequest = TimeSpan.Zero, MaxWaitingTurns = 3 });
        await using var _ = host;

        var statuses = new List<HttpStatusCode>();
        foreach (var number in Enumerable.Range(1, 8))
        {
            statuses.Add((await host.PostAsync("/api/messages", Activities.Message($"{number}", _teams.ServiceUrl, $"m{number}").ToJsonString())).StatusCode);
        }

        var accepted = statuses.Count(s => s is HttpStatusCode.Accepted or HttpStatusCode.OK);
        Assert.Equal(8, accepted + statuses.Count(s => s == HttpStatusCode.TooManyRequests));
        Assert.InRange(accepted, 3, 5);
        for (var number = 1; number <= accepted; number++)
        {
            Assert.Equal($"echo: {number}", (await _teams.NextAsync()).Text);
        }
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(412, null)]
    [InlineData(502, null)]
    [InlineData(504, null)]
    public async Task SendsAgain_WhenTheChannelIsBusy(int status, string? retryAfter)
    {
        _teams.Refusals.Enqueue((status, retryAfter));

        await SendAsync(Activities.Message("hello", _teams.ServiceUrl));

        Assert.Equal("echo: hello", (await _teams.NextAsync()).Text);
        Assert.Equal(2, _teams.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(301)]
    public async Task SendsOnce_WhenTheChannelWillNotHaveIt(int status)
    {
        _teams.Refusals.Enqueue((status, null));

        await SendAsync(Activities.Message("hello", _teams.ServiceUrl));

        Assert.Single(_teams.Calls);
    }

    [Fact]
    public async Task FinishesWhatItAccepted_WhenItIsStopped()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(500);
        var host = await WebHostUnderTest.StartAsync(_bot, Options with { HoldRequest = TimeSpan.Zero });
        await host.PostAsync("/api/messages", Activities.Message("last", _teams.ServiceUrl).ToJsonString());

        await host.DisposeAsync();

        Assert.Equal("echo: last", Assert.Single(_teams.Calls, c => c.Type == "message").Text);
    }

    private Task<HttpResponseMessage> SendAsync(JsonObject activity) => _host.PostAsync("/api/messages", activity.ToJsonString());

    private static JsonObject Mention(string id, string text) => new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id } };
}
