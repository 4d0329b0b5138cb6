using R2PBot.Benchmarks.Checklists;

namespace R2PBot.Tests.Conversations.Assessing;

/// <summary>Random walks of two persons through the real bot against a model; more of them: <c>checklist-walks</c> of the benchmarks.</summary>
public sealed class WalkTests
{
    [Fact]
    public async Task StoresWhatTheModelSays_AfterEveryStep()
    {
        var reports = new List<string>();
        var (steps, mismatches, restarts) = await WalkCommand.RunAsync(30, seed: 7, reports.Add);
        Assert.True(mismatches == 0, string.Join('\n', reports.Take(5)));
        Assert.True(steps == 900 && restarts > 10, $"{steps} steps, {restarts} restarts");
    }
}
