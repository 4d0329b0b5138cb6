using R2PBot.Situations.Alerts;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>Alerts of all three levels, planned for everyone.</summary>
internal static class AlertRelease
{
    public static async Task PlanAsync(FanOutLedger ledger, int alerts, int recipients, Uri connector)
    {
        await ledger.IntroduceAsync(recipients, connector);
        for (var alert = 1; alert <= alerts; alert++)
        {
            await ledger.PlanAsync(alert, recipients, (AlertPriority)((alert + 1) % 3));
        }
    }
}
