using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using R2PBot.Channels;
using R2PBot.Channels.Proactive;
using R2PBot.Conversations;

namespace R2PBot.Tests.Support;

/// <summary>The real host on a free port of this computer, with a client that speaks to it.</summary>
internal sealed class WebHostUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHostUnderTest(WebApplication app)
    {
        _app = app;
        Address = ChatHost.AddressOf(app);
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<WebHostUnderTest> StartAsync(IBot bot, ChatHostOptions? options = null, TimeProvider? time = null, ChatHostParts? more = null, Outbox? outbox = null)
    {
        var app = ChatHost.Build(bot, (options ?? new()) with { Port = 0 }, time ?? TimeProvider.System, more, outbox);
        await app.StartAsync();
        return new(app);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string json, string? bearer = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
