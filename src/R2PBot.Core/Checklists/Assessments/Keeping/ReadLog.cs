using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of who read what, for the owner. Looking at cards counts once a day, a report each time.</summary>
internal static class ReadLog
{
    private static readonly TimeSpan Visit = TimeSpan.FromDays(1);

    public static readonly Migration[] Migrations =
    [
        new("assessment_read", 1, "create table assessment_read (assessment_id text not null, by_member bigint not null, what text not null, read_at text not null)"),
        new("assessment_read", 2, "create index assessment_read_by_assessment on assessment_read (assessment_id, by_member, what, read_at)"),
    ];

    public static async Task AddAsync(Session session, string assessment, int member, Reading what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (what == Reading.Opened && (await session.QueryAsync(
            $"select read_at from assessment_read where assessment_id = {assessment} and by_member = {member} and what = {what.ToString()} and read_at > {Instant.Text(now - Visit)}",
            r => r.GetString(0),
            cancellation)).Count > 0)
        {
            return;
        }

        await session.ExecuteAsync($"insert into assessment_read (assessment_id, by_member, what, read_at) values ({assessment}, {member}, {what.ToString()}, {Instant.Text(now)})", cancellation);
    }

    /// <summary>Oldest first.</summary>
    public static Task<IReadOnlyList<ReadEntry>> OfAsync(Session session, string assessment, CancellationToken cancellation) => session.QueryAsync(
        $"select by_member, what, read_at from assessment_read where assessment_id = {assessment} order by read_at, by_member, what",
        r => new ReadEntry((int)r.GetInt64(0), Enum.Parse<Reading>(r.GetString(1)), Instant.Read(r.GetString(2))),
        cancellation);

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment_read where assessment_id = {assessment}", cancellation);
}

/// <param name="Member">Number.</param>
internal sealed record ReadEntry(int Member, Reading What, DateTimeOffset At);

internal enum Reading
{
    /// <summary>Saw its cards.</summary>
    Opened,
    Report,
    Comparison,
    Link,
}
