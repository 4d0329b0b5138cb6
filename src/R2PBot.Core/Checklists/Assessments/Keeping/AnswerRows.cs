using System.Data.Common;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of answers, every revision of each. The highest of an item is the one that counts.</summary>
internal static class AnswerRows
{
    public static readonly Migration[] Migrations =
    [
        new("assessment_answer", 1, """
            create table assessment_answer (
                assessment_id text not null, item_id text not null, revision bigint not null,
                answer text, trend text, confidence text, note text not null,
                by_member bigint not null, answered_at text not null,
                primary key (assessment_id, item_id, revision))
            """),
        new("assessment_answer", 2, "alter table assessment_answer add column note_by bigint"),
        new("assessment_answer", 3, "alter table assessment_answer add column note_at text"),
    ];

    /// <summary>Oldest first.</summary>
    public static Task<IReadOnlyList<ItemAnswer>> OfAsync(Session session, string assessment, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select item_id, revision, by_member, answered_at, answer, trend, confidence, note, note_by, note_at
        from assessment_answer where assessment_id = {assessment} order by answered_at, item_id, revision
        """,
        Read,
        cancellation);

    public static async Task SaveAsync(Session session, string assessment, IReadOnlyList<ItemAnswer> before, IReadOnlyList<ItemAnswer> after, CancellationToken cancellation)
    {
        foreach (var a in after.Except(before))
        {
            await session.ExecuteAsync(
                $"""
                insert into assessment_answer (assessment_id, item_id, revision, answer, trend, confidence, note, by_member, answered_at, note_by, note_at)
                values ({assessment}, {a.ItemId}, {a.Revision}, {a.Value?.ToString()}, {a.Trend?.ToString()}, {a.Confidence?.ToString()}, {a.Note}, {a.By}, {Instant.Text(a.At)},
                    {a.NoteBy}, {(a.NoteAt is { } noted ? Instant.Text(noted) : null)})
                """,
                cancellation);
        }
    }

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment_answer where assessment_id = {assessment}", cancellation);

    private static ItemAnswer Read(DbDataReader r) => new(r.GetString(0), (int)r.GetInt64(1), (int)r.GetInt64(2), Instant.Read(r.GetString(3)))
    {
        Value = r.IsDBNull(4) ? null : Enum.Parse<AnswerValue>(r.GetString(4)),
        Trend = r.IsDBNull(5) ? null : Enum.Parse<Trend>(r.GetString(5)),
        Confidence = r.IsDBNull(6) ? null : Enum.Parse<Confidence>(r.GetString(6)),
        Note = r.GetString(7),
        NoteBy = r.IsDBNull(8) ? null : (int)r.GetInt64(8),
        NoteAt = r.IsDBNull(9) ? null : Instant.Read(r.GetString(9)),
    };
}
