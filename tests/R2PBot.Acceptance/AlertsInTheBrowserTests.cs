using System.Text.Json.Nodes;

namespace R2PBot.Acceptance;

/// <summary>An alert's way through the real program: three persons, each in a browser of their own, in the web chat and in Teams' emulator.</summary>
[Collection("one client at a time")]
public sealed class AlertsInTheBrowserTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("r2pbot-alerts-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [BrowserFact]
    public async Task GoesFromADraftOverASecondReaderToAnAnswer()
    {
        using var bot = await ServedBot.StartAsync(_data, "--demo");

        var seen = await RealClients.RunAsync("alerts.mjs", bot.Address.AbsoluteUri);

        Assert.Empty(seen["elsewhere"]!.AsArray());
        Assert.Empty(seen["complaints"]!.AsArray());
        Assert.Contains("Named as ongoing at the date of the document", Text(seen["situation"]), StringComparison.Ordinal);
        Assert.Contains("Subscribed: the Sudan", Text(seen["subscribed"]), StringComparison.Ordinal);
        Assert.Contains("13 tracked situations", Text(seen["situations"]), StringComparison.Ordinal);
        Assert.Contains("Nothing is sent until a second reader has released it", Text(seen["form"]), StringComparison.Ordinal);
        Assert.Contains("waits for a second reader", Text(seen["made"]), StringComparison.Ordinal);
        Assert.Contains("somebody else must release it", Text(seen["own"]), StringComparison.Ordinal);
        Assert.Contains("EXERCISE EXERCISE EXERCISE", Text(seen["draft"]), StringComparison.Ordinal);
        Assert.Contains("released to 1 recipient", Text(seen["released"]), StringComparison.Ordinal);
        Assert.Contains("EXERCISE EXERCISE EXERCISE", Text(seen["alert"]), StringComparison.Ordinal);
        Assert.Contains("no level set → heightened attention", Text(seen["alert"]), StringComparison.Ordinal);
        Assert.Contains("Taken up", Text(seen["answered"]), StringComparison.Ordinal);
        Assert.Contains("Acknowledged", Text(seen["ledger"]), StringComparison.Ordinal);
        Assert.Contains("Report of exercise 1", Text(seen["report"]), StringComparison.Ordinal);
    }

    /// <summary>In the Agents Playground, which plays one person: three of them, each with a user of its own, on one host.</summary>
    [BrowserFact]
    public async Task GoesTheSameWayInTheEmulatorOfTeams()
    {
        string[] ports = [.. Enumerable.Range(0, 3).Select(_ => $"{PlaygroundTests.FreePort()}")];
        using var bot = await ServedBot.StartAsync(_data, ["--demo", .. ports.SelectMany(p => new[] { "--allow-service-url", $"http://localhost:{p}" })]);

        var seen = await RealClients.RunAsync("alerts-playground.mjs", [new Uri(bot.Address, "/api/messages").AbsoluteUri, .. ports]);

        Assert.Contains("Subscribed: the Sudan", Text(seen["subscribed"]), StringComparison.Ordinal);
        Assert.Contains("waits for a second reader", Text(seen["made"]), StringComparison.Ordinal);
        Assert.Contains("somebody else must release it", Text(seen["own"]), StringComparison.Ordinal);
        Assert.Contains("no level set → heightened attention", Text(seen["draft"]), StringComparison.Ordinal);
        Assert.DoesNotContain("EXERCISE", Text(seen["early"]), StringComparison.Ordinal);
        Assert.Contains("released to 1 recipient", Text(seen["released"]), StringComparison.Ordinal);
        Assert.Contains("no level set → heightened attention", Text(seen["alert"]), StringComparison.Ordinal);
        Assert.Contains("Noted for alert 1: Taken up", Text(seen["answered"]), StringComparison.Ordinal);
        Assert.Contains("Acknowledged", Text(seen["ledger"]), StringComparison.Ordinal);
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
