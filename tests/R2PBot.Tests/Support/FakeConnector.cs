using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using System.Threading.Channels;
using R2PBot.Channels;

namespace R2PBot.Tests.Support;

/// <summary>The channel's side of the Connector interface on a free port: writes down what it is sent and answers as told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ConnectorCall> _calls = Channel.CreateUnbounded<ConnectorCall>();
    private readonly ConcurrentQueue<ConnectorCall> _all = new();

    private FakeConnector(WebApplication app) => _app = app;

    public Uri Address => ChatHost.AddressOf(_app);

    public string ServiceUrl => Address.AbsoluteUri;

    public IReadOnlyList<ConnectorCall> Calls => [.. _all];

    /// <summary>Answers to come before the usual 201; each is used once.</summary>
    public ConcurrentQueue<(int Status, string? RetryAfter)> Refusals { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Run(connector.HandleAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next call that is not a sign of typing.</summary>
    public async Task<ConnectorCall> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var call = await _calls.Reader.ReadAsync(limit.Token);
            if (call.Type != "typing")
            {
                return call;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var call = new ConnectorCall(context.Request.Method, context.Request.Path, body.Length == 0 ? null : JsonNode.Parse(body), context.Request.Headers.Authorization);
        _all.Enqueue(call);
        if (Refusals.TryDequeue(out var refusal))
        {
            context.Response.StatusCode = refusal.Status;
            if (refusal.RetryAfter is { } after)
            {
                context.Response.Headers.RetryAfter = after;
            }

            return;
        }

        context.Response.StatusCode = 201;
        await context.Response.WriteAsync($$"""{"id":"sent-{{_all.Count}}"}""");
        await _calls.Writer.WriteAsync(call);
    }
}

/// <summary>What the bot sent to the channel.</summary>
internal sealed record ConnectorCall(string Method, string Path, JsonNode? Body, string? Authorization)
{
    public string? Type => Body?["type"]?.GetValue<string>();

    public string? Text => Body?["text"]?.GetValue<string>();

    public JsonNode? Card => Body?["attachments"]?[0]?["content"];
}
