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
        var replaced = await ReplacedAsync(draft, cancellation);
        var now = time.GetUtcNow();
        var (planned, leftOut) = (0, 0);
        var isFirst = await database.WriteAsync(
            async s =>
            {
                if (!await alerts.DecideAsync(s, draft, AlertState.Released, person, decision == ReleaseDecision.AllowedWithOneReader, null, cancellation))
                {
                    return false;
                }

                await SetLevelAsync(draft, now, s, cancellation);
                (var recipients, leftOut) = draft.Kind == AlertKind.Original
                    ? (Subscribed(draft, situation, await SubscriptionRecords.AllAsync(s, cancellation), routes, now), 0)
                    : await EarlierRecipientsAsync(draft, replaced, now, s, cancellation);
                planned = await deliveries.PlanAsync(recipients, s, cancellation);
                return true;
            },
            cancellation);
        return isFirst ? new(decision, planned, leftOut) : new(ReleaseDecision.AlreadyDecided, 0);
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

    /// <summary>A correction takes the place of the version before it, a cancellation of all; an update of none.</summary>
    private async Task<(int From, int Upto)?> ReplacedAsync(Alert draft, CancellationToken cancellation) => draft.Kind switch
    {
        AlertKind.Cancel => (1, draft.Version - 1),
        AlertKind.Correction => (await alerts.VersionsAsync(draft.Number, cancellation)).LastOrDefault(v => v.State == AlertState.Released) is { } corrected ? (corrected.Version, draft.Version - 1) : null,
        _ => null,
    };

    /// <summary>
    /// Exactly those who got the original, and those for whom it still waits, as far as the mark allows. A correction takes the place of what waits, so
    /// that nobody first gets what is known to be wrong; a cancelled alert that waits is never sent.
    /// </summary>
    private async Task<(IReadOnlyList<PlannedDelivery> Planned, int LeftOut)> EarlierRecipientsAsync(Alert alert, (int From, int Upto)? replaced, DateTimeOffset now, Session session, CancellationToken cancellation)
    {
        var waiting = await DeliveryBook.WaitingAsync(alert.Number, session, cancellation);
        var reached = (await DeliveryBook.ReachedAsync(alert.Number, session, cancellation)).Where(r => r.Recipient.Address.Id.Length > 0).ToList();
        if (replaced is { } versions)
        {
            await deliveries.CancelAsync(alert.Number, versions.From, versions.Upto, session, cancellation);
        }

        var subscribers = (await SubscriptionRecords.AllAsync(session, cancellation)).ToDictionary(s => s.Subscriber.Address, s => s.Subscriber);
        var keys = reached.Select(r => r.Recipient.Key).ToHashSet(StringComparer.Ordinal);
        var stillWaiting = alert.Kind == AlertKind.Cancel ? [] : waiting.Where(w => !keys.Contains(w.Earlier.Recipient.Key)).ToList();
        var planned = reached.Where(IsAllowed).Select(r => Planned(alert, r.Recipient, DueNow(r.Recipient), null))
            .Concat(stillWaiting.Where(w => IsAllowed(w.Earlier)).Select(InItsTurn))
            .ToList();
        return (planned, reached.Count + stillWaiting.Count - planned.Count);

        // The top level waits neither for a digest nor for quiet hours, also where the version before it does.
        PlannedDelivery InItsTurn(WaitingRecipient w) => alert.Priority == AlertPriority.Urgent
            ? Planned(alert, w.Earlier.Recipient, now, null)
            : Planned(alert, w.Earlier.Recipient, w.Due > now ? w.Due : now, null) with { DigestKey = w.DigestKey };

        // What follows may be more closed than what they have.
        bool IsAllowed(EarlierRecipient r) => alert.Handling <= r.Handling
            || alert.Handling <= Matching.MostClosed(r.Recipient.Address.Kind, subscribers.GetValueOrDefault(r.Recipient.Address)?.IsVerified ?? false);

        DateTimeOffset DueNow(Recipient r) => DueTime.Of(alert.Priority, Cadence.Immediate, subscribers.GetValueOrDefault(r.Address)?.Quiet, LocalTime.Zone(r.TimeZone), now, options.DigestHour).At;
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
/// <param name="LeftOut">Who got an earlier version and may not see this one: its mark is more closed.</param>
internal sealed record ReleaseOutcome(ReleaseDecision Decision, int Recipients, int LeftOut = 0);
