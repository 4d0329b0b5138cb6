using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using R2PBot.Answers;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations;

/// <summary>
/// What "more", "next" and "context" refer to, by conversation. A personal conversation belongs to its person and goes with
/// them; that of a group holds passages only and names nobody.
/// </summary>
internal sealed class ConversationStates(Database database, TimeProvider time) : IPersonalData
{
    /// <summary>After so long nobody means the last answer any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static readonly Migration[] Migrations =
    [
        new("conversation", 1, """
            create table conversation (
                channel text not null, tenant text not null, id text not null,
                person_channel text, person_tenant text, person_id text,
                state text not null, changed_at text not null,
                primary key (channel, tenant, id))
            """),
        new("conversation", 2, "create index conversation_by_person on conversation (person_id, person_tenant, person_channel)"),
        new("conversation", 3, "create index conversation_by_time on conversation (changed_at)"),
        // Every turn had to keep it up; the rows that are over are sought once an hour.
        new("conversation", 4, "drop index conversation_by_time"),
    ];

    private readonly Broom _broom = new(TimeSpan.FromHours(1));

    public string Name => "conversations";

    public async Task<Conversation> FindAsync(ConversationKey key, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync($"select state from conversation where channel = {key.Channel} and tenant = {key.Tenant} and id = {key.Id}", r => r.GetString(0), cancellation),
            cancellation);
        return rows is [var json] ? Read(json) : Conversation.New;
    }

    public async Task SaveAsync(Turn turn, Conversation state, Session session, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var owner = turn.Scope == ConversationScope.Personal ? turn.Person : null;
        var json = JsonSerializer.Serialize(state, ConversationStateJson.Default.Conversation);
        if (_broom.IsDue(now))
        {
            await session.ExecuteAsync($"delete from conversation where changed_at < {Instant.Text(now - Kept)}", cancellation);
        }

        if (!await UpdateAsync(turn.Conversation, owner, json, now, session, cancellation))
        {
            await InsertAsync(turn.Conversation, owner, json, now, session, cancellation);
        }
    }

    /// <summary>Almost every turn; without the columns of the person, whose index would else be written anew each time.</summary>
    private static async Task<bool> UpdateAsync(ConversationKey key, PersonKey? owner, string json, DateTimeOffset now, Session session, CancellationToken cancellation) => await session.ExecuteAsync(
        $"""
        update conversation set state = {json}, changed_at = {Instant.Text(now)}
        where channel = {key.Channel} and tenant = {key.Tenant} and id = {key.Id}
            and coalesce(person_channel, '') = {owner?.Channel ?? ""} and coalesce(person_tenant, '') = {owner?.Tenant ?? ""} and coalesce(person_id, '') = {owner?.UserId ?? ""}
        """,
        cancellation) == 1;

    private static Task<int> InsertAsync(ConversationKey key, PersonKey? owner, string json, DateTimeOffset now, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into conversation (channel, tenant, id, person_channel, person_tenant, person_id, state, changed_at)
        values ({key.Channel}, {key.Tenant}, {key.Id}, {owner?.Channel}, {owner?.Tenant}, {owner?.UserId}, {json}, {Instant.Text(now)})
        on conflict (channel, tenant, id) do update
        set person_channel = excluded.person_channel, person_tenant = excluded.person_tenant, person_id = excluded.person_id, state = excluded.state, changed_at = excluded.changed_at
        """,
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select id, changed_at, state from conversation where person_channel = {person.Channel} and person_tenant = {person.Tenant} and person_id = {person.UserId} order by changed_at, id",
                r => (Id: r.GetString(0), ChangedAt: r.GetString(1), State: r.GetString(2)),
                cancellation),
            cancellation);
        return new JsonArray([.. rows.Select(r => new JsonObject { ["conversation"] = r.Id, ["changedAt"] = r.ChangedAt, ["lastShown"] = JsonNode.Parse(r.State) })]);
    }

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from conversation where person_channel = {person.Channel} and person_tenant = {person.Tenant} and person_id = {person.UserId}",
        cancellation);

    private static Conversation Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ConversationStateJson.Default.Conversation) ?? Conversation.New;
        }
        catch (JsonException)
        {
            // Written by a version with another form. Losing the place costs one question; refusing would cost the conversation.
            return Conversation.New;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Conversation))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
