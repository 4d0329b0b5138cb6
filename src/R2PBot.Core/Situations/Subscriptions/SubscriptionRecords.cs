using System.Data.Common;
using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;
using R2PBot.Storage;

namespace R2PBot.Situations.Subscriptions;

/// <summary>The tables of who wants to hear of what. A subscription that has ended leaves no row.</summary>
internal sealed class SubscriptionRecords(Database database, TimeProvider time) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("subscriber", 1, """
            create table subscriber (
                kind text not null, channel text not null, tenant text not null, id text not null,
                language text not null, time_zone text not null, quiet_from text, quiet_to text, paused_until text, is_verified bigint not null,
                made_by_channel text, made_by_tenant text, made_by_id text,
                primary key (kind, channel, tenant, id))
            """),
        new("subscription", 1, """
            create table subscription (
                number bigint primary key, kind text not null, channel text not null, tenant text not null, id text not null,
                scope text not null, scope_name text not null, minimum text, cadence text not null,
                made_at text not null, expires_at text not null, reminded_at text)
            """),
        new("subscription", 2, "create unique index subscription_by_scope on subscription (kind, channel, tenant, id, scope, scope_name)"),
        new("subscription", 3, "create index subscription_by_end on subscription (expires_at)"),
    ];

    public string Name => "subscriptions";

    /// <summary>The same scope again changes the subscription there is.</summary>
    public Task<Subscription> SaveAsync(Address address, Scope scope, TrackingLevel? minimum, Cadence cadence, DateTimeOffset expiresAt, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var next = (await s.QueryAsync($"select coalesce(max(number), 0) + 1 from subscription", r => r.GetInt64(0), cancellation))[0];
            await s.ExecuteAsync(
                $"""
                insert into subscription (number, kind, channel, tenant, id, scope, scope_name, minimum, cadence, made_at, expires_at)
                values ({next}, {address.Kind.ToString()}, {address.Channel}, {address.Tenant}, {address.Id}, {scope.Kind.ToString()}, {scope.Name}, {minimum?.ToString()}, {cadence.ToString()},
                    {Instant.Text(time.GetUtcNow())}, {Instant.Text(expiresAt)})
                on conflict (kind, channel, tenant, id, scope, scope_name) do update
                set minimum = excluded.minimum, cadence = excluded.cadence, expires_at = excluded.expires_at, reminded_at = null
                """,
                cancellation);
            return (await ListAsync(s, address, cancellation)).Single(x => x.Scope == scope);
        },
        cancellation);

    public Task<bool> EndAsync(Address address, Scope scope, CancellationToken cancellation) => database.WriteAsync(
        async s => await s.ExecuteAsync(
            $"""
            delete from subscription where kind = {address.Kind.ToString()} and channel = {address.Channel} and tenant = {address.Tenant} and id = {address.Id}
                and scope = {scope.Kind.ToString()} and scope_name = {scope.Name}
            """,
            cancellation) == 1,
        cancellation);

    public Task<IReadOnlyList<Subscription>> OfAsync(Address address, CancellationToken cancellation) => database.ReadAsync(s => ListAsync(s, address, cancellation), cancellation);

    public Task<Subscription?> FindAsync(int number, CancellationToken cancellation) => database.ReadAsync(
        async s => await s.QueryAsync($"select * from subscription where number = {number}", Read, cancellation) is [var found] ? found : null,
        cancellation);

    /// <summary>Everyone with what they subscribed to, for matching.</summary>
    public static async Task<IReadOnlyList<(Subscriber Subscriber, IReadOnlyList<Subscription> Subscriptions)>> AllAsync(Session session, CancellationToken cancellation)
    {
        var subscriptions = (await session.QueryAsync($"select * from subscription order by number", Read, cancellation)).ToLookup(x => x.Address);
        var subscribers = (await session.QueryAsync($"select * from subscriber", ReadSubscriber, cancellation)).ToDictionary(x => x.Address);
        var chosen = await PersonRecords.AllAsync(session, cancellation);
        return [.. subscriptions.Select(g => (Chosen(subscribers.GetValueOrDefault(g.Key) ?? new() { Address = g.Key }), (IReadOnlyList<Subscription>)[.. g]))];

        Subscriber Chosen(Subscriber subscriber) => subscriber.Address.Person is { } person && chosen.TryGetValue(person, out var settings) ? subscriber.As(settings) : subscriber;
    }

    public Task<Subscriber?> SubscriberAsync(Address address, CancellationToken cancellation) => database.ReadAsync(
        async s => await s.QueryAsync(
            $"select * from subscriber where kind = {address.Kind.ToString()} and channel = {address.Channel} and tenant = {address.Tenant} and id = {address.Id}",
            ReadSubscriber,
            cancellation) is [var found] ? found : null,
        cancellation);

    /// <param name="madeBy">Who speaks for a group or channel; nothing for a person, who speaks for themselves.</param>
    public Task SaveAsync(Subscriber subscriber, PersonKey? madeBy, CancellationToken cancellation)
    {
        var (address, quiet) = (subscriber.Address, subscriber.Quiet);
        var paused = subscriber.PausedUntil is { } until ? Instant.Text(until) : null;
        return database.WriteAsync(
            s => s.ExecuteAsync(
                $"""
                insert into subscriber (kind, channel, tenant, id, language, time_zone, quiet_from, quiet_to, paused_until, is_verified, made_by_channel, made_by_tenant, made_by_id)
                values ({address.Kind.ToString()}, {address.Channel}, {address.Tenant}, {address.Id}, {subscriber.Language}, {subscriber.TimeZone},
                    {quiet?.From.ToString("HH:mm")}, {quiet?.To.ToString("HH:mm")}, {paused}, {(subscriber.IsVerified ? 1 : 0)}, {madeBy?.Channel}, {madeBy?.Tenant}, {madeBy?.UserId})
                on conflict (kind, channel, tenant, id) do update
                set language = excluded.language, time_zone = excluded.time_zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, paused_until = excluded.paused_until, is_verified = excluded.is_verified
                """,
                cancellation),
            cancellation);
    }

    /// <summary>Those that end within the time and were not reminded; each is marked and planned in one transaction, so that it comes up once and is not lost.</summary>
    public Task<IReadOnlyList<PlannedDelivery>> TakeRemindersAsync(TimeSpan before, Func<IReadOnlyList<PlannedDelivery>, Session, CancellationToken, Task<int>> plan, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<PlannedDelivery>>(
        async s =>
        {
            var now = time.GetUtcNow();
            var due = await s.QueryAsync(
                $"select * from subscription where expires_at <= {Instant.Text(now + before)} and expires_at > {Instant.Text(now)} and reminded_at is null order by number",
                Read,
                cancellation);
            var subscribers = (await AllAsync(s, cancellation)).ToDictionary(x => x.Subscriber.Address, x => x.Subscriber);
            var planned = due.Select(d => Reminder(d, subscribers[d.Address], now)).ToList();
            foreach (var subscription in due)
            {
                await s.ExecuteAsync($"update subscription set reminded_at = {Instant.Text(now)} where number = {subscription.Number}", cancellation);
            }

            await plan(planned, s, cancellation);
            return planned;
        },
        cancellation);

    /// <summary>Deletes what has ended, and subscribers that nothing is left of.</summary>
    public Task<int> RetainAsync(CancellationToken cancellation) => database.WriteAsync(
        async s => await s.ExecuteAsync($"delete from subscription where expires_at <= {Instant.Text(time.GetUtcNow())}", cancellation)
            + await s.ExecuteAsync(
                $"""
                delete from subscriber where not exists (select 1 from subscription where subscription.kind = subscriber.kind
                    and subscription.channel = subscriber.channel and subscription.tenant = subscriber.tenant and subscription.id = subscriber.id)
                """,
                cancellation),
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var (own, address) = (await SubscriberAsync(Address.Of(person), cancellation), Address.Of(person));
        var groups = await database.ReadAsync(
            s => s.QueryAsync(
                $"select * from subscriber where made_by_channel = {person.Channel} and made_by_tenant = {person.Tenant} and made_by_id = {person.UserId}",
                ReadSubscriber,
                cancellation),
            cancellation);
        return new JsonArray(
        [
            .. own is null ? [] : new JsonNode[] { Export(own) },
            .. (await OfAsync(address, cancellation)).Select(x => new JsonObject
            {
                ["number"] = x.Number, ["scope"] = $"{x.Scope.Kind} {x.Scope.Name}".TrimEnd(), ["minimum"] = x.Minimum?.ToString(),
                ["cadence"] = x.Cadence.ToString(), ["expiresAt"] = Instant.Text(x.ExpiresAt),
            }),
            .. groups.Select(g => new JsonObject { ["subscribedFor"] = g.Address.Key }),
        ]);
    }

    public async Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) =>
        await session.ExecuteAsync(
            $"delete from subscription where kind = {nameof(AddressKind.Person)} and channel = {person.Channel} and tenant = {person.Tenant} and id = {person.UserId}", cancellation)
        + await session.ExecuteAsync(
            $"delete from subscriber where kind = {nameof(AddressKind.Person)} and channel = {person.Channel} and tenant = {person.Tenant} and id = {person.UserId}", cancellation)
        + await session.ExecuteAsync(
            $"""
            update subscriber set made_by_channel = null, made_by_tenant = null, made_by_id = null
            where made_by_channel = {person.Channel} and made_by_tenant = {person.Tenant} and made_by_id = {person.UserId}
            """,
            cancellation);

    private static PlannedDelivery Reminder(Subscription subscription, Subscriber subscriber, DateTimeOffset now) => new()
    {
        Subject = new(SubjectKind.Reminder, subscription.Number, subscription.ReminderVersion),
        Recipient = new() { Address = subscriber.Address, Language = subscriber.Language, TimeZone = subscriber.TimeZone },
        Due = DueTime.QuietEnd(subscriber.Quiet, LocalTime.Zone(subscriber.TimeZone), now),
        Priority = AlertPriority.Routine,
        Handling = HandlingMark.Clear,
    };

    private static JsonObject Export(Subscriber subscriber) => new()
    {
        ["language"] = subscriber.Language, ["timeZone"] = subscriber.TimeZone, ["quietHours"] = subscriber.Quiet?.ToString(),
        ["pausedUntil"] = subscriber.PausedUntil is { } until ? Instant.Text(until) : null,
    };

    private static Task<IReadOnlyList<Subscription>> ListAsync(Session session, Address address, CancellationToken cancellation) => session.QueryAsync(
        $"select * from subscription where kind = {address.Kind.ToString()} and channel = {address.Channel} and tenant = {address.Tenant} and id = {address.Id} order by number",
        Read,
        cancellation);

    private static Subscription Read(DbDataReader row) => new()
    {
        Number = (int)row.GetInt64(row.GetOrdinal("number")),
        Address = AddressOf(row),
        Scope = new(Enum.Parse<ScopeKind>(row.GetString(row.GetOrdinal("scope"))), row.GetString(row.GetOrdinal("scope_name"))),
        Minimum = Text(row, "minimum") is { } minimum ? Enum.Parse<TrackingLevel>(minimum) : null,
        Cadence = Enum.Parse<Cadence>(row.GetString(row.GetOrdinal("cadence"))),
        ExpiresAt = Instant.Read(row.GetString(row.GetOrdinal("expires_at"))),
    };

    private static Subscriber ReadSubscriber(DbDataReader row) => new()
    {
        Address = AddressOf(row),
        Language = row.GetString(row.GetOrdinal("language")),
        TimeZone = row.GetString(row.GetOrdinal("time_zone")),
        Quiet = Text(row, "quiet_from") is { } from && Text(row, "quiet_to") is { } to ? new(TimeOnly.ParseExact(from, "HH:mm"), TimeOnly.ParseExact(to, "HH:mm")) : null,
        IsVerified = row.GetInt64(row.GetOrdinal("is_verified")) != 0,
        PausedUntil = Text(row, "paused_until") is { } until ? Instant.Read(until) : null,
    };

    private static Address AddressOf(DbDataReader row) => new(
        Enum.Parse<AddressKind>(row.GetString(row.GetOrdinal("kind"))), row.GetString(row.GetOrdinal("channel")), row.GetString(row.GetOrdinal("tenant")), row.GetString(row.GetOrdinal("id")));

    private static string? Text(DbDataReader row, string column) => row.IsDBNull(row.GetOrdinal(column)) ? null : row.GetString(row.GetOrdinal(column));
}
