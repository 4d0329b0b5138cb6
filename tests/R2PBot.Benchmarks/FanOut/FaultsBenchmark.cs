using System.Diagnostics;
using System.Text.Json;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>
/// Alerts to many while the channel fails and the host is killed again and again. What the connector was given is counted against the ledger: nothing that
/// is not flagged as unknown may be lost or doubled.
/// </summary>
internal static class FaultsBenchmark
{
    public static int Run(string[] args) => RunAsync(FaultsPlan.Read(args)).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(FaultsPlan plan)
    {
        string data = Directory.CreateTempSubdirectory("r2pbot-fanout-").FullName;
        try
        {
            using var connector = await ConnectorProcess.StartAsync(new(plan.Seed, HasFaults: true, Limit: 0));
            await using var ledger = await FanOutLedger.OpenAsync(plan.PostgreSql ?? Path.Combine(data, "r2pbot.db"));
            await AlertRelease.PlanAsync(ledger, plan.Alerts, plan.Recipients, connector.Address);
            var began = Stopwatch.GetTimestamp();
            var kills = await KillAndRestartAsync(plan, data, connector, ledger);
            var result = await FaultsResult.CountAsync(plan, ledger, await connector.SeenAsync(), kills, Stopwatch.GetElapsedTime(began));
            Console.WriteLine(result.Explanation);
            Console.WriteLine(JsonSerializer.Serialize(result.Line, JsonSerializerOptions.Web));
            return result.Explanation.Length == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <returns>How often it was killed while it had something to do.</returns>
    private static async Task<int> KillAndRestartAsync(FaultsPlan plan, string data, ConnectorProcess connector, FanOutLedger ledger)
    {
        var random = new Random(plan.Seed);
        int all = plan.Recipients * plan.Alerts;
        // Killed at random points of the work, not of the clock: a slow machine is killed as often in the midst of it as a fast one.
        var points = Enumerable.Range(0, plan.Kills).Select(_ => (int)(all * 0.95 * random.NextDouble())).Order().ToList();
        var killed = 0;
        foreach (int point in points)
        {
            using (await HostProcess.StartAsync(data, plan.PostgreSql, connector.Address, plan.Rate))
            {
                // At least something is sent between two kills, or a host that never sends would pass.
                int least = await ledger.FinishedAsync() + 1;
                await UntilAsync(async () => await ledger.FinishedAsync() >= Math.Max(point, least), plan);
                await Task.Delay(random.Next(0, 60));
                killed++;
            }

            Console.WriteLine($"kill {killed} at {await ledger.FinishedAsync()} of {all}");
        }

        using (await HostProcess.StartAsync(data, plan.PostgreSql, connector.Address, plan.Rate))
        {
            await UntilAsync(ledger.IsFinalAsync, plan);
        }

        return killed;
    }

    private static async Task UntilAsync(Func<Task<bool>> reached, FaultsPlan plan)
    {
        var began = Stopwatch.GetTimestamp();
        var patience = TimeSpan.FromSeconds(60 + 20.0 * plan.Recipients * plan.Alerts / plan.Rate);
        while (!await reached() && Stopwatch.GetElapsedTime(began) < patience)
        {
            await Task.Delay(25);
        }
    }
}

/// <summary>What is to be done, from the command line.</summary>
internal sealed record FaultsPlan(int Recipients, int Alerts, int Kills, int Rate, int Seed, string? PostgreSql)
{
    public static FaultsPlan Read(string[] args) => new(Number(args, "--recipients", 10_000), Number(args, "--alerts", 3), Number(args, "--kills", 20), Number(args, "--rate", 1_000), Number(args, "--seed", 1), Text(args, "--postgresql"));

    private static int Number(string[] args, string name, int otherwise) => Text(args, name) is { } value ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

/// <summary>The ledger beside what arrived.</summary>
internal sealed record FaultsResult(FaultsLine Line, string Explanation)
{
    public static async Task<FaultsResult> CountAsync(FaultsPlan plan, FanOutLedger ledger, ConnectorReport seen, int kills, TimeSpan took)
    {
        var lines = new List<(LedgerLine Line, int Arrived)>();
        for (var alert = 1; alert <= plan.Alerts; alert++)
        {
            var all = (await ledger.Book.LedgerOfAsync(alert, CancellationToken.None)).Lines;
            lines.AddRange(all.Select(l => (l, seen.Arrived.GetValueOrDefault($"{FanOutLedger.ConversationOf(int.Parse(l.AddressKey.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture))}|{alert}"))));
        }

        var atOnce = new DeliveryOptions().AtOnce;
        var counted = new FaultsLine(
            plan.Recipients,
            plan.Alerts,
            lines.Count(l => l.Line.State == DeliveryState.Sent),
            // Said to be sent and never arrived, or not settled at all, or not there.
            lines.Count(l => l.Line.State == DeliveryState.Sent && l.Arrived == 0 || !IsFinal(l.Line.State)) + plan.Recipients * plan.Alerts - lines.Count,
            // Arrived twice, or although the ledger says that it did not, without being flagged.
            lines.Count(l => !l.Line.IsFlagged && l.Arrived > (l.Line.State == DeliveryState.Sent ? 1 : 0)),
            lines.Count(l => l.Line.IsFlagged),
            lines.Count(l => l.Line.State == DeliveryState.Gone),
            kills,
            seen.MaxPerSecond,
            Math.Round(took.TotalSeconds, 1));
        string[] wrong =
        [
            .. counted.Lost > 0 ? [$"{counted.Lost} lost"] : Array.Empty<string>(),
            .. counted.Doubled > 0 ? [$"{counted.Doubled} doubled"] : Array.Empty<string>(),
            .. counted.MaxPerSecond > plan.Rate ? ["over the rate"] : Array.Empty<string>(),
            .. counted.Unknown > seen.Timeouts + kills * atOnce ? ["more unknown than there were reasons"] : Array.Empty<string>(),
        ];
        Console.WriteLine($"requests {seen.Requests}, injected: timeouts {seen.Timeouts}, 429 {seen.Busy}, 5xx {seen.Broken}; refused {lines.Count(l => l.Line.State == DeliveryState.Refused)}, unknown at the end {lines.Count(l => l.Line.State == DeliveryState.Unknown)}, most tries {lines.Max(l => l.Line.Attempts)}");
        return new(counted, string.Join(", ", wrong));
    }

    private static bool IsFinal(DeliveryState state) => state is not (DeliveryState.Planned or DeliveryState.Deferred or DeliveryState.Leased or DeliveryState.Sending);
}

internal sealed record FaultsLine(int Recipients, int Alerts, int Sent, int Lost, int Doubled, int Unknown, int Gone, int Kills, int MaxPerSecond, double Seconds);
