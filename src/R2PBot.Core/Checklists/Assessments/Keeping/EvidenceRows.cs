using System.Data.Common;
using R2PBot.Library.Documents;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of evidence. A citation keeps its words and the hash of its passage, so it outlives the document.</summary>
internal static class EvidenceRows
{
    public static readonly Migration[] Migrations =
    [
        new("assessment_evidence", 1, """
            create table assessment_evidence (
                id text primary key, assessment_id text not null, item_id text not null,
                passage_id text, words text, label text, passage_hash text,
                address text, source_date text, source_type text, reliability text, credibility bigint,
                by_member bigint not null, added_at text not null, position bigint not null)
            """),
        new("assessment_evidence", 2, "create index assessment_evidence_by_assessment on assessment_evidence (assessment_id)"),
    ];

    public static Task<IReadOnlyList<Evidence>> OfAsync(Session session, string assessment, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select id, item_id, by_member, added_at, passage_id, words, label, passage_hash, address, source_date, source_type, reliability, credibility
        from assessment_evidence where assessment_id = {assessment} order by position
        """,
        Read,
        cancellation);

    public static async Task SaveAsync(Session session, string assessment, IReadOnlyList<Evidence> before, IReadOnlyList<Evidence> after, CancellationToken cancellation)
    {
        foreach (var gone in before.Where(e => after.All(a => a.Id != e.Id)))
        {
            await session.ExecuteAsync($"delete from assessment_evidence where id = {gone.Id}", cancellation);
        }

        var last = (await session.QueryAsync($"select coalesce(max(position), 0) from assessment_evidence where assessment_id = {assessment}", r => r.GetInt64(0), cancellation))[0];
        foreach (var e in after.Where(e => !before.Contains(e)))
        {
            last++;
            await session.ExecuteAsync(
                $"""
                insert into assessment_evidence (id, assessment_id, item_id, passage_id, words, label, passage_hash, address, source_date, source_type, reliability, credibility, by_member, added_at, position)
                values ({e.Id}, {assessment}, {e.ItemId}, {e.Citation?.PassageId}, {e.Citation?.Words}, {e.Citation?.Label}, {e.Citation?.PassageHash},
                    {e.Address}, {e.Date}, {e.Type?.ToString()}, {e.Reliability?.ToString()}, {e.Credibility}, {e.By}, {Instant.Text(e.AddedAt)}, {last})
                on conflict (id) do update
                set source_date = excluded.source_date, source_type = excluded.source_type, reliability = excluded.reliability, credibility = excluded.credibility
                """,
                cancellation);
        }
    }

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment_evidence where assessment_id = {assessment}", cancellation);

    private static Evidence Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), (int)r.GetInt64(2), Instant.Read(r.GetString(3)))
    {
        Citation = r.IsDBNull(4) ? null : new KeptCitation(r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7)),
        Address = r.IsDBNull(8) ? null : r.GetString(8),
        Date = r.IsDBNull(9) ? null : r.GetString(9),
        Type = r.IsDBNull(10) ? null : Enum.Parse<SourceType>(r.GetString(10)),
        Reliability = r.IsDBNull(11) ? null : Enum.Parse<Reliability>(r.GetString(11)),
        Credibility = r.IsDBNull(12) ? null : (int)r.GetInt64(12),
    };
}
