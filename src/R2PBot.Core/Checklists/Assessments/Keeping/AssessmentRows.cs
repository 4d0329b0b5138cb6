using System.Data.Common;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of assessments: what stands in one row each. Members, answers and evidence have tables of their own.</summary>
internal static class AssessmentRows
{
    public static readonly Migration[] Migrations =
    [
        new("assessment", 1, """
            create table assessment (
                id text primary key, revision bigint not null, definition_hash text not null,
                subject text not null, status text not null, mark text not null,
                group_channel text, group_tenant text, group_id text,
                group_index bigint not null, group_seen bigint not null, previous_id text,
                started_at text not null, changed_at text not null, finished_at text, deleted_at text)
            """),
        new("assessment", 2, "create index assessment_by_change on assessment (changed_at)"),
    ];

    public static async Task<AssessmentRow?> FindAsync(Session session, string id, CancellationToken cancellation)
    {
        var rows = await session.QueryAsync(
            $"""
            select id, revision, definition_hash, subject, status, mark, group_channel, group_tenant, group_id, group_index, group_seen,
                previous_id, started_at, changed_at, finished_at, deleted_at
            from assessment where id = {id}
            """,
            Read,
            cancellation);
        return rows is [var row] ? row : null;
    }

    public static async Task<long> CountAsync(Session session, CancellationToken cancellation) =>
        (await session.QueryAsync($"select count(*) from assessment where deleted_at is null", r => r.GetInt64(0), cancellation))[0];

    public static Task InsertAsync(Session session, Assessment a, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into assessment (id, revision, definition_hash, subject, status, mark, group_channel, group_tenant, group_id, group_index, group_seen,
            previous_id, started_at, changed_at, finished_at)
        values ({a.Id}, {a.Revision}, {a.Definition.ContentHash}, {a.Subject}, {a.Status.ToString()}, {a.Mark.ToString()},
            {a.Group?.Channel}, {a.Group?.Tenant}, {a.Group?.Id}, {a.GroupPlace.Index}, {a.GroupPlace.Seen},
            {a.PreviousId}, {Instant.Text(a.StartedAt)}, {Instant.Text(a.ChangedAt)}, {Text(a.FinishedAt)})
        """,
        cancellation);

    /// <returns>Whether the row was still at the revision that the change was decided on.</returns>
    public static async Task<bool> UpdateAsync(Session session, int decidedOn, Assessment a, CancellationToken cancellation) => await session.ExecuteAsync(
        $"""
        update assessment set revision = {a.Revision}, subject = {a.Subject}, status = {a.Status.ToString()}, mark = {a.Mark.ToString()},
            group_channel = {a.Group?.Channel}, group_tenant = {a.Group?.Tenant}, group_id = {a.Group?.Id},
            group_index = {a.GroupPlace.Index}, group_seen = {a.GroupPlace.Seen}, changed_at = {Instant.Text(a.ChangedAt)}, finished_at = {Text(a.FinishedAt)}
        where id = {a.Id} and revision = {decidedOn}
        """,
        cancellation) == 1;

    public static Task MarkDeletedAsync(Session session, string id, DateTimeOffset? at, CancellationToken cancellation) =>
        session.ExecuteAsync($"update assessment set deleted_at = {Text(at)} where id = {id}", cancellation);

    /// <summary>Deleted before the first moment, or not changed since the second.</summary>
    public static Task<IReadOnlyList<string>> OutdatedAsync(Session session, DateTimeOffset deletedBefore, DateTimeOffset? changedBefore, CancellationToken cancellation) => session.QueryAsync(
        $"select id from assessment where deleted_at < {Instant.Text(deletedBefore)} or changed_at < {(changedBefore is { } moment ? Instant.Text(moment) : "")}",
        r => r.GetString(0),
        cancellation);

    public static Task<int> EraseAsync(Session session, string id, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment where id = {id}", cancellation);

    private static AssessmentRow Read(DbDataReader r) => new(
        r.GetString(0), (int)r.GetInt64(1), r.GetString(2), r.GetString(3), Enum.Parse<AssessmentStatus>(r.GetString(4)), Enum.Parse<HandlingMark>(r.GetString(5)),
        r.IsDBNull(6) ? null : new(r.GetString(6), r.GetString(7), r.GetString(8)), new((int)r.GetInt64(9), (int)r.GetInt64(10)), r.IsDBNull(11) ? null : r.GetString(11),
        Instant.Read(r.GetString(12)), Instant.Read(r.GetString(13)), r.IsDBNull(14) ? null : Instant.Read(r.GetString(14)), r.IsDBNull(15) ? null : Instant.Read(r.GetString(15)));

    private static string? Text(DateTimeOffset? moment) => moment is { } at ? Instant.Text(at) : null;
}

/// <summary>A row of the table; the rest of the assessment stands elsewhere.</summary>
internal sealed record AssessmentRow(
    string Id, int Revision, string DefinitionHash, string Subject, AssessmentStatus Status, HandlingMark Mark, ConversationName? Group, ItemPlace GroupPlace, string? PreviousId,
    DateTimeOffset StartedAt, DateTimeOffset ChangedAt, DateTimeOffset? FinishedAt, DateTimeOffset? DeletedAt);
