using System.Text.Json.Nodes;

namespace R2PBot.Acceptance;

/// <summary>An alert's way through the real program: three persons, each in a browser of their own.</summary>
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

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
