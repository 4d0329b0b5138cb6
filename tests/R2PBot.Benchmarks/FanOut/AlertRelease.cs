using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>Alerts of all three levels, planned for everyone.</summary>
internal static class AlertRelease
{
    public static async Task PlanAsync(FanOutLedger ledger, int alerts, int recipients, Uri connector)
    {
        await ledger.IntroduceAsync(recipients, connector);
        for (var alert = 1; alert <= alerts; alert++)
        {
            // The first is of the top level.
            var level = (TrackingLevel)(3 - (alert - 1) % 3);
            await ledger.PlanAsync(await ledger.ReleaseAsync(level), recipients, (AlertPriority)(level - 1));
        }
    }
}
