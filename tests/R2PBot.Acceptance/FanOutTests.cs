using System.Diagnostics;
using System.Text.Json.Nodes;

namespace R2PBot.Acceptance;

/// <summary>The benchmark of alerts under faults, small: a connector that fails, a host that is killed, and a ledger that must be right.</summary>
[Collection("one client at a time")]
public sealed class FanOutTests
{
    [Fact]
    public async Task LosesAndDoublesNothing_WhenTheHostIsKilledWhileItSends()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "R2PBot.Benchmarks.dll"), "fanout-faults", "--recipients", "300", "--alerts", "2", "--kills", "2", "--rate", "200", "--seed", "11"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The benchmark did not start.");
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            Assert.True(process.ExitCode == 0, output);
            var counted = JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!;
            Assert.Equal((0, 0, 2), (Number("lost"), Number("doubled"), Number("kills")));
            Assert.InRange(Number("maxPerSecond"), 1, 200);
            Assert.InRange(Number("sent") + Number("gone"), 450, 600);

            int Number(string name) => counted[name]!.GetValue<int>();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
