using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using R2PBot.Channels;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.BotFramework;

/// <summary>A host with an app id: own keys, own metadata, real HTTP. Only the right token gets in.</summary>
public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly SampleBot _bot = new(Repository.Passage);
    private FakeLogin _login = null!;
    private FakeConnector _teams = null!;
    private WebHostUnderTest _host = null!;

    public async Task InitializeAsync()
    {
        _login = await FakeLogin.StartAsync();
        _teams = await FakeConnector.StartAsync();
        _host = await WebHostUnderTest.StartAsync(_bot, new()
        {
            AppId = AppId,
            AppSecret = "secret",
            OpenIdMetadata = new Uri(_login.Address, "/metadata"),
            LoginAddress = _login.Address,
            AllowServiceUrls = [_teams.Address],
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task LetsTheChannelIn_AndAnswersWithItsOwnToken()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Token())).StatusCode);
        var reply = await _teams.NextAsync();
        Assert.Equal("echo: hello", reply.Text);
        Assert.Equal("Bearer own-token-1", reply.Authorization);
        Assert.True(Assert.Single(_bot.Turns).IsVerified);
        Assert.Equal("client_credentials|11111111-2222-3333-4444-555555555555|secret|https://api.botframework.com/.default", Assert.Single(_login.Asked));
    }

    [Fact]
    public async Task FetchesItsOwnTokenOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => PostAsync(Token(), $"m{n}")));

        Assert.Single(_login.Asked);
        Assert.Equal(10, _bot.Turns.Count);
    }

    public static TheoryData<string> Bad =>
    [
        "none", "abc", "a.b.c", "....", "empty", "basic", "tampered", "no signature", "other key", "hmac", "wrong issuer", "wrong audience", "expired",
        "not yet", "no expiry", "wrong service", "no service", "not endorsed", "unknown key", "long",
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Answers401_WhenTheTokenIsBad(string kind)
    {
        var answer = await PostAsync(Make(kind));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(_bot.Turns);
        Assert.Empty(_teams.Calls);
        Assert.Empty(_login.Asked);
    }

    [Fact]
    public async Task Answers401_WhenTheChannelIsNotTheOneTheKeySpeaksFor()
    {
        var activity = Activities.Message("hello", _teams.ServiceUrl).With("channelId", "sms");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.PostAsync("/api/messages", activity.ToJsonString(), Token())).StatusCode);
    }

    [Fact]
    public async Task Answers503_WhenTheKeysCannotBeHad()
    {
        _login.IsDown = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync(Token())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("abc")).StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    public async Task CallsNoPrivateAddress_EvenWithATokenThatNamesIt(string serviceUrl)
    {
        var token = Token(d => d.Claims["serviceurl"] = serviceUrl);

        var answer = await _host.PostAsync("/api/messages", Activities.Message("hello", serviceUrl).ToJsonString(), token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task ServesNoWebChat_WithoutAKeyForIt()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("/v3/directline/tokens/generate", "{}")).StatusCode);
    }

    [Fact]
    public async Task ServesTheWebChatToWhoHasItsKey()
    {
        await using var host = await WebHostUnderTest.StartAsync(_bot, new() { AppId = AppId, AppSecret = "s", DirectLineKey = "a key of this host" });

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync("/v3/directline/tokens/generate", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync("/v3/directline/tokens/generate", "{}", "another key for it")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/v3/directline/tokens/generate", "{}", "a key of this host")).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string? token, string id = "m1") =>
        _host.PostAsync("/api/messages", Activities.Message("hello", _teams.ServiceUrl, id).ToJsonString(), token);

    private string? Make(string kind)
    {
        using var stranger = RSA.Create(2048);
        return kind switch
        {
            "none" => null,
            "empty" => "",
            "basic" => "Basic " + Token(),
            "tampered" => Tampered(Token()),
            "no signature" => Token(d => d.SigningCredentials = null),
            "other key" => Token(d => d.SigningCredentials = new(new RsaSecurityKey(stranger.ExportParameters(true)) { KeyId = FakeLogin.TeamsKey }, SecurityAlgorithms.RsaSha256)),
            "hmac" => Token(d => d.SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_login.PublicKey)) { KeyId = FakeLogin.TeamsKey }, SecurityAlgorithms.HmacSha256)),
            "wrong issuer" => Token(d => d.Issuer = "https://evil.example"),
            "wrong audience" => Token(d => d.Audience = "22222222-2222-3333-4444-555555555555"),
            "expired" => Token(d => (d.NotBefore, d.IssuedAt, d.Expires) = (Now(-120), Now(-120), Now(-6))),
            "not yet" => Token(d => (d.NotBefore, d.Expires) = (Now(10), Now(60))),
            "no expiry" => FakeLogin.Token(Descriptor(d => d.Expires = null), withTimes: false),
            "wrong service" => Token(d => d.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
            "no service" => Token(d => d.Claims.Remove("serviceurl")),
            "not endorsed" => Token(d => d.SigningCredentials = _login.Credentials(FakeLogin.UnendorsedKey)),
            "unknown key" => Token(d => d.SigningCredentials = new(new RsaSecurityKey(stranger.ExportParameters(true)) { KeyId = "stranger" }, SecurityAlgorithms.RsaSha256)),
            "long" => Token() + new string('a', 20_000),
            _ => kind,
        };
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("msteams", "msteam2", StringComparison.Ordinal).Replace("aud\":\"1", "aud\":\"9", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    private string Token(Action<SecurityTokenDescriptor>? change = null) => FakeLogin.Token(Descriptor(change));

    private SecurityTokenDescriptor Descriptor(Action<SecurityTokenDescriptor>? change)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            NotBefore = Now(-1),
            IssuedAt = Now(-1),
            Expires = Now(60),
            SigningCredentials = _login.Credentials(FakeLogin.TeamsKey),
            Claims = new Dictionary<string, object> { ["serviceurl"] = _teams.ServiceUrl },
        };
        change?.Invoke(descriptor);
        return descriptor;
    }

    private static DateTime Now(int minutes) => TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(minutes);
}
