using R2PBot.Channels;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>Microsoft 365 Agents Playground, the emulator of Teams. For evaluation only; nothing of it is shipped.</summary>
[Collection("one client at a time")]
public sealed class PlaygroundTests
{
    [BrowserFact]
    public async Task TalksInAPersonalChat_PressesACard_AndSeesItReplaced()
    {
        var port = FreePort();
        var bot = new SampleBot(Repository.Passage);
        await using var host = await WebHostUnderTest.StartAsync(bot, new ChatHostOptions { InvokeAnswerWithin = TimeSpan.FromSeconds(1), AllowServiceUrls = [new($"http://localhost:{port}")] });

        var seen = await RealClients.RunAsync("playground.mjs", new Uri(host.Address, "/api/messages").AbsoluteUri, $"{port}");

        // The emulator announces the same arrival as installation and as member.
        Assert.Single(bot.Turns, t => t.Action?.Verb == "help");
        Assert.True(seen["answered"]!.GetValue<bool>());
        Assert.True(seen["replacedByExecute"]!.GetValue<bool>());
        Assert.True(seen["updatedLater"]!.GetValue<bool>());
        Assert.True(seen["updated"]!.GetValue<bool>());
        Assert.Contains(bot.Turns, t => t is { Conversation.Channel: "msteams", Action.Verb: "context" });
    }

    internal static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }
}
