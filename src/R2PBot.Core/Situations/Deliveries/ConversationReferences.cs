using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// The table of where addresses are reached, recorded when somebody talks to the bot or installs it. One that the channel calls gone is kept with
/// that mark, until somebody speaks there again.
/// </summary>
internal sealed class ConversationReferences(Database database, TimeProvider time) : IPersonalData
{
    // Whoever writes often must not cause a write each time.
    private const int MaxRemembered = 20_000;

    // Another host may mark an address as gone; whoever speaks again is believed after this at the latest.
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ConversationReference Reference, DateTimeOffset At)> _recorded = new(StringComparer.Ordinal);

    /// <summary>Columns for <see cref="ReadWayThere"/>, in a statement that joins <see cref="OfDelivery"/>.</summary>
    public const string WaysThere = "conversation_id, service_url, account_id, bot_id, bot_name, is_verified, gone_reason";

    public const string OfDelivery = "left join conversation_reference on conversation_reference.address_key = delivery.address_key";

    public static readonly Migration[] Migrations =
    [
        new("conversation_reference", 1, """
            create table conversation_reference (
                address_key text primary key, kind text not null, channel text not null, tenant text not null, address_id text not null,
                conversation_id text not null, service_url text not null, account_id text not null, bot_id text not null, bot_name text not null,
                recorded_at text not null, gone_at text, gone_reason text)
            """),
        new("conversation_reference", 2, "alter table conversation_reference add column is_verified bigint not null default 0"),
    ];

    public string Name => "conversationReferences";

    /// <param name="isNews">Written whatever is remembered: the bot was installed there.</param>
    public async Task RecordAsync(ConversationReference reference, bool isNews, CancellationToken cancellation)
    {
        if (!isNews && _recorded.TryGetValue(reference.Address.Key, out var known) && known.Reference == reference && time.GetUtcNow() - known.At < RememberedFor)
        {
            return;
        }

        await SaveAsync([reference], cancellation);
        if (_recorded.Count >= MaxRemembered)
        {
            _recorded.Clear();
        }

        _recorded[reference.Address.Key] = (reference, time.GetUtcNow());
    }

    public Task SaveAsync(IReadOnlyList<ConversationReference> references, CancellationToken cancellation) =>
        database.WriteAsync(s => s.ExecuteEachAsync(references.Select(r => Insert(r, Instant.Text(time.GetUtcNow()))), cancellation), cancellation);

    public async Task<IReadOnlyDictionary<string, KnownReference>> FindAsync(IEnumerable<string> addressKeys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, KnownReference>(StringComparer.Ordinal);
        foreach (var some in addressKeys.Distinct().Chunk(500))
        {
            var query = new Statement()
                .Raw($"select kind, channel, tenant, address_id, {WaysThere} from conversation_reference where address_key in ")
                .List(some).Build();
            foreach (var known in await database.ReadAsync(
                s => s.QueryAsync(query, r => ReadWayThere(r, 4, new(Enum.Parse<AddressKind>(r.GetString(0)), r.GetString(1), r.GetString(2), r.GetString(3))), cancellation), cancellation))
            {
                if (known is not null)
                {
                    found[known.Reference.Address.Key] = known;
                }
            }
        }

        return found;
    }

    public async Task MarkGoneAsync(string addressKey, string reason, Session session, CancellationToken cancellation)
    {
        _recorded.TryRemove(addressKey, out _);
        await session.ExecuteAsync(
            $"update conversation_reference set gone_at = {Instant.Text(time.GetUtcNow())}, gone_reason = {reason} where address_key = {addressKey} and gone_at is null",
            cancellation);
    }

    /// <summary>All addresses that are reached in a conversation which the bot left; until it is installed there again, or somebody speaks there.</summary>
    public async Task MarkRemovedAsync(string channel, string tenant, string conversationId, string reason, CancellationToken cancellation)
    {
        var gone = await database.WriteAsync(
            s => s.QueryAsync(
                $"""
                update conversation_reference set gone_at = {Instant.Text(time.GetUtcNow())}, gone_reason = {reason}
                where channel = {channel} and tenant = {tenant} and conversation_id = {conversationId} returning address_key
                """,
                r => r.GetString(0),
                cancellation),
            cancellation);
        foreach (var key in gone)
        {
            _recorded.TryRemove(key, out _);
        }
    }

    public static Task<int> RemoveMarkAsync(string addressKey, Session session, CancellationToken cancellation) =>
        session.ExecuteAsync($"update conversation_reference set gone_at = null, gone_reason = null where address_key = {addressKey}", cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var known = await FindAsync([Address.Of(person).Key], cancellation);
        return new JsonArray([.. known.Values.Select(k => new JsonObject
        {
            ["conversation"] = k.Reference.ConversationId, ["service"] = k.Reference.ServiceUrl, ["gone"] = k.GoneReason,
        })]);
    }

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation)
    {
        var key = Address.Of(person).Key;
        _recorded.TryRemove(key, out _);
        return session.ExecuteAsync($"delete from conversation_reference where address_key = {key}", cancellation);
    }

    /// <returns>Nothing when nobody at the address ever talked to the bot.</returns>
    public static KnownReference? ReadWayThere(DbDataReader r, int first, Address address) => r.IsDBNull(first) ? null : new(
        new()
        {
            Address = address,
            ConversationId = r.GetString(first),
            ServiceUrl = r.GetString(first + 1),
            AccountId = r.GetString(first + 2),
            BotId = r.GetString(first + 3),
            BotName = r.GetString(first + 4),
            IsVerified = r.GetInt64(first + 5) != 0,
        },
        r.IsDBNull(first + 6) ? null : r.GetString(first + 6));

    private static FormattableString Insert(ConversationReference r, string now) =>
        $"""
        insert into conversation_reference (address_key, kind, channel, tenant, address_id, conversation_id, service_url, account_id, bot_id, bot_name, is_verified, recorded_at)
        values ({r.Address.Key}, {r.Address.Kind.ToString()}, {r.Address.Channel}, {r.Address.Tenant}, {r.Address.Id},
            {r.ConversationId}, {r.ServiceUrl}, {r.AccountId}, {r.BotId}, {r.BotName}, {(r.IsVerified ? 1 : 0)}, {now})
        on conflict (address_key) do update set conversation_id = excluded.conversation_id, service_url = excluded.service_url,
            account_id = excluded.account_id, bot_id = excluded.bot_id, bot_name = excluded.bot_name, is_verified = excluded.is_verified, recorded_at = excluded.recorded_at,
            gone_at = null, gone_reason = null
        """;
}

/// <param name="GoneReason">Why nobody is there any more; nothing while somebody is.</param>
internal sealed record KnownReference(ConversationReference Reference, string? GoneReason);
