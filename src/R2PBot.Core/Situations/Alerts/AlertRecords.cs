using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Situations.Alerts;

/// <summary>The table of alerts, from draft to decision. A decided alert never changes again; what follows is a version of its own.</summary>
internal sealed class AlertRecords(Database database, TimeProvider time) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("alert", 1, """
            create table alert (
                number bigint not null, version bigint not null,
                kind text not null, is_exercise bigint not null, situation_id text not null, situation_name text not null,
                content text not null, handling text not null, state text not null, origin text not null, origin_key text,
                author_channel text, author_tenant text, author_id text,
                reader_channel text, reader_tenant text, reader_id text, has_one_reader bigint not null,
                drafted_at text not null, decided_at text, rejection text,
                primary key (number, version))
            """),
        new("alert", 2, "create unique index alert_by_origin on alert (origin_key)"),
        new("alert", 3, "create index alert_by_state on alert (state)"),
    ];

    public string Name => "alerts";

    public Task<Drafting> DraftAsync(NewDraft draft, CancellationToken cancellation) => DraftAsync(draft, (_, _, _) => Task.CompletedTask, cancellation);

    /// <param name="tell">What is planned for those who should read it, in the same transaction: there is no draft that nobody hears of.</param>
    public Task<Drafting> DraftAsync(NewDraft draft, Func<Alert, Session, CancellationToken, Task> tell, CancellationToken cancellation) => database.WriteAsync<Drafting>(
        async s =>
        {
            var number = draft.Number ?? await CountAsync(s, $"select coalesce(max(number), 0) from alert", cancellation) + 1;
            var waiting = await CountAsync(s, $"select count(*) from alert where (number = {number} and state = {nameof(AlertState.Draft)}) or origin_key = {draft.OriginKey}", cancellation);
            if (waiting > 0)
            {
                return new Drafting.AlreadyThere();
            }

            var version = await CountAsync(s, $"select coalesce(max(version), 0) from alert where number = {number}", cancellation) + 1;
            await InsertAsync(s, draft, number, version, cancellation);
            var drafted = (await ListAsync(s, number, version, cancellation))[0];
            await tell(drafted, s, cancellation);
            return new Drafting.Drafted(drafted);
        },
        cancellation);

    /// <summary>All versions, the original first.</summary>
    public Task<IReadOnlyList<Alert>> VersionsAsync(int number, CancellationToken cancellation) => database.ReadAsync(s => ListAsync(s, number, null, cancellation), cancellation);

    /// <summary>What the drafts about a situation came from, where something else than an editor made them; the newest first.</summary>
    public Task<IReadOnlyList<string>> OriginsAsync(string situationId, AlertOrigin origin, CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            $"select origin_key from alert where situation_id = {situationId} and origin = {origin.ToString()} and origin_key is not null order by drafted_at desc, number desc", r => r.GetString(0), cancellation),
        cancellation);

    /// <summary>What waits for a second reader, oldest first.</summary>
    public Task<IReadOnlyList<Alert>> DraftsAsync(CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync($"select * from alert where state = {nameof(AlertState.Draft)} order by drafted_at, number", Read, cancellation),
        cancellation);

    /// <summary>A draft that a file or an assessment made gets the person who answers for its words.</summary>
    public Task<bool> AdoptAsync(Alert draft, PersonKey author, AlertContent content, HandlingMark handling, CancellationToken cancellation) => database.WriteAsync(
        async s => await s.ExecuteAsync(
            $"""
            update alert set content = {JsonSerializer.Serialize(content, AlertJson.Default.AlertContent)}, handling = {handling.ToString()}, author_channel = {author.Channel}, author_tenant = {author.Tenant}, author_id = {author.UserId}
            where number = {draft.Number} and version = {draft.Version} and state = {nameof(AlertState.Draft)} and author_id is null
            """,
            cancellation) == 1,
        cancellation);

    /// <summary>Within the transaction that also sets the level, so that one does not happen without the other.</summary>
    /// <returns>Whether it still was a draft; a second press finds it decided.</returns>
    public async Task<bool> DecideAsync(Session session, Alert draft, AlertState state, PersonKey reader, bool hasOneReader, string? rejection, CancellationToken cancellation) =>
        await session.ExecuteAsync(
            $"""
            update alert set state = {state.ToString()}, reader_channel = {reader.Channel}, reader_tenant = {reader.Tenant}, reader_id = {reader.UserId},
                has_one_reader = {(hasOneReader ? 1 : 0)}, decided_at = {Instant.Text(time.GetUtcNow())}, rejection = {rejection}
            where number = {draft.Number} and version = {draft.Version} and state = {nameof(AlertState.Draft)}
            """,
            cancellation) == 1;

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"""
                select * from alert where (author_channel = {person.Channel} and author_tenant = {person.Tenant} and author_id = {person.UserId})
                    or (reader_channel = {person.Channel} and reader_tenant = {person.Tenant} and reader_id = {person.UserId})
                order by number, version
                """,
                Read,
                cancellation),
            cancellation);
        return new JsonArray([.. rows.Select(a => new JsonObject
        {
            ["alert"] = a.Number, ["version"] = a.Version, ["situation"] = a.SituationId, ["state"] = a.State.ToString(),
            ["asAuthor"] = a.Author == person, ["asSecondReader"] = a.SecondReader == person, ["why"] = a.Author == person ? a.Content.Why : null,
        })]);
    }

    /// <summary>The alerts stay, as they were sent to others; who wrote and read them goes.</summary>
    public async Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) =>
        await session.ExecuteAsync(
            $"""
            update alert set author_channel = null, author_tenant = null, author_id = null
            where author_channel = {person.Channel} and author_tenant = {person.Tenant} and author_id = {person.UserId}
            """,
            cancellation)
        + await session.ExecuteAsync(
            $"""
            update alert set reader_channel = null, reader_tenant = null, reader_id = null
            where reader_channel = {person.Channel} and reader_tenant = {person.Tenant} and reader_id = {person.UserId}
            """,
            cancellation);

    private async Task InsertAsync(Session session, NewDraft draft, int number, int version, CancellationToken cancellation)
    {
        var (kind, handling, origin) = (draft.Kind.ToString(), draft.Handling.ToString(), draft.Origin.ToString());
        var (content, author) = (JsonSerializer.Serialize(draft.Content, AlertJson.Default.AlertContent), draft.Author);
        await session.ExecuteAsync(
            $"""
            insert into alert (number, version, kind, is_exercise, situation_id, situation_name, content, handling, state, origin, origin_key,
                author_channel, author_tenant, author_id, has_one_reader, drafted_at)
            values ({number}, {version}, {kind}, {(draft.IsExercise ? 1 : 0)}, {draft.Situation.Id}, {draft.Situation.UnName}, {content}, {handling}, {nameof(AlertState.Draft)},
                {origin}, {draft.OriginKey}, {author?.Channel}, {author?.Tenant}, {author?.UserId}, 0, {Instant.Text(time.GetUtcNow())})
            """,
            cancellation);
    }

    private static async Task<int> CountAsync(Session session, FormattableString sql, CancellationToken cancellation) => (int)(await session.QueryAsync(sql, r => r.GetInt64(0), cancellation))[0];

    private static Task<IReadOnlyList<Alert>> ListAsync(Session session, int number, int? version, CancellationToken cancellation) => version is { } only
        ? session.QueryAsync($"select * from alert where number = {number} and version = {only}", Read, cancellation)
        : session.QueryAsync($"select * from alert where number = {number} order by version", Read, cancellation);

    private static Alert Read(DbDataReader row) => new()
    {
        Number = (int)row.GetInt64(row.GetOrdinal("number")),
        Version = (int)row.GetInt64(row.GetOrdinal("version")),
        Kind = Enum.Parse<AlertKind>(Text(row, "kind") ?? ""),
        IsExercise = row.GetInt64(row.GetOrdinal("is_exercise")) != 0,
        SituationId = Text(row, "situation_id") ?? "",
        SituationName = Text(row, "situation_name") ?? "",
        Content = JsonSerializer.Deserialize(Text(row, "content") ?? "", AlertJson.Default.AlertContent) ?? throw new JsonException("an alert without content"),
        Handling = Enum.Parse<HandlingMark>(Text(row, "handling") ?? ""),
        State = Enum.Parse<AlertState>(Text(row, "state") ?? ""),
        Origin = Enum.Parse<AlertOrigin>(Text(row, "origin") ?? ""),
        Author = Person(row, "author"),
        SecondReader = Person(row, "reader"),
        HasOneReader = row.GetInt64(row.GetOrdinal("has_one_reader")) != 0,
        DraftedAt = Instant.Read(Text(row, "drafted_at") ?? ""),
        DecidedAt = Text(row, "decided_at") is { } decided ? Instant.Read(decided) : null,
        Rejection = Text(row, "rejection"),
    };

    private static PersonKey? Person(DbDataReader row, string who) =>
        Text(row, $"{who}_id") is { } id ? new(Text(row, $"{who}_channel") ?? "", Text(row, $"{who}_tenant") ?? "", id) : null;

    private static string? Text(DbDataReader row, string column) => row.IsDBNull(row.GetOrdinal(column)) ? null : row.GetString(row.GetOrdinal(column));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AlertContent))]
internal sealed partial class AlertJson : JsonSerializerContext;
