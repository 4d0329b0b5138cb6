using R2PBot.People;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Directory;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Alerts;

/// <summary>
/// The one door through which an alert leaves: a person presses, the rules are asked, and the decision, the level and a row for every
/// recipient are written in one transaction. It all happens, or none of it.
/// </summary>
internal sealed class Release(
    Database database, AlertRecords alerts, FocalPoints directory, DeliveryBook deliveries, SituationOptions options, TimeProvider time)
{
    public async Task<ReleaseOutcome> ReleaseAsync(Alert draft, Situation situation, PersonKey person, Roles roles, bool isVerified, CancellationToken cancellation)
    {
        var decision = ReleaseRules.MayRelease(draft, person, roles, isVerified, options.OneReader);
        if (decision is not (ReleaseDecision.Allowed or ReleaseDecision.AllowedWithOneReader))
        {
            return new(decision, 0);
        }

        var routes = await directory.AllAsync(cancellation);
        var now = time.GetUtcNow();
        var planned = 0;
        var isFirst = await database.WriteAsync(
            async s =>
            {
                if (!await alerts.DecideAsync(s, draft, AlertState.Released, person, decision == ReleaseDecision.AllowedWithOneReader, null, cancellation))
                {
                    return false;
                }

                await SetLevelAsync(draft, now, s, cancellation);
                var recipients = draft.Kind == AlertKind.Original
                    ? Subscribed(draft, situation, await SubscriptionRecords.AllAsync(s, cancellation), routes, now)
                    : await EarlierRecipientsAsync(draft, now, s, cancellation);
                planned = await deliveries.PlanAsync(recipients, s, cancellation);
                return true;
            },
            cancellation);
        return isFirst ? new(decision, planned) : new(ReleaseDecision.AlreadyDecided, 0);
    }

    /// <returns>Whether it was still a draft.</returns>
    public Task<bool> RejectAsync(Alert draft, PersonKey person, string why, CancellationToken cancellation) => database.WriteAsync(
        s => alerts.DecideAsync(s, draft, AlertState.Rejected, person, hasOneReader: false, why, cancellation),
        cancellation);

    private PlannedDelivery[] Subscribed(
        Alert alert, Situation situation, IReadOnlyList<(Subscriber Subscriber, IReadOnlyList<Subscription> Subscriptions)> everyone, IReadOnlyList<FocalPoint> routes, DateTimeOffset now) =>
    [
        .. from one in everyone
           let due = Matching.Of(alert, situation, one.Subscriber, one.Subscriptions, now, options.DigestHour).Due
           where due is not null
           let recipient = new Recipient { Address = one.Subscriber.Address, Language = one.Subscriber.Language, TimeZone = one.Subscriber.TimeZone }
           select Planned(alert, recipient.With(routes), due.At, due.Slot),
    ];

    /// <summary>
    /// Exactly those who got the original, and those for whom it still waits. A correction takes the place of what waits, so that nobody
    /// first gets what is known to be wrong; a cancelled alert that waits is never sent.
    /// </summary>
    private async Task<IReadOnlyList<PlannedDelivery>> EarlierRecipientsAsync(Alert alert, DateTimeOffset now, Session session, CancellationToken cancellation)
    {
        var waiting = await DeliveryBook.WaitingAsync(alert.Number, session, cancellation);
        var reached = (await DeliveryBook.ReachedAsync(alert.Number, session, cancellation)).Where(r => r.Address.Id.Length > 0).ToList();
        if (alert.Kind != AlertKind.Update)
        {
            await deliveries.CancelAsync(alert.Number, alert.Version - 1, session, cancellation);
        }

        var quiet = (await SubscriptionRecords.AllAsync(session, cancellation)).ToDictionary(s => s.Subscriber.Address, s => s.Subscriber.Quiet);
        var keys = reached.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reached.Select(r => Planned(alert, r, DueTime.Of(alert.Priority, Cadence.Immediate, quiet.GetValueOrDefault(r.Address), LocalTime.Zone(r.TimeZone), now, options.DigestHour).At, null)),
            .. alert.Kind == AlertKind.Cancel ? [] : waiting.Where(w => !keys.Contains(w.Recipient.Key)).Select(w => Planned(alert, w.Recipient, w.Due > now ? w.Due : now, null) with { DigestKey = w.DigestKey }),
        ];
    }

    private static PlannedDelivery Planned(Alert alert, Recipient recipient, DateTimeOffset due, string? slot) => new()
    {
        Subject = alert.Subject, Recipient = recipient, Due = due, Priority = alert.Priority, Handling = alert.Handling, IsExercise = alert.IsExercise,
        // Drills do not hide among real alerts: they make a digest of their own.
        DigestKey = slot is null ? null : $"{recipient.Key}|{slot}{(alert.IsExercise ? "|exercise" : "")}",
    };

    private static Task SetLevelAsync(Alert alert, DateTimeOffset now, Session session, CancellationToken cancellation)
    {
        var content = alert.Content;
        var takesBack = alert.Kind is AlertKind.Cancel or AlertKind.Correction && content.From is not null;
        return alert.IsExercise || (content.To is null && !takesBack)
            ? Task.CompletedTask
            : LevelHistory.AddAsync(session, new(alert.SituationId, alert.Number, alert.Version, content.From, content.To, content.DecidedByRole, content.Organisation, content.Why, alert.Handling, now), cancellation);
    }
}

/// <param name="Recipients">For how many a delivery is planned.</param>
internal sealed record ReleaseOutcome(ReleaseDecision Decision, int Recipients);
