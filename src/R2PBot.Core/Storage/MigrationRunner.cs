using System.Runtime.CompilerServices;

namespace R2PBot.Storage;

/// <summary>Brings a database up to the code, all in one transaction: a step that fails leaves the database as it was.</summary>
internal static class MigrationRunner
{
    public static async Task RunAsync(Session session, IReadOnlyList<Migration> migrations, DateTimeOffset now, string database, CancellationToken cancellation)
    {
        await session.ExecuteAsync($"create table if not exists migration (owner text not null, number bigint not null, applied_at text not null, primary key (owner, number))", cancellation);
        var applied = (await session.QueryAsync($"select owner, number from migration", r => (Owner: r.GetString(0), Number: (int)r.GetInt64(1)), cancellation)).ToHashSet();
        var known = migrations.Select(m => (m.Owner, m.Number)).ToHashSet();
        if (applied.Where(a => !known.Contains(a)).Select(a => $"{a.Owner} {a.Number}").Order(StringComparer.Ordinal).FirstOrDefault() is { } newer)
        {
            throw new StorageException($"The database {database} was written by a newer version of this program (it has the step {newer}). Use that version, or another database.");
        }

        foreach (var migration in migrations.Where(m => !applied.Contains((m.Owner, m.Number))).OrderBy(m => m.Number))
        {
            await session.ExecuteAsync(FormattableStringFactory.Create(migration.Sql), cancellation);
            await session.ExecuteAsync($"insert into migration (owner, number, applied_at) values ({migration.Owner}, {migration.Number}, {Instant.Text(now)})", cancellation);
        }
    }
}
