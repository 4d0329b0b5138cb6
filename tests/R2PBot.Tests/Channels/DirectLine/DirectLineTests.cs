using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using R2PBot.Channels;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.DirectLine;

public sealed class DirectLineTests : IAsyncLifetime
{
    private readonly SampleBot _bot = new(Repository.Passage);
    private readonly SteppedTime _time = new();
    private WebHostUnderTest _host = null!;

    public async Task InitializeAsync() => _host = await WebHostUnderTest.StartAsync(_bot, time: _time);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task GreetsThenEchoesThenAnswers()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var stream = await client.ConnectAsync();

        Assert.StartsWith("Welcome", await stream.NextTextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("hello")).StatusCode);

        Assert.Equal("hello", await stream.NextTextAsync());
        Assert.Equal("echo: hello", await stream.NextTextAsync());
        var said = (await client.ListAsync(3)).Activities[1];
        Assert.StartsWith("dl_", said["from"]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("x1", said["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Null(said["serviceUrl"]);
    }

    [Fact]
    public async Task MissesNothing_WhenTheConnectionBreaks()
    {
        var client = await DirectLineClient.StartAsync(_host);
        var stream = await client.ConnectAsync();
        await stream.NextTextAsync();
        await client.SayAsync("one");
        await stream.NextTextAsync();
        await stream.NextTextAsync();
        stream.Break();
        await client.SayAsync("second");
        await client.ListAsync(5);

        await client.ReconnectAsync(stream.Watermark);
        using var again = await client.ConnectAsync();

        Assert.Equal("second", await again.NextTextAsync());
        Assert.Equal("echo: second", await again.NextTextAsync());
    }

    [Fact]
    public async Task TellsEverythingFromTheBeginning_WithoutAWatermark()
    {
        var client = await DirectLineClient.StartAsync(_host);
        await client.SayAsync("one");
        await client.ListAsync(3);

        await client.ReconnectAsync("");
        using var again = await client.ConnectAsync();

        Assert.StartsWith("Welcome", await again.NextTextAsync(), StringComparison.Ordinal);
        Assert.Equal("one", await again.NextTextAsync());
    }

    [Fact]
    public async Task AnswersTwentyMessagesSentAtOnce_InTheOrderOnTheScreen()
    {
        _bot.Delay = TimeSpan.FromMilliseconds(5);
        var client = await DirectLineClient.StartAsync(_host);
        await client.ListAsync(1);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => client.SayAsync($"{n}")));

        var texts = (await client.ListAsync(41)).Activities.Skip(1).Select(a => (From: a["from"]!["role"]!.GetValue<string>(), Text: a["text"]!.GetValue<string>())).ToList();
        Assert.Equal(texts.Where(t => t.From == "user").Select(t => $"echo: {t.Text}"), texts.Where(t => t.From == "bot").Select(t => t.Text));
        Assert.Equal(20, texts.Count(t => t.From == "bot"));
        Assert.False(_bot.Overlapped);
    }

    [Fact]
    public async Task LetsNobodySpeakAsAnother()
    {
        var ana = await DirectLineClient.StartAsync(_host);
        var omar = await DirectLineClient.StartAsync(_host);
        var anasId = (await SaidAsync(ana))["from"]!["id"]!.GetValue<string>();

        Assert.Equal(HttpStatusCode.Forbidden, (await omar.SayAsync("as ana", from: anasId)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await omar.GetAsync($"/v3/directline/conversations/{ana.Conversation}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await omar.GetAsync($"/v3/directline/conversations/{ana.Conversation}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync($"/v3/directline/conversations/{ana.Conversation}/activities", """{"type":"message","text":"x"}""", omar.Token)).StatusCode);
    }

    [Fact]
    public async Task EndsATokenAfterFortyMinutes_AndRenewsItBefore()
    {
        var client = await DirectLineClient.StartAsync(_host);
        _time.Advance(TimeSpan.FromMinutes(39));
        var renewed = await _host.PostAsync("/v3/directline/tokens/refresh", "", client.Token);
        var token = JsonNode.Parse(await renewed.Content.ReadAsStringAsync())!["token"]!.GetValue<string>();
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SayAsync("late")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync("/v3/directline/tokens/refresh", "", client.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync($"/v3/directline/conversations/{client.Conversation}/activities", """{"type":"message","text":"x"}""", token)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsInVzZXIiOiJ1IiwiZXhwIjo5OTk5OTk5OTk5LCJ1c2UiOiJjaGF0In0.")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJjb252IjoiYyIsInVzZXIiOiJ1IiwiZXhwIjo5OTk5OTk5OTk5LCJ1c2UiOiJjaGF0In0.AAAA")]
    public async Task Answers401_WhenTheTokenIsNotOurs(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync("/v3/directline/conversations", "{}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync("/v3/directline/tokens/refresh", "{}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync("/v3/directline/conversations/c/activities", "{}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Client.GetAsync($"/v3/directline/conversations/c/stream?t={token}")).StatusCode);
    }

    [Fact]
    public async Task OpensAStreamOnlyWithItsOwnAddress_AndOnlyForAMinute()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var wrong = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => wrong.ConnectAsync(new Uri(client.StreamUrl[..(client.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)] + client.Token), CancellationToken.None));
        using var foreign = new ClientWebSocket();
        foreign.Options.SetRequestHeader("Origin", "https://evil.example");
        await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(new Uri(client.StreamUrl), CancellationToken.None));

        _time.Advance(TimeSpan.FromMinutes(2));
        using var late = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => late.ConnectAsync(new Uri(client.StreamUrl), CancellationToken.None));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"x"}}}""", 400)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", 400)]
    [InlineData("""{"type":"message","text":5}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400)]
    [InlineData("""{"type":"message"}""", 200)]
    [InlineData("""{"type":"typing"}""", 200)]
    [InlineData("""{"type":"message","value":{"a":"\ud800","r2pVerb":"\ud800"}}""", 400)]
    [InlineData("""{"type":"message","text":"<b>x</b>","serviceUrl":"http://169.254.169.254/","channelId":"msteams","conversation":{"id":"other"},"deliveryMode":"expectReplies"}""", 200)]
    public async Task TakesOnlyWhatAPersonCanSay(string json, int status)
    {
        var client = await DirectLineClient.StartAsync(_host);
        await client.ListAsync(1);

        Assert.Equal(status, (int)(await client.PostAsync(json)).StatusCode);
        await client.SayAsync("after");
        Assert.EndsWith("echo: after", (await client.ListAsync(status == 200 && !json.Contains("typing", StringComparison.Ordinal) ? 5 : 3)).Activities[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(_bot.Turns, t => Assert.Equal(("directline", client.Conversation), (t.Conversation.Channel, t.Conversation.Id)));
    }

    [Fact]
    public async Task RefusesWhatIsTooLongOrNotJson()
    {
        var client = await DirectLineClient.StartAsync(_host);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SayAsync(new string('a', 300_000))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SayAsync(new string('a', 10_000_000))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("""{"type":"message"}""", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _host.PostAsync("/v3/directline/tokens/generate", "{}", contentType: "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _host.PostAsync($"/v3/directline/conversations/{client.Conversation}/upload", "x", client.Token, "image/png")).StatusCode);
    }

    [Fact]
    public async Task HandsOverAFile()
    {
        var client = await DirectLineClient.StartAsync(_host);
        await client.SayAsync("file");

        var file = (await client.ListAsync(3)).Activities[^1]["attachments"]![0]!;
        var answer = await _host.Client.GetAsync(new Uri(file["contentUrl"]!.GetValue<string>()));

        Assert.Equal("# Quotations\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync($"/v3/directline/conversations/{client.Conversation}/files/guess")).StatusCode);
    }

    [Fact]
    public async Task SpeaksOn_AfterARestartWithTheSameKey()
    {
        var folder = Directory.CreateTempSubdirectory("r2pbot-key").FullName;
        var first = await WebHostUnderTest.StartAsync(_bot, new() { DataFolder = folder });
        var before = await DirectLineClient.StartAsync(first);
        await before.SayAsync("one");
        var id = (await before.ListAsync(3)).Activities[1]["id"]!.GetValue<string>();
        await first.DisposeAsync();

        await using var second = await WebHostUnderTest.StartAsync(_bot, new() { DataFolder = folder });
        Assert.Equal(HttpStatusCode.OK, (await second.PostAsync($"/v3/directline/conversations/{before.Conversation}/activities", """{"type":"message","text":"two"}""", before.Token)).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{before.Conversation}/activities?watermark=99");
        request.Headers.Authorization = new("Bearer", before.Token);
        var said = JsonNode.Parse(await (await second.Client.SendAsync(request)).Content.ReadAsStringAsync())!["activities"]![0]!;

        Assert.Equal("two", said["text"]!.GetValue<string>());
        Assert.NotEqual(id, said["id"]!.GetValue<string>());
        Assert.Equal(32, new FileInfo(Path.Combine(folder, "directline.key")).Length);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What is new is new to a watermark from before, however few numbers were counted since.</summary>
    [Fact]
    public async Task MissesNothing_AndIsToldOfTheRestart_WhenAPageComesBack()
    {
        var folder = Directory.CreateTempSubdirectory("r2pbot-key").FullName;
        var first = await WebHostUnderTest.StartAsync(_bot, new() { DataFolder = folder });
        var before = await DirectLineClient.StartAsync(first);
        await before.SayAsync("one");
        var (_, watermark) = await before.ListAsync(3);
        await first.DisposeAsync();

        await using var second = await WebHostUnderTest.StartAsync(_bot, new() { DataFolder = folder });
        for (var number = 2; number < 6; number++)
        {
            await second.PostAsync($"/v3/directline/conversations/{before.Conversation}/activities", $$"""{"type":"message","text":"while away {{number}}"}""", before.Token);
        }

        await GetAsync(second, $"/v3/directline/conversations/{before.Conversation}?watermark={watermark}");
        await _bot.UntilAsync(t => t.Action?.Verb == "returned");
        var told = await GetAsync(second, $"/v3/directline/conversations/{before.Conversation}/activities?watermark={watermark}");
        Assert.Contains("while away 2", told, StringComparison.Ordinal);
        Assert.Single(_bot.Turns, t => t.Action?.Verb == "returned");
        await GetAsync(second, $"/v3/directline/conversations/{before.Conversation}?watermark={watermark}");
        Assert.Single(_bot.Turns, t => t.Action?.Verb == "returned");
        Directory.Delete(folder, recursive: true);

        async Task<string> GetAsync(WebHostUnderTest host, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new("Bearer", before.Token);
            return await (await host.Client.SendAsync(request)).Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task ForgetsTheOldest_WhenAConversationIsVeryLong()
    {
        var client = await DirectLineClient.StartAsync(_host);
        await client.ListAsync(1);
        for (var number = 0; number < 12; number++)
        {
            await client.SayAsync(new string('a', 100_000));
        }

        await client.SayAsync("last");
        await Task.Delay(300);
        var body = await (await client.GetAsync($"/v3/directline/conversations/{client.Conversation}/activities")).Content.ReadAsStringAsync();

        Assert.InRange(Encoding.UTF8.GetByteCount(body), 1000, 1_200_000);
        Assert.EndsWith("echo: last", (await client.ListAsync(1)).Activities[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> SaidAsync(DirectLineClient client)
    {
        await client.SayAsync("x");
        return (await client.ListAsync(3)).Activities[1];
    }
}
