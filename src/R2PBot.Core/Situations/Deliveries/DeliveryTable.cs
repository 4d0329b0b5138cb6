using System.Data.Common;
using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// The table of deliveries: one row for each subject and recipient, there before anything is sent, and written once more with the outcome. What a host has
/// in hand meanwhile stands in a narrow table of its own (<c>DeliveryTable.InHand.cs</c>).
/// </summary>
internal sealed partial class DeliveryTable(TimeProvider time)
{
    private const string IsSending = "exists (select 1 from delivery_in_hand where delivery = delivery.id and is_sending = 1)";

    private const string MayHaveArrived = $"(state in ('Sent', 'Unknown', 'Acknowledged') or unknowns > 0 or {IsSending})";

    private const string StateNow = "case in_hand.is_sending when 1 then 'Sending' when 0 then 'Leased' else state end";

    private const string WithHands = "delivery left join delivery_in_hand in_hand on in_hand.delivery = id";

    private const int PlannedTogether = 500;

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
        new("delivery", 8, $"""
            drop index delivery_in_hand;
            {InHandTable};
            insert into delivery_in_hand (delivery, owner, is_sending) select id, owner, case when state = 'Sending' then 1 else 0 end from delivery where owner is not null;
            update delivery set state = 'Planned', attempts = attempts - case when state = 'Sending' then 1 else 0 end where owner is not null;
            alter table delivery drop column owner
            """),
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

    /// <summary>What an alert's recipients have and have not got, by version.</summary>
    public static Task<IReadOnlyList<LedgerLine>> LedgerAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Raw($"select id, subject_version, address_kind, channel, address_key, standing, {StateNow}, attempts + earlier_attempts, unknowns, reason, due_at, settled_at, acknowledgement, acknowledged_at, digest_key ")
            .Raw($"from {WithHands} ").Add($"where subject_kind = 'Alert' and subject_number = {alert} order by subject_version, id").Build(),
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
    public async Task<int> AcknowledgeAsync(int alert, int? version, string addressKey, Acknowledgement answer, Session session, CancellationToken cancellation)
    {
        var arrived = await session.QueryAsync(
            new Statement()
                .Add($"select id, subject_version from delivery where subject_kind = 'Alert' and subject_number = {alert} and address_key = {addressKey} and ").Raw(MayHaveArrived)
                .Raw(" order by subject_version desc").Build(),
            r => (Id: r.GetInt64(0), Version: r.GetInt64(1)),
            cancellation);
        var answered = arrived.Where(a => a.Version == (version ?? arrived[0].Version)).Select(a => a.Id).ToList();
        if (answered.Count == 0)
        {
            return 0;
        }

        // Whoever had it in hand hears that it is answered: what they settle then changes nothing.
        var held = await DropAsync(new Statement().Raw("delivery in ").Numbers(answered).Build(), session, cancellation);
        var now = Now;
        return (await session.ExecuteEachAsync(
            answered.Select(id => (FormattableString)$"update delivery set state = 'Acknowledged', acknowledgement = {answer.ToString()}, acknowledged_at = {now}, settled_at = coalesce(settled_at, {now}), attempts = attempts + {held.GetValueOrDefault(id)} where id = {id}"),
            cancellation)).Sum();
    }

    /// <summary>Who has got the alert, or may have, with the mark of the latest version that they have.</summary>
    public static Task<IReadOnlyList<EarlierRecipient>> ReachedAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Raw("select address_kind, channel, tenant, address_id, language, time_zone, deputies, fallbacks, handling from delivery ")
            .Add($"where id in (select max(id) from delivery where subject_kind = 'Alert' and subject_number = {alert} and ").Raw(MayHaveArrived).Raw(" group by address_key) order by id").Build(),
        r => new EarlierRecipient(ReadRecipient(r), Enum.Parse<HandlingMark>(r.GetString(8))),
        cancellation);

    /// <summary>
    /// Those for whom the alert still waits, with the time and digest of the latest version that does: also those who are gone while their fallback or
    /// deputy has not been asked yet.
    /// </summary>
    public static Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(int alert, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Raw("select address_kind, channel, tenant, address_id, language, time_zone, deputies, fallbacks, handling, due_at, digest_key from delivery ")
            .Add($"where id in (select max(id) from delivery where subject_kind = 'Alert' and subject_number = {alert} and superseded_at is null ")
            .Raw($"and ((state in ('Planned', 'Deferred') and not {IsSending}) or (state in ('Gone', 'Refused') and followed_at is null and (fallbacks is not null or deputies is not null))) ")
            .Raw("group by address_key) order by id").Build(),
        r => new WaitingRecipient(new(ReadRecipient(r), Enum.Parse<HandlingMark>(r.GetString(8))), Instant.Read(r.GetString(9)), Text(r, 10)),
        cancellation);

    /// <summary>Stops what is not yet on its way; what is, or was sent, is not tried again, not sent again by hand, and not passed on to a deputy or fallback.</summary>
    /// <returns>How many were stopped.</returns>
    public async Task<int> CancelAsync(int alert, int fromVersion, int uptoVersion, Session session, CancellationToken cancellation)
    {
        var now = Now;
        await session.ExecuteAsync(
            $"update delivery set superseded_at = {now} where subject_kind = 'Alert' and subject_number = {alert} and subject_version between {fromVersion} and {uptoVersion} and superseded_at is null", cancellation);
        return await StopAsync($"subject_kind = 'Alert' and subject_number = {alert} and subject_version between {fromVersion} and {uptoVersion}", session, cancellation);
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

    /// <summary>In one pass and without sorting: it is asked while much is sent.</summary>
    public static async Task<IReadOnlyList<(DeliveryState State, int Number)>> CountsAsync(Session session, CancellationToken cancellation)
    {
        var states = Enum.GetValues<DeliveryState>();
        var counts = await session.QueryAsync(
            new Statement().Raw($"select {string.Join(", ", states.Select(s => $"count(*) filter (where now = '{s}')"))} from (select {StateNow} as now from {WithHands}) rows").Build(),
            r => states.Select((s, i) => (State: s, Number: (int)r.GetInt64(i))).ToList(),
            cancellation);
        return [.. counts[0].Where(c => c.Number > 0).OrderBy(c => c.State.ToString(), StringComparer.Ordinal)];
    }

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
        $"update delivery set state = 'Deferred', try_at = {Now}, earlier_attempts = earlier_attempts + attempts, attempts = 0 where id = {delivery} and superseded_at is null and state in ('Gone', 'Unknown', 'Refused', 'Deferred') and not exists (select 1 from delivery_in_hand where delivery = {delivery}) returning address_key",
        r => r.GetString(0),
        cancellation)) is [var address] ? address : null;

    public static Task<int> DeleteSettledAsync(DateTimeOffset before, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from delivery where state in ('Sent', 'Gone', 'Unknown', 'Refused', 'Acknowledged', 'Cancelled') and settled_at < {Instant.Text(before)}", cancellation);

    public static Task<IReadOnlyList<JsonNode>> ExportAsync(string addressKey, Session session, CancellationToken cancellation) => session.QueryAsync(
        new Statement()
            .Raw($"select subject_kind, subject_number, subject_version, {StateNow}, due_at, settled_at, acknowledgement, acknowledged_at from {WithHands} ")
            .Add($"where address_key = {addressKey} order by id").Build(),
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
        await StopAsync($"address_key = {addressKey}", session, cancellation);
        var own = await session.ExecuteAsync(
            $"""
            update delivery set address_key = 'forgotten', address_id = '', tenant = '', deputies = null, fallbacks = null, message_id = null, idempotency_key = 'forgotten ' || id
            where address_key = {addressKey}
            """,
            cancellation);
        return own + await ForgetRoutesAsync(person, session, cancellation);
    }

    /// <summary>Of these, what no call is under way for; from then on nobody has them in hand.</summary>
    /// <returns>How many.</returns>
    private async Task<int> StopAsync(FormattableString which, Session session, CancellationToken cancellation)
    {
        Statement Which(string start) => new Statement().Raw(start).Add(which).Raw(" and state in ('Planned', 'Deferred')");

        if (session.LocksRows)
        {
            // Hosts lock the rows when they take them and before they send them: now none can until this is done.
            await session.ExecuteAsync(Which("select id from delivery where ").Raw(" order by id for update").Build(), cancellation);
        }

        await session.ExecuteAsync(Which("delete from delivery_in_hand where is_sending = 0 and delivery in (select id from delivery where ").Raw(")").Build(), cancellation);
        return await session.ExecuteAsync(
            new Statement().Add($"update delivery set state = 'Cancelled', settled_at = {Now} where ").Add(which).Raw($" and state in ('Planned', 'Deferred') and not {IsSending}").Build(), cancellation);
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
}
