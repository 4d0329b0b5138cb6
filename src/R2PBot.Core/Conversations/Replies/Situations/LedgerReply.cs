using System.Text;
using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>What became of an alert: counts on the card, every recipient in the file, without names. For an exercise also how long it all took.</summary>
internal sealed class LedgerReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Ledger, SituationVerbs.ExerciseReport];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if ((talk.Roles(desk) & (Roles.Editor | Roles.Releaser | Roles.Operator)) == 0)
        {
            return talk.Say(talk.Frame.EditorsOnly);
        }

        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var number = fields.Number("number") ?? 0;
        var versions = await desk.Alerts.VersionsAsync(number, cancellation);
        if (versions.Count == 0)
        {
            return talk.Say(talk.Frame.NoSuchAlert(number));
        }

        if (versions.All(v => v.State != AlertState.Released))
        {
            return talk.Say(talk.Frame.NotReleasedYet(number), Record(versions[0], talk));
        }

        var ledger = await desk.Deliveries.LedgerOfAsync(number, cancellation);
        return (verb, versions[0].IsExercise) switch
        {
            (SituationVerbs.ExerciseReport, false) => talk.Say(talk.Frame.NoExercise(number)),
            (SituationVerbs.ExerciseReport, true) => Report(versions, ledger, talk),
            _ => Card(versions, ledger, talk.Frame.LedgerHeading(number), [], talk),
        };
    }

    private static Reply Card(IReadOnlyList<Alert> versions, Ledger ledger, string heading, IReadOnlyList<Fact> more, Talk talk)
    {
        var alert = versions[0];
        if (ledger.Lines.Count == 0)
        {
            return talk.Say(talk.Frame.LedgerEmpty(alert.Number), Record(alert, talk));
        }

        var released = versions.Where(v => v.State == AlertState.Released).ToList();
        return talk.Reply(
            heading,
            [
                .. alert.IsExercise ? [new HeadingBlock(talk.Frame.ExerciseHeading)] : Array.Empty<Block>(),
                new HeadingBlock(heading),
                .. released.SelectMany((v, i) => Version(v, ledger.CountsOf(v.Version), i == 0 ? more : [], isOneOfSeveral: released.Count > 1, talk)),
                new ActionsBlock([Record(alert, talk)]),
            ]) with
        {
            File = new($"r2pbot-ledger-{alert.Number}.csv", "text/csv", Encoding.UTF8.GetBytes(LedgerCsv.Of(ledger, withNames: false))),
        };
    }

    /// <summary>Each version by itself: an answer to one is none to another, and the same recipient counts once in each.</summary>
    private static IEnumerable<Block> Version(Alert version, LedgerCounts counts, IReadOnlyList<Fact> more, bool isOneOfSeveral, Talk talk)
    {
        (string Row, int Number)[] rows =
        [
            ("all", counts.All), ("waiting", counts.Waiting), ("deferred", counts.Deferred), ("underway", counts.UnderWay), ("delivered", counts.Delivered), ("acknowledged", counts.Acknowledged),
            ("gone", counts.Gone), ("refused", counts.Refused), ("unknown", counts.Unknown), ("cancelled", counts.Cancelled), ("arrived", counts.PossiblyArrived), ("repeated", counts.PossiblyRepeated),
        ];
        if (isOneOfSeveral)
        {
            yield return new TextBlock($"{version.Number}/{version.Version}. {AlertBlocks.Line(version, talk.Frame)}");
        }

        yield return new FactsBlock(
        [
            .. more,
            // What nobody can know is said also when it is none.
            .. rows.Where(r => r.Number > 0 || r.Row is "all" or "delivered" or "acknowledged" or "unknown").Select(r => new Fact(talk.Frame.LedgerRow(r.Row), $"{r.Number}")),
            .. counts.Answers.OrderBy(a => a.Key).Select(a => new Fact(talk.Frame.AnswerName(a.Key), $"{a.Value}")),
        ]);
    }

    private static Reply Report(IReadOnlyList<Alert> versions, Ledger ledger, Talk talk)
    {
        var (alert, frame) = (versions[0], talk.Frame);
        var answered = ledger.Lines.Where(l => l.Version == 1).Select(l => l.AcknowledgedAt).OfType<DateTimeOffset>().Order().ToList();
        var recipients = ledger.Lines.Count(l => l.Version == 1);
        Fact[] facts =
        [
            new(frame.ReportRow("drafted"), Moment(alert.DraftedAt, talk)),
            .. alert.DecidedAt is { } released
                ?
                [
                    new(frame.ReportRow("released"), Moment(released, talk)),
                    new(frame.ReportRow("took"), Span(released - alert.DraftedAt)),
                    .. answered.Count > 0 ? [new(frame.ReportRow("first"), Span(answered[0] - released))] : Array.Empty<Fact>(),
                    .. recipients > 0 && answered.Count * 2 >= recipients ? [new(frame.ReportRow("half"), Span(answered[(recipients + 1) / 2 - 1] - released))] : Array.Empty<Fact>(),
                ]
                : Array.Empty<Fact>(),
            new(frame.ReportRow("silent"), $"{ledger.Lines.Count(l => l.Version == 1 && l.State == DeliveryState.Sent)}"),
        ];
        return Card(versions, ledger, frame.ExerciseReport(alert.Number), facts, talk);
    }

    private static string Moment(DateTimeOffset moment, Talk talk)
    {
        var local = TimeZoneInfo.ConvertTime(moment, talk.Zone);
        return $"{talk.Day(moment)}, {local:HH:mm:ss} (UTC{local:zzz})";
    }

    private static string Span(TimeSpan span) => span.TotalHours >= 1 ? $"{(int)span.TotalHours} h {span.Minutes} min" : span.TotalMinutes >= 1 ? $"{span.Minutes} min {span.Seconds} s" : $"{span.TotalSeconds:0} s";

    private static SendAction Record(Alert alert, Talk talk) => new(talk.Frame.RecordButton, SituationVerbs.Alert) { Fields = SituationTalk.Fields(("number", $"{alert.Number}")) };
}
