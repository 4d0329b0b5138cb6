using System.Data.Common;
using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// The table of deliveries: one row for each subject and recipient, there before anything is sent. A host leases rows, marks them as sending before the
/// call goes out and writes the outcome after it; every step changes a row only if it is still in the step before, in the same hands.
/// </summary>
internal sealed class DeliveryTable(TimeProvider time)
{
    private const string Columns = "id, subject_kind, subject_number, subject_version, address_kind, channel, tenant, address_id, language, time_zone, priority, is_exercise, digest_key, due_at, attempts, unknowns, standing, handling";

    private const string MayHaveArrived = "(state in ('Sending', 'Sent', 'Unknown', 'Acknowledged') or unknowns > 0)";

    private const int PlannedTogether = 500;

    private const string Died = "the host died while sending";

    public static readonly Migration[] Migrations =
    [
        // "integer primary key" is the row's own number in SQLite, which saves an index; PostgreSQL has room for two billion.
        new("delivery", 1, """
            create table delivery (
                id integer primary key, idempotency_key text not null unique,
                subject_kind text not null, subject_number bigint not null, subject_version bigint not null,
                address_key text not null, address_kind text not null, channel text not null, tenant text not null, address_id text not null,
                language text not null, time_zone text not null, deputies text, fallbacks text,
                priority bigint not null, handling text not null, is_exercise bigint not null, digest_key text, standing text not null,
                planned_at text not null, due_at text not null, try_at text not null,
                state text not null, owner text, attempts bigint not null, unknowns bigint not null, reason text, message_id text, settled_at text,
                acknowledgement text, acknowledged_at text, followed_at text)
            """),
        new("delivery", 2, "create index delivery_open on delivery (priority desc, try_at) where state in ('Planned', 'Deferred')"),
        new("delivery", 3, "create index delivery_by_subject on delivery (subject_number, subject_kind)"),
        new("delivery", 4, "create index delivery_by_address on delivery (address_key)"),
        // When a correction or cancellation took its place: from then on it goes to nobody, by no way.
        new("delivery", 5, "alter table delivery add column superseded_at text"),
        // Tries before a person sent it again: the ledger counts them, the next waits do not.
        new("delivery", 6, "alter table delivery add column earlier_attempts bigint not null default 0"),
        // Few rows have an owner, and each host asks for those of dead ones every few seconds.
        new("delivery", 7, "create index delivery_in_hand on delivery (owner) where owner is not null"),
    ];

    /// <returns>How many were not there before.</returns>
    public async Task<int> PlanAsync(IEnumerable<PlannedDelivery> planned, DeliveryStanding standing, Session session, CancellationToken cancellation)
    {
        var (now, added) = (Instant.Text(time.GetUtcNow()), 0);
        var last = (await session.QueryAsync($"select coalesce(max(id), 0) from delivery", r => r.GetInt64(0), cancellation))[0];
        foreach (var some in planned.Chunk(PlannedTogether))
        {
            added += (await session.ExecuteEachAsync(some.Select(p => Insert(++last, p, standing, now)), cancellation)).Sum();
        }

        return added;
    }

    /// <summary>Whether there is something to send now: cheap, to be asked often.</summary>
    public async Task<bool> HasDueAsync(Session session, CancellationToken cancellation) => (await session.QueryAsync(
        $"select id from delivery where state in ('Planned', 'Deferred') and try_at <= {Now} limit 1", r => r.GetInt64(0), cancellation)).Count > 0;

    /// <summary>Takes what is due, the highest first, from <paramref name="least"/> up. Hosts beside each other take different rows.</summary>
    public Task<IReadOnlyList<Delivery>> LeaseAsync(string owner, int count, AlertPriority least, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Add($"with picked as materialized (select id from delivery where state in ('Planned', 'Deferred') and try_at <= {Now} and digest_key is null and priority >= {(int)least} ")
            .Add($"order by priority desc, try_at limit {count}")
            .Raw(session.LocksRows ? " for update skip locked" : "")
            .Add($") update delivery set state = 'Leased', owner = {owner} where id in (select id from picked) returning ")
            .Raw(Columns)
            .Build(),
        Read,
        cancellation);

    /// <summary>Takes whole digests. Hosts must do so one after another: two that take halves of one digest would send two.</summary>
    public Task<IReadOnlyList<Delivery>> LeaseDigestsAsync(string owner, int count, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Add($"with picked as materialized (select digest_key, address_key from delivery where state in ('Planned', 'Deferred') and try_at <= {Now} and digest_key is not null ")
            .Add($"group by digest_key, address_key order by min(try_at), address_key limit {count}) ")
            .Add($"update delivery set state = 'Leased', owner = {owner} where state in ('Planned', 'Deferred') and try_at <= {Now} ")
            .Add($"and (digest_key, address_key) in (select digest_key, address_key from picked) returning ")
            .Raw(Columns)
            .Build(),
        Read,
        cancellation);

    /// <summary>To be done before the call goes out; again if nobody knows whether it was done.</summary>
    /// <returns>Those that may go out: still in this owner's hands, not cancelled meanwhile.</returns>
    public static async Task<IReadOnlySet<long>> MarkSendingAsync(string owner, IReadOnlyList<long> ids, Session session, CancellationToken cancellation)
    {
        var changed = await session.ExecuteEachAsync(
            ids.Select(id => (FormattableString)$"update delivery set state = 'Sending', attempts = attempts + 1 where id = {id} and owner = {owner} and state in ('Leased', 'Sending')"), cancellation);
        return ids.Where((_, i) => changed[i] > 0).ToHashSet();
    }

    /// <summary>
    /// Only what is still in this owner's hands: what was taken over or answered meanwhile stays as it is. What was superseded while it was under way
    /// is not tried again.
    /// </summary>
    public Task SettleAsync(string owner, IEnumerable<Settlement> settled, Session session, CancellationToken cancellation) =>
        session.ExecuteEachAsync(settled.Select(s => Settle(owner, s)), cancellation);

    /// <summary>What dead hosts had in hand: what they only held is free again; what they were sending nobody can know, and the top level goes out again.</summary>
    /// <returns>How many are of unknown fate.</returns>
    public async Task<int> TakeOverAsync(IReadOnlyList<string> alive, Session session, CancellationToken cancellation)
    {
        Task<int> DeadAsync(FormattableString update) => session.ExecuteAsync(new Statement().Add(update).Add($" and owner is not null and owner not in ").List(alive).Build(), cancellation);

        var now = Now;
        await DeadAsync($"update delivery set state = 'Planned', owner = null where state = 'Leased'");
        return await DeadAsync($"""
                update delivery set state = 'Deferred', owner = null, unknowns = unknowns + 1, reason = {Died}, settled_at = {now}, try_at = {now}
                where state = 'Sending' and priority = {(int)AlertPriority.Urgent} and digest_key is null and unknowns < {Settlement.MaxRepeats} and superseded_at is null
                """)
            + await DeadAsync($"update delivery set state = 'Unknown', owner = null, unknowns = unknowns + 1, reason = {Died}, settled_at = {now} where state = 'Sending'");
    }

    /// <summary>A host that stops gives back what it has not sent.</summary>
    public static Task ReleaseAsync(string owner, Session session, CancellationToken cancellation) =>
        session.ExecuteAsync($"update delivery set state = 'Planned', owner = null where owner = {owner} and state = 'Leased'", cancellation);

    /// <summary>What an alert's recipients have and have not got, by version.</summary>
    public static Task<IReadOnlyList<LedgerLine>> LedgerAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select id, subject_version, address_kind, channel, address_key, standing, state, attempts + earlier_attempts, unknowns, reason, due_at, settled_at, acknowledgement, acknowledged_at, digest_key
        from delivery where subject_kind = 'Alert' and subject_number = {alert} order by subject_version, id
        """,
        r => new LedgerLine
        {
            Delivery = r.GetInt64(0),
            Version = (int)r.GetInt64(1),
            Kind = Enum.Parse<AddressKind>(r.GetString(2)),
            Channel = r.GetString(3),
            AddressKey = r.GetString(4),
            Standing = Enum.Parse<DeliveryStanding>(r.GetString(5)),
            State = Enum.Parse<DeliveryState>(r.GetString(6)),
            Attempts = (int)r.GetInt64(7),
            IsFlagged = r.GetInt64(8) > 0,
            Reason = Text(r, 9) ?? "",
            Due = Instant.Read(r.GetString(10)),
            SettledAt = Moment(r, 11),
            Acknowledgement = Text(r, 12) is { } answer ? Enum.Parse<Acknowledgement>(answer) : null,
            AcknowledgedAt = Moment(r, 13),
            IsDigest = !r.IsDBNull(14),
        },
        cancellation);

    /// <summary>
    /// Of one version alone, the one that the recipient saw: who answered the original has not answered its correction. Also what is of
    /// unknown fate, for who reads it has it; not what the channel refused each time so far.
    /// </summary>
    /// <param name="version">Nothing for the latest that may have arrived.</param>
    /// <returns>How many deliveries this recipient answered.</returns>
    public Task<int> AcknowledgeAsync(int alert, int? version, string addressKey, Acknowledgement answer, Session session, CancellationToken cancellation)
    {
        var now = Now;
        var update = new Statement()
            .Add($"update delivery set state = 'Acknowledged', owner = null, acknowledgement = {answer.ToString()}, acknowledged_at = {now}, settled_at = coalesce(settled_at, {now}) ")
            .Add($"where subject_kind = 'Alert' and subject_number = {alert} and address_key = {addressKey} and ").Raw(MayHaveArrived).Add($" and subject_version = ");
        return session.ExecuteAsync(
            version is { } seen
                ? update.Add($"{seen}").Build()
                : update.Add($"(select max(subject_version) from delivery where subject_kind = 'Alert' and subject_number = {alert} and address_key = {addressKey} and ").Raw(MayHaveArrived).Add($")").Build(),
            cancellation);
    }

    /// <summary>Who has got the alert, or may have, with the mark of the latest version that they have.</summary>
    public static Task<IReadOnlyList<EarlierRecipient>> ReachedAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select address_kind, channel, tenant, address_id, language, time_zone, deputies, fallbacks, handling from delivery
        where id in (select max(id) from delivery where subject_kind = 'Alert' and subject_number = {alert} and (state in ('Sending', 'Sent', 'Acknowledged') or unknowns > 0) group by address_key)
        order by id
        """,
        r => new EarlierRecipient(ReadRecipient(r), Enum.Parse<HandlingMark>(r.GetString(8))),
        cancellation);

    /// <summary>
    /// Those for whom the alert still waits, with the time and digest of the latest version that does: also those who are gone while their fallback or
    /// deputy has not been asked yet.
    /// </summary>
    public static Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select address_kind, channel, tenant, address_id, language, time_zone, deputies, fallbacks, handling, due_at, digest_key from delivery
        where id in (select max(id) from delivery where subject_kind = 'Alert' and subject_number = {alert} and superseded_at is null
            and (state in ('Planned', 'Deferred', 'Leased') or (state in ('Gone', 'Refused') and followed_at is null and (fallbacks is not null or deputies is not null)))
            group by address_key)
        order by id
        """,
        r => new WaitingRecipient(new(ReadRecipient(r), Enum.Parse<HandlingMark>(r.GetString(8))), Instant.Read(r.GetString(9)), Text(r, 10)),
        cancellation);

    /// <summary>Stops what is not yet on its way; what is, or was sent, is not tried again, not sent again by hand, and not passed on to a deputy or fallback.</summary>
    /// <returns>How many were stopped.</returns>
    public async Task<int> CancelAsync(int alert, int fromVersion, int uptoVersion, Session session, CancellationToken cancellation)
    {
        var now = Now;
        await session.ExecuteAsync(
            $"update delivery set superseded_at = {now} where subject_kind = 'Alert' and subject_number = {alert} and subject_version between {fromVersion} and {uptoVersion} and superseded_at is null", cancellation);
        return await session.ExecuteAsync(
            $"""
            update delivery set state = 'Cancelled', owner = null, settled_at = {now}
            where subject_kind = 'Alert' and subject_number = {alert} and subject_version between {fromVersion} and {uptoVersion} and state in ('Planned', 'Deferred', 'Leased')
            """,
            cancellation);
    }

    /// <summary>
    /// Deliveries that somebody else must hear of: not acknowledged since <paramref name="sentBefore"/>, or not to be delivered at all. Who answered
    /// a later version is there, so nobody stands in for the earlier one.
    /// </summary>
    public static Task<IReadOnlyList<FollowUp>> PendingFollowUpsAsync(DateTimeOffset sentBefore, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select address_kind, channel, tenant, address_id, language, time_zone, deputies, fallbacks, id, subject_number, subject_version, state, priority, handling, is_exercise
        from delivery
        where subject_kind = 'Alert' and followed_at is null and acknowledgement is null and superseded_at is null
            and not exists (select 1 from delivery later where later.subject_kind = 'Alert' and later.subject_number = delivery.subject_number
                and later.address_key = delivery.address_key and later.subject_version > delivery.subject_version and later.acknowledgement is not null)
            and ((state in ('Sent', 'Unknown') and digest_key is null and deputies is not null and settled_at <= {Instant.Text(sentBefore)})
                or (state in ('Gone', 'Refused') and (fallbacks is not null or deputies is not null)))
        order by priority desc, id limit 500
        """,
        r => new FollowUp
        {
            Recipient = ReadRecipient(r),
            Delivery = r.GetInt64(8),
            Subject = new(SubjectKind.Alert, (int)r.GetInt64(9), (int)r.GetInt64(10)),
            State = Enum.Parse<DeliveryState>(r.GetString(11)),
            Priority = (AlertPriority)r.GetInt64(12),
            Handling = Enum.Parse<HandlingMark>(r.GetString(13)),
            IsExercise = r.GetInt64(14) != 0,
        },
        cancellation);

    public Task MarkFollowedAsync(long delivery, Session session, CancellationToken cancellation) =>
        session.ExecuteAsync($"update delivery set followed_at = {Now} where id = {delivery} and followed_at is null", cancellation);

    public static Task<IReadOnlyList<(DeliveryState State, int Number)>> CountsAsync(Session session, CancellationToken cancellation) => session.QueryAsync(
        $"select state, count(*) from delivery group by state order by state", r => (Enum.Parse<DeliveryState>(r.GetString(0)), (int)r.GetInt64(1)), cancellation);

    /// <summary>What a person should look at, the newest first.</summary>
    public static Task<IReadOnlyList<FailedDelivery>> FailedAsync(int count, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select id, subject_kind, subject_number, subject_version, address_kind, channel, address_key, state, attempts + earlier_attempts, reason, settled_at from delivery
        where superseded_at is null and (state in ('Gone', 'Unknown', 'Refused') or (state = 'Deferred' and attempts > 2)) order by settled_at desc, id limit {count}
        """,
        r => new FailedDelivery
        {
            Id = r.GetInt64(0),
            Subject = new(Enum.Parse<SubjectKind>(r.GetString(1)), (int)r.GetInt64(2), (int)r.GetInt64(3)),
            Kind = Enum.Parse<AddressKind>(r.GetString(4)),
            Channel = r.GetString(5),
            AddressKey = r.GetString(6),
            State = Enum.Parse<DeliveryState>(r.GetString(7)),
            Attempts = (int)r.GetInt64(8),
            Reason = Text(r, 9) ?? "",
            At = Moment(r, 10),
        },
        cancellation);

    /// <summary>Anew: with the tries of a new one, or a delivery that had been given up would be given up again at the first "too many".</summary>
    /// <returns>The address that is tried again; nothing when there is no such failed delivery, or when another version took its place.</returns>
    public async Task<string?> RetryAsync(long delivery, Session session, CancellationToken cancellation) => (await session.QueryAsync(
        $"update delivery set state = 'Deferred', try_at = {Now}, earlier_attempts = earlier_attempts + attempts, attempts = 0 where id = {delivery} and superseded_at is null and state in ('Gone', 'Unknown', 'Refused', 'Deferred') returning address_key",
        r => r.GetString(0),
        cancellation)) is [var address] ? address : null;

    public static Task<int> DeleteSettledAsync(DateTimeOffset before, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from delivery where state in ('Sent', 'Gone', 'Unknown', 'Refused', 'Acknowledged', 'Cancelled') and settled_at < {Instant.Text(before)}", cancellation);

    public static Task<IReadOnlyList<JsonNode>> ExportAsync(string addressKey, Session session, CancellationToken cancellation) => session.QueryAsync(
        $"select subject_kind, subject_number, subject_version, state, due_at, settled_at, acknowledgement, acknowledged_at from delivery where address_key = {addressKey} order by id",
        r => (JsonNode)new JsonObject
        {
            ["kind"] = r.GetString(0), ["number"] = r.GetInt64(1), ["version"] = r.GetInt64(2), ["state"] = r.GetString(3), ["due"] = r.GetString(4),
            ["settled"] = Text(r, 5), ["answer"] = Text(r, 6), ["answeredAt"] = Text(r, 7),
        },
        cancellation);

    /// <summary>The row stays, so that counts do not change; it names nobody any more, and nothing more is sent, also not in the place of somebody else.</summary>
    public async Task<int> ForgetAsync(Address person, Session session, CancellationToken cancellation)
    {
        var addressKey = person.Key;
        await session.ExecuteAsync($"update delivery set state = 'Cancelled', owner = null, settled_at = {Now} where address_key = {addressKey} and state in ('Planned', 'Deferred', 'Leased')", cancellation);
        var own = await session.ExecuteAsync(
            $"""
            update delivery set address_key = 'forgotten', address_id = '', tenant = '', deputies = null, fallbacks = null, message_id = null, idempotency_key = 'forgotten ' || id
            where address_key = {addressKey}
            """,
            cancellation);
        return own + await ForgetRoutesAsync(person, session, cancellation);
    }

    private static async Task<int> ForgetRoutesAsync(Address person, Session session, CancellationToken cancellation)
    {
        var routed = await session.QueryAsync(
            $"select id, deputies, fallbacks from delivery where deputies is not null or fallbacks is not null",
            r => (Id: r.GetInt64(0), Deputies: AddressList.Read(Text(r, 1)), Fallbacks: AddressList.Read(Text(r, 2))),
            cancellation);
        var named = routed.Where(r => r.Deputies.Concat(r.Fallbacks).Contains(person)).ToList();
        foreach (var (id, deputies, fallbacks) in named)
        {
            await session.ExecuteAsync(
                $"update delivery set deputies = {AddressList.Write([.. deputies.Where(d => d != person)])}, fallbacks = {AddressList.Write([.. fallbacks.Where(f => f != person)])} where id = {id}",
                cancellation);
        }

        return named.Count;
    }

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset? Moment(DbDataReader r, int column) => r.IsDBNull(column) ? null : Instant.Read(r.GetString(column));

    private static Recipient ReadRecipient(DbDataReader r) => new()
    {
        Address = new(Enum.Parse<AddressKind>(r.GetString(0)), r.GetString(1), r.GetString(2), r.GetString(3)),
        Language = r.GetString(4),
        TimeZone = r.GetString(5),
        Deputies = AddressList.Read(Text(r, 6)),
        Fallbacks = AddressList.Read(Text(r, 7)),
    };

    private string Now => Instant.Text(time.GetUtcNow());

    private FormattableString Settle(string owner, Settlement s)
    {
        if (s is { State: DeliveryState.Sent, IsUnknown: false })
        {
            // As nearly all are, and with half the values.
            return $"""
                update delivery set state = 'Sent', reason = '', message_id = {s.MessageId ?? ""}, settled_at = {Now}, owner = null
                where id = {s.Id} and owner = {owner} and state in ('Leased', 'Sending')
                """;
        }

        return $"""
            update delivery set state = case when superseded_at is null or {s.State.ToString()} <> 'Deferred' then {s.State.ToString()} when {s.IsUnknown} then 'Unknown' else 'Cancelled' end,
                try_at = {Instant.Text(s.TryAt)}, reason = {s.Reason ?? ""}, message_id = {s.MessageId ?? ""}, unknowns = unknowns + {(s.IsUnknown ? 1 : 0)}, settled_at = {Now}, owner = null
            where id = {s.Id} and owner = {owner} and state in ('Leased', 'Sending')
            """;
    }

    private static FormattableString Insert(long id, PlannedDelivery p, DeliveryStanding standing, string now) =>
        $"""
        insert into delivery (id, idempotency_key, subject_kind, subject_number, subject_version, address_key, address_kind, channel, tenant, address_id,
            language, time_zone, deputies, fallbacks, priority, handling, is_exercise, digest_key, standing, planned_at, due_at, try_at, state, attempts, unknowns)
        values ({id}, {p.IdempotencyKey}, {p.Subject.Kind.ToString()}, {p.Subject.Number}, {p.Subject.Version},
            {p.Recipient.Key}, {p.Recipient.Address.Kind.ToString()}, {p.Recipient.Address.Channel}, {p.Recipient.Address.Tenant}, {p.Recipient.Address.Id},
            {p.Recipient.Language}, {p.Recipient.TimeZone}, {AddressList.Write(p.Recipient.Deputies)}, {AddressList.Write(p.Recipient.Fallbacks)}, {(int)p.Priority}, {p.Handling.ToString()},
            {(p.IsExercise ? 1 : 0)}, {p.DigestKey}, {standing.ToString()}, {now}, {Instant.Text(p.Due)}, {Instant.Text(p.Due)}, 'Planned', 0, 0)
        on conflict (idempotency_key) do nothing
        """;

    private static Delivery Read(DbDataReader r) => new()
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
}
