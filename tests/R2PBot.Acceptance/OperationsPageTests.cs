using System.Diagnostics;
using R2PBot.Conversations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>The program as it is run, with a key, its jobs and a recipient that nobody knows, in a real browser.</summary>
[Collection("one client at a time")]
public sealed class OperationsPageTests : IDisposable
{
    private const string Key = "a key of some length";

    private readonly string _data = Directory.CreateTempSubdirectory("r2pbot-operations-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [BrowserFact]
    public async Task ShowsJobsAndDeliveries_AndTriesAFailedOneAgain()
    {
        await using (var database = await Database.OpenAsync(Path.Combine(_data, "r2pbot.db"), Bot.Migrations, TimeProvider.System, default))
        {
            var book = new DeliveryBook(database, new(), TimeProvider.System);
            await book.PlanAsync([Plans.Alert(7, Plans.Person(1), TimeProvider.System.GetUtcNow(), AlertPriority.Heightened)], default);
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", "0", "--data", _data, "--knowledge", Repository.At("knowledge")]) { RedirectStandardOutput = true };
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        start.Environment["R2PBOT_Operations__Key"] = Key;
        using var host = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        try
        {
            var greeting = await host.StandardOutput.ReadLineAsync() ?? "";
            var address = greeting.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal));
            var seen = await RealClients.RunAsync("operations.mjs", address, Key);

            Assert.Empty(seen["elsewhere"]!.AsArray());
            Assert.Equal(401, seen["withoutKey"]!.GetValue<int>());
            Assert.Equal(["register", "deliveries", "escalations", "reminders", "retention"], seen["jobs"]!.AsArray().Select(j => j!.GetValue<string>()));
            Assert.Contains("has never talked to the bot", seen["failed"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.DoesNotContain("person-1", seen["failed"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.True(seen["triedAgain"]!.GetValue<bool>());
            Assert.Contains("Deliveries of alert 7", seen["ledger"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.StartsWith("alert,version,recipient", seen["csv"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Equal(0, seen["overflow390"]!.GetValue<int>());
            Assert.True(seen["styled"]!.GetValue<bool>());
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync();
        }
    }
}
