using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using R2PBot.Channels;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.BotFramework;

/// <summary>What nobody should send to the endpoint: a 4xx, or a graceful answer; never a 500, never a call to a place of the sender's choice.</summary>
public sealed class HostileMessagesTests : IAsyncLifetime
{
    private readonly SampleBot _bot = new(Repository.Passage);
    private FakeConnector _teams = null!;
    private WebHostUnderTest _host = null!;

    public static TheoryData<string> Broken =>
    [
        "", " ", "null", "true", "5", "\"message\"", "[]", "[{}]", "{", "{}", "{\"type\":null}", "{\"type\":5}", "{\"type\":\"\"}", "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"type\":\"invoke\"",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"https://a.b/\",\"conversation\":{\"id\":null},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"https://a.b/\",\"conversation\":\"c\",\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"https://a.b/\",\"conversation\":{\"id\":\"c\"},\"from\":[]}",
        "{\"type\":\"message\",\"channelId\":7,\"serviceUrl\":\"https://a.b/\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"text\":{\"a\":1},\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"text\":\"\\ud800\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"text\":\"" + new string('a', 20) + "\u0001\"}",
        "{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}",
        new string('[', 100_000),
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"verb\":7}},\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"verb\":\"\\udc00\"}},\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"verb\":\"v\",\"data\":[1]}},\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"verb\":\"v\",\"data\":{\"\\ud800\":1}}},\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}}",
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"" + new string('c', 2000) + "\"},\"from\":{\"id\":\"u\"}}",
    ];

    public async Task InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _host = await WebHostUnderTest.StartAsync(_bot, new() { AllowServiceUrls = [_teams.Address] });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Answers400_WhenTheActivityIsMalformed(string body)
    {
        var answer = await _host.PostAsync("/api/messages", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertNothingHappened();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("nonsense")]
    public async Task Answers415_WhenItIsNotJson(string contentType)
    {
        var answer = await _host.PostAsync("/api/messages", Message("hello"), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        AssertNothingHappened();
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(10_000_000)]
    public async Task Answers413_WhenTheBodyIsTooLong(int length)
    {
        var answer = await _host.PostAsync("/api/messages", Message(new string('a', length)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        AssertNothingHappened();
    }

    [Fact]
    public async Task Answers413_WhenALongBodyDoesNotSayItsLength()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Message(new string('a', 400_000))))) { Headers = { { "Content-Type", "application/json" } } },
        };
        request.Headers.TransferEncodingChunked = true;

        var answer = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        AssertNothingHappened();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://2130706433/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("//evil.example/")]
    [InlineData("not an address")]
    [InlineData("")]
    [InlineData(null)]
    public async Task RefusesTheServiceAddress_AndCallsNobody(string? serviceUrl)
    {
        var answer = await _host.PostAsync("/api/messages", Activities.Message("hello", "x").With("serviceUrl", serviceUrl).ToJsonString());

        Assert.InRange((int)answer.StatusCode, 400, 499);
        AssertNothingHappened();
    }

    [Fact]
    public async Task RefusesAnotherPortOrNameOfAnAllowedAddress()
    {
        await using var foreign = await FakeConnector.StartAsync();
        string[] near = [foreign.ServiceUrl, _teams.ServiceUrl.Replace("http:", "https:", StringComparison.Ordinal), $"http://127.0.0.1:{_teams.Address.Port}@{foreign.Address.Authority}/", $"http://user@{_teams.Address.Authority}/"];

        foreach (var serviceUrl in near)
        {
            Assert.InRange((int)(await _host.PostAsync("/api/messages", Activities.Message("hello", serviceUrl).ToJsonString())).StatusCode, 400, 499);
        }

        Assert.Empty(foreign.Calls);
        AssertNothingHappened();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task Answers4xx_WhenTheHostIsForeign(string host)
    {
        foreach (var path in new[] { "/api/messages", "/v3/directline/tokens/generate", "/", "/webchat.js", "/nothing" })
        {
            using var request = new HttpRequestMessage(path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/v3", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path);
            request.Headers.Host = host;
            Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _host.Client.SendAsync(request)).StatusCode);
        }

        AssertNothingHappened();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:1")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("file://")]
    [InlineData("nonsense")]
    public async Task Answers403_WhenTheOriginIsForeign(string origin)
    {
        foreach (var path in new[] { "/api/messages", "/v3/directline/tokens/generate", "/v3/directline/conversations" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(Message("hello"), Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Origin", origin);
            Assert.Equal(HttpStatusCode.Forbidden, (await _host.Client.SendAsync(request)).StatusCode);
        }

        AssertNothingHappened();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>alert(1)</script> [x](javascript:alert(1)) <at>")]
    [InlineData("قانون حماية المدنيين \u202E abc")]
    [InlineData("👩🏽‍🚒👨‍👩‍👧‍👦🇺🇳")]
    [InlineData("a\u0000b\u0007c\u001Bd")]
    public async Task AnswersOddWords(string text)
    {
        var answer = await _host.PostAsync("/api/messages", Message(text));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("echo:", (await _teams.NextAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(_bot.Turns).Text, c => char.IsControl(c));
    }

    [Fact]
    public async Task AnswersAVeryLongText()
    {
        await _host.PostAsync("/api/messages", Message(new string('a', 100_000)));

        Assert.Equal(100_006, (await _teams.NextAsync()).Text!.Length);
    }

    [Fact]
    public async Task TakesNullsForNothing()
    {
        var activity = Activities.Message("hello", _teams.ServiceUrl).With("entities", new JsonArray((JsonNode?)null)).With("locale", null).With("text", null).With("value", null).With("membersAdded", null).With("recipient", null);

        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync("/api/messages", activity.ToJsonString())).StatusCode);
        Assert.Equal("echo:", (await _teams.NextAsync()).Text!.Trim());
    }

    [Fact]
    public async Task DrawsNoMarkup_FromWordsOfAPerson()
    {
        await _host.PostAsync("/api/messages", Activities.Message("", _teams.ServiceUrl).With("value", new JsonObject { ["r2pVerb"] = "form", ["evidence"] = "[x](javascript:alert(1)) **b**" }).ToJsonString());

        Assert.Contains(@"\[x\](javascript:alert(1)) \*\*b\*\*", (await _teams.NextAsync()).Card!["body"]![1]!["facts"]![0]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private string Message(string text) => Activities.Message(text, _teams.ServiceUrl).ToJsonString();

    private void AssertNothingHappened()
    {
        Assert.Empty(_bot.Turns);
        Assert.Empty(_teams.Calls);
    }
}
