using R2PBot.Storage;

namespace R2PBot.Jobs;

/// <summary>How the last run of each job ended, on whichever host it was.</summary>
internal sealed class JobRuns(Database database)
{
    public static readonly Migration[] Migrations =
    [
        new("job_run", 1, "create table job_run (name text primary key, scheduled_at text not null, ended_at text not null, outcome text not null, host text not null)"),
    ];

    public Task SaveAsync(string name, DateTimeOffset scheduled, DateTimeOffset ended, string outcome, string host, CancellationToken cancellation) => database.WriteAsync(
        s => s.ExecuteAsync(
            $"""
            insert into job_run (name, scheduled_at, ended_at, outcome, host) values ({name}, {Instant.Text(scheduled)}, {Instant.Text(ended)}, {outcome}, {host})
            on conflict (name) do update set scheduled_at = excluded.scheduled_at, ended_at = excluded.ended_at, outcome = excluded.outcome, host = excluded.host
            """,
            cancellation),
        cancellation);

    public async Task<IReadOnlyDictionary<string, (DateTimeOffset EndedAt, string Outcome, string Host)>> AllAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(s => s.QueryAsync($"select name, ended_at, outcome, host from job_run", r => (Name: r.GetString(0), Run: (Instant.Read(r.GetString(1)), r.GetString(2), r.GetString(3))), cancellation), cancellation))
            .ToDictionary(r => r.Name, r => r.Run, StringComparer.Ordinal);
}
