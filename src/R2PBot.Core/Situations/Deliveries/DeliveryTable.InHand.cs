using System.Data.Common;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// What hosts have in hand: a host takes deliveries, marks each as sending before its call goes out, and gives it up with the outcome. Every step is
/// taken only by who still has it. The rows are narrow and few, so that the wide row of a delivery changes once, when the outcome is known.
/// </summary>
internal sealed partial class DeliveryTable
{
    private const string InHandTable = "create table delivery_in_hand (delivery integer primary key, owner text not null, is_sending bigint not null)";

    private const string Columns = """
        id, subject_kind, subject_number, subject_version, address_kind, delivery.channel, delivery.tenant, delivery.address_id, language, time_zone, priority, is_exercise, digest_key, due_at,
        attempts, unknowns, standing, handling
        """;

    private const string IsFree = "state in ('Planned', 'Deferred') and not exists (select 1 from delivery_in_hand where delivery = id)";

    private const string Died = "the host died while sending";

    /// <summary>Whether there is something to take now: cheap, to be asked often.</summary>
    public async Task<bool> HasDueAsync(Session session, CancellationToken cancellation) => (await session.QueryAsync(
        new Statement().Raw("select id from delivery where ").Raw(IsFree).Add($" and try_at <= {Now} limit 1").Build(), r => r.GetInt64(0), cancellation)).Count > 0;

    /// <summary>Takes what is due, the highest first, from <paramref name="least"/> up. Hosts beside each other take different ones.</summary>
    public async Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(string owner, int count, AlertPriority least, Session session, CancellationToken cancellation) => await ReadAsync(
        await session.QueryAsync(
            new Statement()
                .Add($"insert into delivery_in_hand (delivery, owner, is_sending) select id, {owner}, 0 from delivery where ").Raw(IsFree)
                .Add($" and try_at <= {Now} and digest_key is null and priority >= {(int)least} order by priority desc, try_at limit {count}")
                .Raw(session.LocksRows ? " for update skip locked" : "").Raw(" on conflict do nothing returning delivery").Build(),
            r => r.GetInt64(0),
            cancellation),
        session,
        cancellation);

    /// <summary>Takes whole digests. Hosts must do so one after another: two that take halves of one digest would send two.</summary>
    public async Task<IReadOnlyList<LeasedDelivery>> LeaseDigestsAsync(string owner, int count, Session session, CancellationToken cancellation)
    {
        var due = new Statement().Raw(IsFree).Add($" and try_at <= {Now} and digest_key is not null ").Build();
        return await ReadAsync(
            await session.QueryAsync(
                new Statement()
                    .Raw("with picked as materialized (select digest_key, address_key from delivery where ").Add(due)
                    .Add($"group by digest_key, address_key order by min(try_at), address_key limit {count}) ")
                    .Add($"insert into delivery_in_hand (delivery, owner, is_sending) select id, {owner}, 0 from delivery where ").Add(due)
                    .Raw("and (digest_key, address_key) in (select digest_key, address_key from picked) returning delivery").Build(),
                r => r.GetInt64(0),
                cancellation),
            session,
            cancellation);
    }

    /// <summary>To be done before the call goes out; again if nobody knows whether it was done.</summary>
    /// <returns>Those that may go out: still in this owner's hands, not cancelled meanwhile.</returns>
    public static async Task<IReadOnlySet<long>> MarkSendingAsync(string owner, IReadOnlyList<long> ids, Session session, CancellationToken cancellation) => ids.Count == 0 ? new HashSet<long>()
        : (await session.QueryAsync(
            new Statement()
                .Raw("with open as materialized (select id from delivery where id in ").Numbers(ids).Raw(" and state in ('Planned', 'Deferred')").Raw(session.LocksRows ? " order by id for update" : "")
                .Add($") update delivery_in_hand set is_sending = 1 where delivery in (select id from open) and owner = {owner} returning delivery").Build(),
            r => r.GetInt64(0),
            cancellation)).ToHashSet();

    /// <summary>
    /// Only what is still in this owner's hands: what was taken over or answered meanwhile stays as it is. What was superseded while it was under way
    /// is not tried again.
    /// </summary>
    public async Task SettleAsync(string owner, IReadOnlyList<Settlement> settled, Session session, CancellationToken cancellation)
    {
        if (settled.Count == 0)
        {
            return;
        }

        var held = await DropAsync(new Statement().Raw("delivery in ").Numbers(settled.Select(s => s.Id)).Add($" and owner = {owner}").Build(), session, cancellation);
        var now = Now;
        await session.ExecuteEachAsync(settled.Where(s => held.ContainsKey(s.Id)).Select(s => Settle(s, held[s.Id], now)), cancellation);
    }

    /// <summary>What dead hosts had in hand: what they only held is free again; what they were sending nobody can know, and the top level goes out again.</summary>
    /// <returns>How many are of unknown fate.</returns>
    public async Task<int> TakeOverAsync(IReadOnlyList<string> alive, Session session, CancellationToken cancellation)
    {
        var now = Now;
        var held = await DropAsync(new Statement().Raw("owner not in ").List(alive).Build(), session, cancellation);
        var sending = held.Where(h => h.Value > 0).Select(h => h.Key).ToList();
        var goesOutAgain = new Statement().Add($"priority = {(int)AlertPriority.Urgent} and digest_key is null and unknowns < {Settlement.MaxRepeats} and superseded_at is null").Build();
        return sending.Count == 0 ? 0 : await session.ExecuteAsync(
            new Statement()
                .Raw("update delivery set state = case when ").Add(goesOutAgain).Raw(" then 'Deferred' else 'Unknown' end, ")
                .Add($"attempts = attempts + 1, unknowns = unknowns + 1, reason = {Died}, settled_at = {now}, try_at = {now} where id in ").Numbers(sending).Build(),
            cancellation);
    }

    /// <summary>A host that stops gives back what it has not sent.</summary>
    public static Task ReleaseAsync(string owner, Session session, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from delivery_in_hand where owner = {owner} and is_sending = 0", cancellation);

    /// <returns>What was in hand, and 1 for what was being sent: a try that counts.</returns>
    private static async Task<Dictionary<long, long>> DropAsync(FormattableString which, Session session, CancellationToken cancellation) => (await session.QueryAsync(
        new Statement().Raw("delete from delivery_in_hand where ").Add(which).Raw(" returning delivery, is_sending").Build(), r => (Id: r.GetInt64(0), Tries: r.GetInt64(1)), cancellation))
        .ToDictionary(h => h.Id, h => h.Tries);

    private static FormattableString Settle(Settlement s, long tries, string now)
    {
        if (s is { State: DeliveryState.Sent, IsUnknown: false })
        {
            // As nearly all are, and with half the values.
            return $"update delivery set state = 'Sent', reason = '', message_id = {s.MessageId ?? ""}, settled_at = {now}, attempts = attempts + {tries} where id = {s.Id}";
        }

        return $"""
            update delivery set state = case when superseded_at is null or {s.State.ToString()} <> 'Deferred' then {s.State.ToString()} when {s.IsUnknown} then 'Unknown' else 'Cancelled' end,
                try_at = {Instant.Text(s.TryAt)}, reason = {s.Reason ?? ""}, message_id = {s.MessageId ?? ""}, attempts = attempts + {tries}, unknowns = unknowns + {(s.IsUnknown ? 1 : 0)},
                settled_at = {now}
            where id = {s.Id}
            """;
    }

    private static async Task<IReadOnlyList<LeasedDelivery>> ReadAsync(IReadOnlyList<long> taken, Session session, CancellationToken cancellation) => taken.Count == 0 ? []
        : await session.QueryAsync(
            new Statement()
                .Raw($"select {Columns}, {ConversationReferences.WaysThere} from delivery {ConversationReferences.OfDelivery} where id in ").Numbers(taken).Build(),
            Read,
            cancellation);

    private static LeasedDelivery Read(DbDataReader r)
    {
        var delivery = new Delivery
        {
            Id = r.GetInt64(0),
            Subject = new(Enum.Parse<SubjectKind>(r.GetString(1)), (int)r.GetInt64(2), (int)r.GetInt64(3)),
            Address = new(Enum.Parse<AddressKind>(r.GetString(4)), r.GetString(5), r.GetString(6), r.GetString(7)),
            Language = r.GetString(8),
            TimeZone = r.GetString(9),
            Priority = (AlertPriority)r.GetInt64(10),
            IsExercise = r.GetInt64(11) != 0,
            DigestKey = r.IsDBNull(12) ? null : r.GetString(12),
            Due = Instant.Read(r.GetString(13)),
            Attempts = (int)r.GetInt64(14),
            Unknowns = (int)r.GetInt64(15),
            Standing = Enum.Parse<DeliveryStanding>(r.GetString(16)),
            Handling = Enum.Parse<HandlingMark>(r.GetString(17)),
        };
        return new(delivery, ConversationReferences.ReadWayThere(r, 18, delivery.Address));
    }
}

/// <param name="Known">Where the recipient is reached; nothing when they never talked to the bot.</param>
internal sealed record LeasedDelivery(Delivery Delivery, KnownReference? Known);
