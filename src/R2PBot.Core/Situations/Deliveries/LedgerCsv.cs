using System.Text;

namespace R2PBot.Situations.Deliveries;

/// <summary>The ledger for a spreadsheet.</summary>
internal static class LedgerCsv
{
    private const string Head = "alert,version,recipient,standing,state,may have arrived before,digest,attempts,due,settled,answer,answered,reason";

    public static string Of(Ledger ledger, bool withNames)
    {
        var csv = new StringBuilder(Head).Append("\r\n");
        foreach (var line in ledger.Lines)
        {
            csv.AppendJoin(',', Fields(ledger.Alert, line, withNames).Select(Field)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static string[] Fields(int alert, LedgerLine line, bool withNames) =>
    [
        $"{alert}", $"{line.Version}", line.Recipient(withNames), line.Standing.ToString(), line.State.ToString(), line.IsFlagged ? "yes" : "no", line.IsDigest ? "yes" : "no", $"{line.Attempts}",
        $"{line.Due:u}", $"{line.SettledAt:u}", $"{line.Acknowledgement}", $"{line.AcknowledgedAt:u}", line.Reason,
    ];

    /// <summary>What begins like a formula is made text: spreadsheets run formulas, and reasons come from outside.</summary>
    private static string Field(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
