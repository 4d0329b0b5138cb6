using System.Text.Json.Nodes;
using R2PBot.Storage;

namespace R2PBot.People;

/// <summary>The table of what persons chose. A person who chose nothing has no row.</summary>
internal sealed class PersonRecords(Database database, TimeProvider time) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("person", 1, """
            create table person (
                channel text not null, tenant text not null, user_id text not null,
                time_zone text, language text, keeps_words bigint not null, changed_at text not null,
                primary key (channel, tenant, user_id))
            """),
    ];

    public string Name => "settings";

    public async Task<PersonSettings> FindAsync(PersonKey person, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select time_zone, language, keeps_words from person where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
                r => new PersonSettings { TimeZone = r.IsDBNull(0) ? null : r.GetString(0), Language = r.IsDBNull(1) ? null : r.GetString(1), KeepsWords = r.GetInt64(2) != 0 },
                cancellation),
            cancellation);
        return rows is [var settings] ? settings : PersonSettings.None;
    }

    /// <summary>Of everyone who chose something; for what is sent to many.</summary>
    public static async Task<IReadOnlyDictionary<PersonKey, PersonSettings>> AllAsync(Session session, CancellationToken cancellation) => (await session.QueryAsync(
        $"select channel, tenant, user_id, time_zone, language, keeps_words from person",
        r => (Person: new PersonKey(r.GetString(0), r.GetString(1), r.GetString(2)),
            Settings: new PersonSettings { TimeZone = r.IsDBNull(3) ? null : r.GetString(3), Language = r.IsDBNull(4) ? null : r.GetString(4), KeepsWords = r.GetInt64(5) != 0 }),
        cancellation)).ToDictionary(r => r.Person, r => r.Settings);

    public Task SaveAsync(PersonKey person, PersonSettings settings, CancellationToken cancellation) => database.WriteAsync(
        s => s.ExecuteAsync(
            $"""
            insert into person (channel, tenant, user_id, time_zone, language, keeps_words, changed_at)
            values ({person.Channel}, {person.Tenant}, {person.UserId}, {settings.TimeZone}, {settings.Language}, {(settings.KeepsWords ? 1 : 0)}, {Instant.Text(time.GetUtcNow())})
            on conflict (channel, tenant, user_id) do update
            set time_zone = excluded.time_zone, language = excluded.language, keeps_words = excluded.keeps_words, changed_at = excluded.changed_at
            """,
            cancellation),
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var settings = await FindAsync(person, cancellation);
        return new JsonObject { ["timeZone"] = settings.TimeZone, ["language"] = settings.Language, ["keepsWords"] = settings.KeepsWords };
    }

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from person where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        cancellation);
}
