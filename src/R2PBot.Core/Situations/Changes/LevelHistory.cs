using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;
using R2PBot.Storage;

namespace R2PBot.Situations.Changes;

/// <summary>Every change of a level, with who decided and when. Only the release of an alert writes here; exercises never do.</summary>
internal sealed class LevelHistory(Database database)
{
    public static readonly Migration[] Migrations =
    [
        new("level_change", 1, """
            create table level_change (
                situation_id text not null, alert_number bigint not null, alert_version bigint not null,
                from_level text, to_level text, role text not null, organisation text not null, why text not null, handling text not null, decided_at text not null,
                primary key (alert_number, alert_version))
            """),
        new("level_change", 2, "create index level_change_by_situation on level_change (situation_id, decided_at)"),
    ];

    public static Task AddAsync(Session session, LevelChange change, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into level_change (situation_id, alert_number, alert_version, from_level, to_level, role, organisation, why, handling, decided_at)
        values ({change.SituationId}, {change.AlertNumber}, {change.AlertVersion}, {change.From?.ToString()}, {change.To?.ToString()}, {change.Role}, {change.Organisation}, {change.Why}, {change.Handling.ToString()}, {Instant.Text(change.DecidedAt)})
        """,
        cancellation);

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<LevelChange>> OfAsync(string situationId, CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            $"""
            select alert_number, alert_version, from_level, to_level, role, organisation, why, handling, decided_at from level_change
            where situation_id = {situationId} order by decided_at desc, alert_number desc, alert_version desc
            """,
            r => new LevelChange(
                situationId, (int)r.GetInt64(0), (int)r.GetInt64(1), Level(r.IsDBNull(2) ? null : r.GetString(2)), Level(r.IsDBNull(3) ? null : r.GetString(3)),
                r.GetString(4), r.GetString(5), r.GetString(6), Enum.Parse<HandlingMark>(r.GetString(7)), Instant.Read(r.GetString(8))),
            cancellation),
        cancellation);

    /// <summary>The last change of every situation that has one.</summary>
    public async Task<IReadOnlyDictionary<string, LevelChange>> CurrentAsync(CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync($"select distinct situation_id from level_change", r => r.GetString(0), cancellation),
            cancellation);
        var current = new Dictionary<string, LevelChange>(StringComparer.Ordinal);
        foreach (var id in rows)
        {
            current[id] = (await OfAsync(id, cancellation))[0];
        }

        return current;
    }

    private static TrackingLevel? Level(string? name) => name is null ? null : Enum.Parse<TrackingLevel>(name);
}

/// <param name="To">Nothing when a cancellation left the situation without a level.</param>
internal sealed record LevelChange(
    string SituationId, int AlertNumber, int AlertVersion, TrackingLevel? From, TrackingLevel? To, string Role, string Organisation, string Why, HandlingMark Handling, DateTimeOffset DecidedAt);
