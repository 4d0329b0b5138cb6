using System.Net;
using System.Text.RegularExpressions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.WebChat;

public sealed partial class WebChatPageTests : IAsyncLifetime
{
    private WebHostUnderTest _host = null!;

    public async Task InitializeAsync() => _host = await WebHostUnderTest.StartAsync(new SampleBot(Repository.Passage));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task LoadsNothingFromElsewhere()
    {
        var answer = await _host.Client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(ElsewhereOrInline(), page);
        Assert.DoesNotContain("{nonce}", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>R2PBot</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesEveryVisitANonceOfItsOwn() =>
        Assert.NotEqual(Nonce(await _host.Client.GetStringAsync("/")), Nonce(await _host.Client.GetStringAsync("/")));

    [Theory]
    [InlineData("/chat.js", "text/javascript")]
    [InlineData("/chat.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task ServesItsFiles(string path, string type)
    {
        var answer = await _host.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/wwwroot/webchat.js")]
    [InlineData("/../r2pbot.dll")]
    [InlineData("/%2e%2e/r2pbot.dll")]
    [InlineData("/appsettings.json")]
    [InlineData("/index.html")]
    public async Task ServesNoOtherFile(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync(path)).StatusCode);

    private static string Nonce(string page) => NonceOf().Match(page).Value;

    [GeneratedRegex("""(src|href)="(https?:)?//|<script(?![^>]*src=)|\son\w+=|style=""", RegexOptions.IgnoreCase)]
    private static partial Regex ElsewhereOrInline();

    [GeneratedRegex("nonce=\"[^\"{]{16,}\"")]
    private static partial Regex NonceOf();
}
