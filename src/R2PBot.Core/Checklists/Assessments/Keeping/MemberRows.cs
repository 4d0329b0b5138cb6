using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of who takes part. It is the only one that names persons; all others name the member's number.</summary>
internal static class MemberRows
{
    public static readonly Migration[] Migrations =
    [
        new("assessment_member", 1, """
            create table assessment_member (
                assessment_id text not null, number bigint not null,
                channel text, tenant text, user_id text, name text,
                role text not null, joined_at text not null, left_at text,
                place_index bigint not null, place_seen bigint not null, pending text,
                primary key (assessment_id, number))
            """),
        new("assessment_member", 2, "create index assessment_member_by_person on assessment_member (user_id, tenant, channel)"),
    ];

    public static Task<IReadOnlyList<Member>> OfAsync(Session session, string assessment, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select number, role, joined_at, channel, tenant, user_id, name, left_at, place_index, place_seen, pending
        from assessment_member where assessment_id = {assessment} order by number
        """,
        Read,
        cancellation);

    /// <summary>Ids of the assessments that the person belongs to, or belonged to.</summary>
    public static Task<IReadOnlyList<string>> AssessmentsOfAsync(Session session, PersonKey person, CancellationToken cancellation) => session.QueryAsync(
        $"select assessment_id from assessment_member where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        r => r.GetString(0),
        cancellation);

    public static async Task SaveAsync(Session session, string assessment, IReadOnlyList<Member> before, IReadOnlyList<Member> after, CancellationToken cancellation)
    {
        foreach (var m in after.Where(m => !before.Contains(m)))
        {
            await session.ExecuteAsync(
                $"""
                insert into assessment_member (assessment_id, number, channel, tenant, user_id, name, role, joined_at, left_at, place_index, place_seen, pending)
                values ({assessment}, {m.Number}, {m.Person?.Channel}, {m.Person?.Tenant}, {m.Person?.UserId}, {m.Name}, {m.Role.ToString()}, {Instant.Text(m.JoinedAt)},
                    {(m.LeftAt is { } left ? Instant.Text(left) : null)}, {m.Place.Index}, {m.Place.Seen}, {Write(m.Pending)})
                on conflict (assessment_id, number) do update
                set channel = excluded.channel, tenant = excluded.tenant, user_id = excluded.user_id, name = excluded.name, role = excluded.role, left_at = excluded.left_at,
                    place_index = excluded.place_index, place_seen = excluded.place_seen, pending = excluded.pending
                """,
                cancellation);
        }
    }

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment_member where assessment_id = {assessment}", cancellation);

    private static Member Read(DbDataReader r) => new((int)r.GetInt64(0), Enum.Parse<MemberRole>(r.GetString(1)), Instant.Read(r.GetString(2)))
    {
        Person = r.IsDBNull(5) ? null : new(r.GetString(3), r.GetString(4), r.GetString(5)),
        Name = r.IsDBNull(6) ? null : r.GetString(6),
        LeftAt = r.IsDBNull(7) ? null : Instant.Read(r.GetString(7)),
        Place = new((int)r.GetInt64(8), (int)r.GetInt64(9)),
        Pending = r.IsDBNull(10) ? [] : Waiting(r.GetString(10)),
    };

    /// <summary>A row that was written when only one answer could wait holds that one and no list.</summary>
    private static List<Filling> Waiting(string json) => json.StartsWith('[')
        ? JsonSerializer.Deserialize(json, FillingJson.Default.ListFilling) ?? []
        : JsonSerializer.Deserialize(json, FillingJson.Default.Filling) is { } one ? [one] : [];

    private static string? Write(IReadOnlyList<Filling> waiting) => waiting.Count == 0 ? null : JsonSerializer.Serialize([.. waiting], FillingJson.Default.ListFilling);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Filling))]
[JsonSerializable(typeof(List<Filling>))]
internal sealed partial class FillingJson : JsonSerializerContext;
