using System.Data.Common;
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
        new("person", 2, "alter table person add column keeps_questions bigint"),
    ];

    public string Name => "settings";

    public async Task<PersonSettings> FindAsync(PersonKey person, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select time_zone, language, keeps_words, keeps_questions from person where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
                r => Read(r, 0),
                cancellation),
            cancellation);
        return rows is [var settings] ? settings : PersonSettings.None;
    }

    /// <summary>Of everyone who chose something; for what is sent to many.</summary>
    public static async Task<IReadOnlyDictionary<PersonKey, PersonSettings>> AllAsync(Session session, CancellationToken cancellation) => (await session.QueryAsync(
        $"select channel, tenant, user_id, time_zone, language, keeps_words, keeps_questions from person",
        r => (Person: new PersonKey(r.GetString(0), r.GetString(1), r.GetString(2)), Settings: Read(r, 3)),
        cancellation)).ToDictionary(r => r.Person, r => r.Settings);

    public Task SaveAsync(PersonKey person, PersonSettings settings, CancellationToken cancellation) =>
        database.WriteAsync(s => SaveAsync(person, settings, s, cancellation), cancellation);

    /// <summary>Within a transaction that does more.</summary>
    public Task SaveAsync(PersonKey person, PersonSettings settings, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into person (channel, tenant, user_id, time_zone, language, keeps_words, keeps_questions, changed_at)
        values ({person.Channel}, {person.Tenant}, {person.UserId}, {settings.TimeZone}, {settings.Language}, {(settings.KeepsWords ? 1L : 0L)}, {Number(settings.KeepsQuestions)}, {Instant.Text(time.GetUtcNow())})
        on conflict (channel, tenant, user_id) do update
        set time_zone = excluded.time_zone, language = excluded.language, keeps_words = excluded.keeps_words, keeps_questions = excluded.keeps_questions, changed_at = excluded.changed_at
        """,
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var settings = await FindAsync(person, cancellation);
        return new JsonObject { ["timeZone"] = settings.TimeZone, ["language"] = settings.Language, ["keepsWords"] = settings.KeepsWords, ["keepsQuestions"] = settings.KeepsQuestions };
    }

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from person where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        cancellation);

    private static PersonSettings Read(DbDataReader row, int from) => new()
    {
        TimeZone = row.IsDBNull(from) ? null : row.GetString(from),
        Language = row.IsDBNull(from + 1) ? null : row.GetString(from + 1),
        KeepsWords = row.GetInt64(from + 2) != 0,
        KeepsQuestions = row.IsDBNull(from + 3) ? null : row.GetInt64(from + 3) != 0,
    };

    private static long? Number(bool? choice) => choice switch { null => null, true => 1, false => 0 };
}
