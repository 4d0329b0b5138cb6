using System.Net;
using System.Text;
using R2PBot.Jobs;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Operations;

/// <summary>The operations pages as HTML: pure, no script, everything that comes from outside encoded.</summary>
internal static class OperationsHtml
{
    public const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #fff; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        div.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; } button { font: inherit; padding: .2rem .7rem; }
        a { color: #0b4f8a; } .flag { font-weight: 600; }
        @media (prefers-color-scheme: dark) { body { color: #eee; background: #16181c; } th, td { border-color: #444; } a { color: #8ec5ff; } }
        """;

    public static string Overview(OperationsView view)
    {
        var html = new StringBuilder();
        html.Append($"<p>{view.Now:yyyy-MM-dd HH:mm:ss} UTC. {(view.IsSending ? "This host sends." : "This host does not send at the moment.")}</p><h2>Jobs</h2>");
        Table(html, ["Job", "When", "Last run", "Outcome", "Host", "Next run"], view.Jobs.Select(j => new[] { Text(j.Name), Text(j.Schedule), Moment(j.LastRun), Text(j.Outcome), Text(j.Host), Moment(j.NextRun) }));
        if (view.Jobs.Count == 0)
        {
            html.Append("<p>The jobs are starting.</p>");
        }

        html.Append("<h2>Deliveries</h2>");
        Table(html, ["State", "Number"], view.Counts.Select(c => new[] { Text(c.State.ToString()), $"{c.Number}" }));
        html.Append("<h2>Recipients that need a look</h2>");
        if (view.Failed.Count == 0)
        {
            html.Append("<p>None.</p>");
        }
        else
        {
            Table(html, ["What", "Recipient", "State", "Tries", "Since", "Reason", ""], view.Failed.Select(f => Failed(f, view.ShowsNames)));
        }

        return Page("Operations", html.ToString());
    }

    public static string Ledger(Ledger ledger, bool withNames)
    {
        var html = new StringBuilder($"<p><a href=\"/operations\">Operations</a> · <a href=\"/operations/ledger/{ledger.Alert}.csv\">As CSV</a></p>");
        Table(html, ["Version", "Recipients", "Delivered", "Acknowledged", "Waiting", "Under way", "Deferred", "Gone", "Refused", "Unknown", "Stopped", "Possibly twice", "Not delivered, but may have arrived"],
            ledger.Lines.Select(l => l.Version).Distinct().Order().Select(version => Counts(version, ledger.CountsOf(version))));
        html.Append("<h2>Each recipient</h2>");
        Table(html, ["Version", "Recipient", "As", "State", "Tries", "Since", "Answer", "Reason"], ledger.Lines.Select(l => new[]
        {
            $"{l.Version}", Text(l.Recipient(withNames)), Text(l.Standing.ToString()), Text(l.State.ToString()) + (l.IsFlagged ? $" <span class=\"flag\">{Flag(l.State)}</span>" : ""),
            $"{l.Attempts}", Moment(l.SettledAt), Text($"{l.Acknowledgement}"), Text(l.Reason),
        }));
        return Page($"Deliveries of alert {ledger.Alert}", html.ToString());
    }

    private static string[] Counts(int version, LedgerCounts counts) =>
    [
        .. new[]
        {
            version, counts.All, counts.Delivered, counts.Acknowledged, counts.Waiting, counts.UnderWay, counts.Deferred, counts.Gone, counts.Refused, counts.Unknown, counts.Cancelled,
            counts.PossiblyRepeated, counts.PossiblyArrived,
        }.Select(n => $"{n}"),
    ];

    private static string Flag(DeliveryState state) =>
        state is DeliveryState.Unknown or DeliveryState.Gone or DeliveryState.Refused or DeliveryState.Cancelled ? "may have arrived" : "possibly twice";

    private static string[] Failed(FailedDelivery failed, bool withNames) =>
    [
        failed.Subject.Kind == SubjectKind.Alert ? $"<a href=\"/operations/ledger/{failed.Subject.Number}\">alert {failed.Subject.Number}</a>" : Text(failed.Subject.Key),
        Text(RecipientLabel.Of(failed.Kind, failed.Channel, failed.AddressKey, withNames)), Text(failed.State.ToString()), $"{failed.Attempts}", Moment(failed.At), Text(failed.Reason),
        $"<form method=\"post\" action=\"/operations/retry\"><input type=\"hidden\" name=\"delivery\" value=\"{failed.Id}\"><button>Send again</button></form>",
    ];

    private static void Table(StringBuilder html, string[] heads, IEnumerable<string[]> rows)
    {
        html.Append("<div class=\"wide\"><table><thead><tr>").AppendJoin("", heads.Select(h => $"<th scope=\"col\">{Text(h)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(c => int.TryParse(c, out _) ? $"<td class=\"number\">{c}</td>" : $"<td>{c}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } known ? $"{known:yyyy-MM-dd HH:mm:ss}" : "–";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Page(string title, string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)} · R2PBot</title><style>{Style}</style></head><body><h1>{Text(title)}</h1>{body}</body></html>";
}

/// <summary>What the page shows.</summary>
internal sealed record OperationsView(
    DateTimeOffset Now, bool IsSending, IReadOnlyList<JobStatus> Jobs, IReadOnlyList<(DeliveryState State, int Number)> Counts, IReadOnlyList<FailedDelivery> Failed, bool ShowsNames);
