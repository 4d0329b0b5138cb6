using System.Text;
using System.Text.Json.Nodes;
using R2PBot.Conversations.Routing;

namespace R2PBot.Acceptance.Hostile;

/// <summary>POST /api/messages of the program itself: whatever comes, a 4xx or a graceful answer, and no call to where a stranger points.</summary>
[Collection("hostile input")]
public sealed class MessagesEntranceTests(HostileHost host)
{
    private const string Path = "/api/messages";

    [Fact]
    public async Task RefusesWhatIsNoActivity_AndStoresNothing()
    {
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        foreach (var (name, body) in HostileBodies.Malformed().Append(("nobody", Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"a\"}"))))
        {
            Note(wrong, name, 400, await host.PostAsync(Path, body));
        }

        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=utf-16", "application/xml", "nonsense", "", ";;;", "application/json\u00A0" })
        {
            Note(wrong, $"content type {type}", 415, await host.SendAsync(HttpMethod.Post, Path, Bytes(Message()), type));
        }

        Note(wrong, "no content type", 415, await host.SendAsync(HttpMethod.Post, Path));
        Note(wrong, "300 KB", 413, await host.PostAsync(Path, Bytes(Message(new string('a', 300_000)))));
        Note(wrong, "10 MB", 413, await host.PostAsync(Path, Bytes(Message(new string('a', 10_000_000)))));
        Note(wrong, "10 MB of brackets", 413, await host.PostAsync(Path, Encoding.UTF8.GetBytes(new string('[', 10_000_000))));
        foreach (var name in Foreign.Hosts)
        {
            Note(wrong, $"host {name}", 421, await host.SendAsync(HttpMethod.Post, Path, Bytes(Message()), headers: h => h.Host = name));
        }

        foreach (var name in Foreign.Origins)
        {
            Note(wrong, $"origin {name}", 403, await host.SendAsync(HttpMethod.Post, Path, Bytes(Message()), headers: h => h.TryAddWithoutValidation("Origin", name)));
        }

        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task CallsNobody_AndStoresNothing_WhateverTheServiceAddress()
    {
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        JsonObject[] kinds =
        [
            Message(), new() { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) }, new() { ["type"] = "installationUpdate", ["action"] = "add" },
            new() { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "help" } } },
        ];
        foreach (var address in Addresses())
        {
            foreach (var kind in kinds)
            {
                var activity = Addressed(kind, address);
                activity.Remove("deliveryMode");
                Note(wrong, $"{kind["type"]} from {address}", 403, await host.PostAsync(Path, Bytes(activity)));
            }
        }

        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    /// <summary>Who wants the replies in the answer is told them there; where they can be reached later is not believed.</summary>
    [Fact]
    public async Task RemembersNoAddressOfAStranger_WhoWantsTheRepliesAtOnce()
    {
        foreach (var address in Addresses())
        {
            Assert.Equal(200, (await host.PostAsync(Path, Bytes(Addressed(Message("help"), address)))).Status);
            Assert.Equal(200, (await host.PostAsync(Path, Bytes(Addressed(Message("subscribe sudan"), address)))).Status);
        }

        Assert.DoesNotContain(await host.StoredAsync(), s => s.Contains($":{host.TrapPort}", StringComparison.Ordinal) || s.Contains("169.254", StringComparison.Ordinal));
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task AnswersOddActivities_AndKeepsNoWordOfThem()
    {
        var wrong = new List<string>();
        foreach (var (name, activity) in HostileBodies.Odd())
        {
            Note(wrong, name, 200, await host.PostAsync(Path, Bytes(Addressed(activity, "http://127.0.0.1/"))));
        }

        HostileHost.AssertNone(wrong);
        Assert.DoesNotContain(await host.StoredAsync(), s => s.Contains(HostileBodies.Mark, StringComparison.Ordinal) || s.Length > 50_000);
        await host.AssertUnharmedAsync();
    }

    /// <summary>Every button that there is, with everything that none of them carries, for somebody with every role.</summary>
    [Fact]
    public async Task AnswersEveryButton()
    {
        var wrong = new List<string>();
        var verbs = new[] { typeof(Verbs), typeof(SituationVerbs) }.SelectMany(t => t.GetFields()).Select(f => (string)(f.GetRawConstantValue() ?? "")).Append("no such verb").ToList();
        Assert.InRange(HostileBodies.FieldNames.Count, 30, 60);
        await Parallel.ForEachAsync(verbs, async (verb, _) =>
        {
            foreach (var value in HostileBodies.FieldValues)
            {
                // So many long values would be more than a body may have.
                var names = HostileBodies.FieldNames.Take(value.Length > 1_000 ? 10 : 60);
                var fields = new JsonObject([.. names.Select(n => KeyValuePair.Create(n, (JsonNode?)JsonValue.Create(value)))]) { ["r2pVerb"] = verb };
                var answer = await host.PostAsync(Path, Bytes(Addressed(new() { ["type"] = "message", ["value"] = fields }, "http://127.0.0.1/", $"button {verb}")));
                lock (wrong)
                {
                    Note(wrong, $"{verb} with {value[..Math.Min(30, value.Length)]}", 200, answer);
                }
            }
        });

        HostileHost.AssertNone(wrong);
        await host.AssertUnharmedAsync();
    }

    /// <summary>An invoke that the bot does not know is none of its mistakes: 501 is the protocol's word for it.</summary>
    [Fact]
    public async Task SaysThatItDoesNotKnowAnInvoke() =>
        Assert.Equal(501, (await host.PostAsync(Path, Bytes(Addressed(new() { ["type"] = "invoke", ["name"] = "composeExtension/query", ["value"] = HostileBodies.Mark }, "http://127.0.0.1/")))).Status);

    private IEnumerable<string> Addresses()
    {
        var port = host.TrapPort;
        return
        [
            $"http://127.0.0.1:{port}/", $"http://localhost:{port}/", $"http://[::1]:{port}/", $"http://2130706433:{port}/", $"http://0x7f000001:{port}/", $"http://0177.0.0.1:{port}/", $"http://127.1:{port}/", $"http://0.0.0.0:{port}/",
            $"http://[::ffff:127.0.0.1]:{port}/", $"http://localhost.:{port}/", $"https://127.0.0.1:{port}/", $"http://smba.trafficmanager.net@127.0.0.1:{port}/", $"http://127.0.0.1:{port}/https://smba.trafficmanager.net/", $"http://127.0.0.1:{port}\\@smba.trafficmanager.net/",
            $"HTTP://127.0.0.1:{port}/?x=#y", $"//127.0.0.1:{port}/", "file:///etc/passwd", "file://localhost/etc/passwd", "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://[fd00::1]/",
            "https://smba.trafficmanager.net/emea/", "https://example.org/", "gopher://127.0.0.1/", "data:text/plain,x", "javascript:alert(1)", "ftp://127.0.0.1/", "not an address", "\u0000", "",
        ];
    }

    private static JsonObject Message(string text = HostileBodies.Mark) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Addressed(JsonObject activity, string serviceUrl, string conversation = "hostile")
    {
        var addressed = (JsonObject)activity.DeepClone();
        addressed["channelId"] = "msteams";
        addressed["serviceUrl"] = serviceUrl;
        addressed["from"] = new JsonObject { ["id"] = "29:stranger", ["name"] = "<b>\u202E stranger" };
        addressed["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" };
        addressed["deliveryMode"] = "expectReplies";
        addressed.TryAdd("recipient", new JsonObject { ["id"] = "28:bot" });
        return addressed;
    }

    private static byte[] Bytes(JsonObject activity) => HostileBodies.Bytes(activity);

    private static void Note(List<string> wrong, string name, int expected, (int Status, string Body) answer)
    {
        if (answer.Status != expected || answer.Body.Contains("for a reason on our side", StringComparison.Ordinal) || answer.Body.Contains("Something went wrong", StringComparison.Ordinal))
        {
            wrong.Add($"{name}: {answer.Status} {answer.Body[..Math.Min(200, answer.Body.Length)]}");
        }
    }
}

/// <summary>Names that another site, or a name server of somebody else's, puts in front of this computer.</summary>
internal static class Foreign
{
    public static IReadOnlyList<string> Hosts { get; } = ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", "[fe80::1]", "0.0.0.0"];

    public static IReadOnlyList<string> Origins { get; } = ["https://evil.example", "null", "http://localhost:1", "http://127.0.0.1.evil.example", "file://", "nonsense", "\u202E"];
}
