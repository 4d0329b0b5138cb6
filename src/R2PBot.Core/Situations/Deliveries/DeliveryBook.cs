using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// What was promised to whom, and what became of it. Planning comes before sending, and the same subject for the same recipient is planned once
/// whoever plans it how often: that, not the scheduler, keeps anything from being sent twice.
/// </summary>
internal sealed class DeliveryBook(Database database, DeliveryOptions options, TimeProvider time) : IPersonalData
{
    private readonly DeliveryTable _table = new(time);

    public static Migration[] Migrations => [.. DeliveryTable.Migrations, .. ConversationReferences.Migrations, .. Senders.Migrations];

    public string Name => "deliveries";

    /// <summary>Raised when something new may be due, so that it need not wait for the next look.</summary>
    public event Action? Planned;

    public ConversationReferences References { get; } = new(database, time);

    /// <returns>How many are new.</returns>
    public async Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> planned, CancellationToken cancellation)
    {
        var added = await database.WriteAsync(s => _table.PlanAsync(planned, DeliveryStanding.Subscribed, s, cancellation), cancellation);
        Planned?.Invoke();
        return added;
    }

    /// <summary>Within a transaction that does more, such as releasing the alert; it goes out within a second of its end.</summary>
    public Task<int> PlanAsync(IReadOnlyList<PlannedDelivery> planned, Session session, CancellationToken cancellation) =>
        _table.PlanAsync(planned, DeliveryStanding.Subscribed, session, cancellation);

    public async Task<Ledger> LedgerOfAsync(int alert, CancellationToken cancellation) =>
        new(alert, await database.ReadAsync(s => DeliveryTable.LedgerAsync(alert, s, cancellation), cancellation));

    /// <param name="version">The one that the recipient saw; nothing for the latest that they may have got.</param>
    /// <returns>Whether this recipient was sent it.</returns>
    public async Task<bool> AcknowledgeAsync(int alert, int? version, Address recipient, Acknowledgement answer, CancellationToken cancellation) =>
        await database.WriteAsync(s => _table.AcknowledgeAsync(alert, version, recipient.Key, answer, s, cancellation), cancellation) > 0;

    /// <summary>Who has got any version of the alert, or may have: those who must get its update, correction or cancellation, and nobody else.</summary>
    public static Task<IReadOnlyList<EarlierRecipient>> ReachedAsync(int alert, Session session, CancellationToken cancellation) => DeliveryTable.ReachedAsync(alert, session, cancellation);

    /// <summary>Those for whom some version of the alert still waits.</summary>
    public static Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(int alert, Session session, CancellationToken cancellation) => DeliveryTable.WaitingAsync(alert, session, cancellation);

    /// <summary>Ends all sending of these versions; what is on its way at this moment arrives.</summary>
    /// <returns>How many were stopped.</returns>
    public Task<int> CancelAsync(int alert, int fromVersion, int uptoVersion, Session session, CancellationToken cancellation) =>
        _table.CancelAsync(alert, fromVersion, uptoVersion, session, cancellation);

    /// <summary>Asks the deputy where nobody acknowledged in time, and another address where one is gone. Each delivery is followed up once.</summary>
    /// <returns>How many were.</returns>
    public async Task<int> FollowUpAsync(CancellationToken cancellation)
    {
        var followed = await database.WriteAsync(
            async s =>
            {
                var pending = await DeliveryTable.PendingFollowUpsAsync(time.GetUtcNow().AddMinutes(-options.EscalateAfterMinutes), s, cancellation);
                foreach (var one in pending)
                {
                    await _table.PlanAsync([one.Next(time.GetUtcNow())], one.Standing, s, cancellation);
                    await _table.MarkFollowedAsync(one.Delivery, s, cancellation);
                }

                return pending.Count;
            },
            cancellation);
        if (followed > 0)
        {
            Planned?.Invoke();
        }

        return followed;
    }

    /// <summary>Has the pump look at once, after a transaction that planned something.</summary>
    public void Wake() => Planned?.Invoke();

    /// <summary>Has the pump look at once.</summary>
    /// <returns>How many deliveries wait for their time or for another try.</returns>
    public async Task<int> WakeAsync(CancellationToken cancellation)
    {
        Planned?.Invoke();
        return (await CountsAsync(cancellation)).Where(c => c.State is DeliveryState.Planned or DeliveryState.Deferred).Sum(c => c.Number);
    }

    public Task<IReadOnlyList<(DeliveryState State, int Number)>> CountsAsync(CancellationToken cancellation) => database.ReadAsync(s => DeliveryTable.CountsAsync(s, cancellation), cancellation);

    public Task<IReadOnlyList<FailedDelivery>> FailedAsync(int count, CancellationToken cancellation) => database.ReadAsync(s => DeliveryTable.FailedAsync(count, s, cancellation), cancellation);

    /// <summary>Sends a failed one again, because a person says so; an address that was gone is believed once more.</summary>
    /// <returns>Whether there was such a one.</returns>
    public async Task<bool> RetryAsync(long delivery, CancellationToken cancellation)
    {
        var found = await database.WriteAsync(
            async s => await _table.RetryAsync(delivery, s, cancellation) is { } address && await ConversationReferences.RemoveMarkAsync(address, s, cancellation) >= 0,
            cancellation);
        Planned?.Invoke();
        return found;
    }

    /// <returns>How many were deleted because their time is over.</returns>
    public Task<int> DeleteOldAsync(CancellationToken cancellation) =>
        database.WriteAsync(s => DeliveryTable.DeleteSettledAsync(time.GetUtcNow().AddDays(-options.KeepDays), s, cancellation), cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) =>
        new JsonArray([.. await database.ReadAsync(s => DeliveryTable.ExportAsync(Address.Of(person).Key, s, cancellation), cancellation)]);

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => _table.ForgetAsync(Address.Of(person), session, cancellation);
}
