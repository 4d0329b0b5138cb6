using R2PBot.Situations.Deliveries;

namespace R2PBot.Tests.Support;

/// <summary>Counts over all versions: of messages, then, and not of recipients. The bot shows them version by version.</summary>
internal static class WholeLedger
{
    extension(Ledger ledger)
    {
        public LedgerCounts Counts => LedgerCounts.Of(ledger.Lines);
    }
}
