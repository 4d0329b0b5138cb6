using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace R2PBot.Tests.Support;

/// <summary>A small Direct Line client that does exactly what a test says.</summary>
internal sealed class DirectLineClient(WebHostUnderTest host)
{
    public string Conversation { get; private set; } = "";

    public string Token { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    public static async Task<DirectLineClient> StartAsync(WebHostUnderTest host)
    {
        var client = new DirectLineClient(host);
        await client.ReadAsync(await host.PostAsync("/v3/directline/tokens/generate", "{}"));
        await client.ReadAsync(await host.PostAsync("/v3/directline/conversations", "{}", client.Token));
        return client;
    }

    public async Task ReconnectAsync(string watermark) => await ReadAsync(await GetAsync($"/v3/directline/conversations/{Conversation}?watermark={watermark}"));

    public Task<HttpResponseMessage> SayAsync(string text, string? from = null) =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = from is null ? null : new JsonObject { ["id"] = from }, ["channelData"] = new JsonObject { ["clientActivityID"] = "x1" } }.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string json, string contentType = "application/json") =>
        host.PostAsync($"/v3/directline/conversations/{Conversation}/activities", json, Token, contentType);

    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await host.Client.SendAsync(request);
    }

    /// <summary>The activities after the watermark, once there are at least so many.</summary>
    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> ListAsync(int atLeast, string watermark = "")
    {
        var end = TimeProvider.System.GetUtcNow().AddSeconds(20);
        while (true)
        {
            var answer = JsonNode.Parse(await (await GetAsync($"/v3/directline/conversations/{Conversation}/activities?watermark={watermark}")).Content.ReadAsStringAsync())!;
            var activities = answer["activities"]!.AsArray().Where(a => a!["type"]!.GetValue<string>() != "typing").Select(a => a!).ToList();
            if (activities.Count >= atLeast || TimeProvider.System.GetUtcNow() > end)
            {
                return (activities, answer["watermark"]!.GetValue<string>());
            }

            await Task.Delay(20);
        }
    }

    public async Task<DirectLineSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return new(socket);
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Conversation = answer["conversationId"]!.GetValue<string>();
        Token = answer["token"]!.GetValue<string>();
        StreamUrl = answer["streamUrl"]?.GetValue<string>() ?? "";
    }
}

/// <summary>An open stream.</summary>
internal sealed class DirectLineSocket(ClientWebSocket socket) : IDisposable
{
    private readonly Queue<string> _texts = new();

    public string Watermark { get; private set; } = "";

    public async Task<string> NextTextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_texts.Count == 0)
        {
            var frame = JsonNode.Parse(await ReadFrameAsync(limit.Token))!;
            Watermark = frame["watermark"]!.GetValue<string>();
            foreach (var activity in frame["activities"]!.AsArray().Where(a => a!["type"]!.GetValue<string>() == "message"))
            {
                _texts.Enqueue(activity!["text"]?.GetValue<string>() ?? "card");
            }
        }

        return _texts.Dequeue();
    }

    /// <summary>As when the network goes.</summary>
    public void Break() => socket.Abort();

    public void Dispose() => socket.Dispose();

    private async Task<string> ReadFrameAsync(CancellationToken cancellationToken)
    {
        var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellationToken);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(frame.ToArray());
    }
}
