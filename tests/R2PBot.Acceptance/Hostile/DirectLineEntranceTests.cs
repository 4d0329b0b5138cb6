using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace R2PBot.Acceptance.Hostile;

/// <summary>The doors of the web chat, of the program itself: tokens, conversations, activities, uploads, files, the stream.</summary>
[Collection("hostile input")]
public sealed class DirectLineEntranceTests(HostileHost host)
{
    private const string Line = "/v3/directline";

    [Fact]
    public async Task RefusesBadBodiesTokensAndPlaces_AndStoresNothing()
    {
        var (conversation, token, _) = await BeginAsync();
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        foreach (var (name, body) in HostileBodies.Malformed())
        {
            Note(wrong, $"activity {name}", await host.PostAsync($"{Line}/conversations/{conversation}/activities", body, token), 400);
            // The fields of this one are not read; whatever they hold is no fault.
            Note(wrong, $"generate {name}", await host.PostAsync($"{Line}/tokens/generate", body), 200, 400);
        }

        byte[] long10 = Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{new string('a', 10_000_000)}\"}}");
        Note(wrong, "10 MB activity", await host.PostAsync($"{Line}/conversations/{conversation}/activities", long10, token), 413);
        Note(wrong, "10 MB generate", await host.PostAsync($"{Line}/tokens/generate", long10), 413);
        foreach (var path in new[] { $"{Line}/tokens/refresh", $"{Line}/conversations", $"{Line}/conversations/{conversation}/upload" })
        {
            Note(wrong, $"10 MB {path}", await host.SendAsync(HttpMethod.Post, path, long10, "multipart/form-data; boundary=x", headers: h => h.ExpectContinue = true), 401, 415);
        }

        foreach (var type in new[] { "text/plain", "multipart/form-data; boundary=", "nonsense" })
        {
            Note(wrong, $"activity as {type}", await host.SendAsync(HttpMethod.Post, $"{Line}/conversations/{conversation}/activities", "{}"u8.ToArray(), type, token), 415);
            Note(wrong, $"upload as {type}", await host.SendAsync(HttpMethod.Post, $"{Line}/conversations/{conversation}/upload?userId=%00", "{}"u8.ToArray(), type, token), 415);
        }

        foreach (var type in new[] { "invoke", "conversationUpdate", "installationUpdate", "", "message\u0000", HostileBodies.Mark })
        {
            Note(wrong, $"type {type}", await host.PostAsync($"{Line}/conversations/{conversation}/activities", HostileBodies.Bytes(new JsonObject { ["type"] = type }), token), 400);
        }

        foreach (var bad in BadTokens(token))
        {
            foreach (var path in new[] { "tokens/refresh", "conversations", $"conversations/{conversation}/activities" })
            {
                Note(wrong, $"{path} with {bad}", await host.SendAsync(HttpMethod.Post, $"{Line}/{path}", "{}"u8.ToArray(), headers: Bearer(bad)), 401);
            }

            foreach (var path in new[] { $"conversations/{conversation}", $"conversations/{conversation}/activities", $"conversations/{conversation}/stream?t={Uri.EscapeDataString(bad)}" })
            {
                Note(wrong, $"{path} with {bad}", await host.SendAsync(HttpMethod.Get, $"{Line}/{path}", headers: Bearer(bad)), 401);
            }
        }

        foreach (var place in new[] { "%00", "..%2f..%2fetc%2fpasswd", "%ff%fe", "<script>", new string('c', 5_000), "another" })
        {
            Note(wrong, place, await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{place}/activities", bearer: token), 400, 401, 404);
            Note(wrong, place, await host.PostAsync($"{Line}/conversations/{place}/activities", "{\"type\":\"message\"}"u8.ToArray(), token), 400, 401, 404);
            Note(wrong, $"file {place}", await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{conversation}/files/{place}"), 400, 404);
        }

        foreach (var path in new[] { "tokens/generate", "tokens/refresh", "conversations", $"conversations/{conversation}/activities" })
        {
            foreach (var name in Foreign.Hosts)
            {
                Note(wrong, $"{path} at {name}", await host.SendAsync(HttpMethod.Post, $"{Line}/{path}", "{}"u8.ToArray(), bearer: token, headers: h => h.Host = name), 421);
            }

            foreach (var name in Foreign.Origins)
            {
                Note(wrong, $"{path} from {name}", await host.SendAsync(HttpMethod.Post, $"{Line}/{path}", "{}"u8.ToArray(), bearer: token, headers: h => h.TryAddWithoutValidation("Origin", name)), 403);
            }
        }

        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task AnswersOddActivities_AndTheConversationGoesOn()
    {
        var (conversation, token, _) = await BeginAsync();
        var wrong = new List<string>();
        foreach (var (name, activity) in HostileBodies.Odd())
        {
            activity["serviceUrl"] = $"http://127.0.0.1:{host.TrapPort}/";
            activity["channelId"] = "msteams";
            activity["conversation"] = new JsonObject { ["id"] = "another" };
            activity["deliveryMode"] = "expectReplies";
            Note(wrong, name, await host.PostAsync($"{Line}/conversations/{conversation}/activities", HostileBodies.Bytes(activity), token), 200);
        }

        foreach (var watermark in new[] { "-1", "99999999999999999999", "abc", "%00", "%ff", "1e9", new string('1', 3_000), "<script>" })
        {
            Note(wrong, $"watermark {watermark}", await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{conversation}/activities?watermark={watermark}", bearer: token), 200);
            Note(wrong, $"reconnect {watermark}", await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{conversation}?watermark={watermark}", bearer: token), 200);
        }

        HostileHost.AssertNone(wrong);
        var told = await AskAsync(conversation, token);
        Assert.Contains("para. 41 (", told, StringComparison.Ordinal);
        Assert.DoesNotContain("for a reason on our side", told, StringComparison.Ordinal);
        Assert.DoesNotContain(await host.StoredAsync(), s => s.Contains(HostileBodies.Mark, StringComparison.Ordinal));
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task OutlivesEveryKindOfFrame()
    {
        var (conversation, token, stream) = await BeginAsync();
        using (var socket = new ClientWebSocket())
        {
            await socket.ConnectAsync(stream, CancellationToken.None);
            await SendAsync(socket, new byte[5_000_000], WebSocketMessageType.Binary);
            await SendAsync(socket, [0xFF, 0xFE, 0xED, 0xA0, 0x80], WebSocketMessageType.Text);
            await SendAsync(socket, Encoding.UTF8.GetBytes(new string('[', 100_000)), WebSocketMessageType.Text);
        }

        byte[][] frames =
        [
            [0x81, 0x05, .. "plain"u8], [0x8F, 0x80, 0, 0, 0, 0], [0xF1, 0x80, 0, 0, 0, 0], [0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4], [0x82, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4],
            [0x80, 0x80, 0, 0, 0, 0], [0x88, 0x81, 0, 0, 0, 0, 9], [0x88, 0x82, 0, 0, 0, 0, 0xFF, 0xFF], [0x89, 0xFE, 0x01, 0x00, 0, 0, 0, 0, .. new byte[256]], [.. Enumerable.Repeat(new byte[] { 0x89, 0x80, 0, 0, 0, 0 }, 5_000).SelectMany(p => p)], [0x00],
        ];
        foreach (var frame in frames)
        {
            var open = new Uri((await ReconnectAsync(conversation, token))["streamUrl"]!.GetValue<string>());
            // The host opens the stream; it may hang up so soon that its answer is lost.
            Assert.True(await host.RawAsync([.. Handshake(open, "Sec-WebSocket-Version: 13"), .. frame]) is "" or "HTTP/1.1 101 Switching Protocols");
        }

        var address = new Uri((await ReconnectAsync(conversation, token))["streamUrl"]!.GetValue<string>());
        Assert.Contains(" 400 ", await host.RawAsync(Handshake(address, "Sec-WebSocket-Version: 99999999999")), StringComparison.Ordinal);
        Assert.Contains(" 403 ", await host.RawAsync(Handshake(address, "Sec-WebSocket-Version: 13\r\nOrigin: https://evil.example")), StringComparison.Ordinal);
        Assert.Equal(400, (await host.SendAsync(HttpMethod.Get, address.PathAndQuery)).Status);
        Assert.Contains("para. 41 (", await AskAsync(conversation, token), StringComparison.Ordinal);
        await host.AssertUnharmedAsync();
    }

    private static IEnumerable<string> BadTokens(string good) =>
    [
        "", "abc", "a.b.c", "....", new string('a', 5_000), good[..^1], good + "A", good.ToLowerInvariant(), "eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsInVzZXIiOiJ1IiwiZXhwIjo5OTk5OTk5OTk5LCJ1c2UiOiJjaGF0In0.",
        $"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.{Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('[', 500)))}.AAAA", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..", "\u202E", "é",
    ];

    private static Action<HttpRequestHeaders> Bearer(string token) => h => h.TryAddWithoutValidation("Authorization", $"Bearer {token}");

    private static byte[] Handshake(Uri stream, string headers) =>
        Encoding.ASCII.GetBytes($"GET {stream.PathAndQuery} HTTP/1.1\r\nHost: {stream.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{headers}\r\n\r\n");

    /// <summary>The host may hang up at any time.</summary>
    private static async Task SendAsync(ClientWebSocket socket, byte[] bytes, WebSocketMessageType type)
    {
        try
        {
            await socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);
        }
        catch (WebSocketException)
        {
        }
    }

    private async Task<(string Conversation, string Token, Uri Stream)> BeginAsync()
    {
        var generated = JsonNode.Parse((await host.PostAsync($"{Line}/tokens/generate", "{}"u8.ToArray())).Body)!;
        var started = JsonNode.Parse((await host.PostAsync($"{Line}/conversations", "{}"u8.ToArray(), generated["token"]!.GetValue<string>())).Body)!;
        var conversation = started["conversationId"]!.GetValue<string>();
        var token = started["token"]!.GetValue<string>();
        await ToldAsync(conversation, token, "What I can do");
        return (conversation, token, new(started["streamUrl"]!.GetValue<string>()));
    }

    private async Task<JsonNode> ReconnectAsync(string conversation, string token) => JsonNode.Parse((await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{conversation}?watermark=0", bearer: token)).Body)!;

    private async Task<string> AskAsync(string conversation, string token)
    {
        await host.PostAsync($"{Line}/conversations/{conversation}/activities", HostileBodies.Bytes(new JsonObject { ["type"] = "message", ["text"] = "A/79/875 para 41" }), token);
        return await ToldAsync(conversation, token, "para. 41 (");
    }

    private async Task<string> ToldAsync(string conversation, string token, string words)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var told = (await host.SendAsync(HttpMethod.Get, $"{Line}/conversations/{conversation}/activities", bearer: token)).Body;
            if (told.Contains(words, StringComparison.Ordinal))
            {
                return told;
            }

            await Task.Delay(50, late.Token);
        }
    }

    private static void Note(List<string> wrong, string name, (int Status, string Body) answer, params int[] expected)
    {
        if (!expected.Contains(answer.Status))
        {
            wrong.Add($"{name[..Math.Min(120, name.Length)]}: {answer.Status} {answer.Body[..Math.Min(200, answer.Body.Length)]}");
        }
    }
}
