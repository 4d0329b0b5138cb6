using System.Security.Cryptography;
using System.Text;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>The table of invitations. Only the hash of a code is kept: who reads the database cannot join.</summary>
internal static class JoinCodes
{
    public static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    // Without letters and digits that are read for each other, and without vowels: "LA3EL" would pass for Spanish words and turn the reply Spanish.
    private const string Letters = "BCDFGHJKMNPQRTVWXZ2346789";
    private const int Length = 8;

    public static readonly Migration[] Migrations =
    [
        new("assessment_code", 1, """
            create table assessment_code (
                code_hash text primary key, assessment_id text not null, role text not null,
                uses_left bigint not null, expires_at text not null)
            """),
        new("assessment_code", 2, "alter table assessment_code add column by_member bigint"),
    ];

    /// <returns>The code, shown once.</returns>
    public static async Task<string> MakeAsync(Session session, string assessment, MemberRole role, int uses, int by, DateTimeOffset now, CancellationToken cancellation)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        await session.ExecuteAsync($"delete from assessment_code where expires_at < {Instant.Text(now)}", cancellation);
        await session.ExecuteAsync(
            $"insert into assessment_code (code_hash, assessment_id, role, uses_left, expires_at, by_member) values ({Hash(code)}, {assessment}, {role.ToString()}, {uses}, {Instant.Text(now + Valid)}, {by})",
            cancellation);
        return code;
    }

    /// <returns>What the code opens, or nothing when it is wrong, used up or too old.</returns>
    public static async Task<(string Assessment, MemberRole Role, int? By)?> FindAsync(Session session, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await session.QueryAsync(
            $"select assessment_id, role, by_member from assessment_code where code_hash = {Hash(code)} and uses_left > 0 and expires_at >= {Instant.Text(now)}",
            r => (r.GetString(0), Enum.Parse<MemberRole>(r.GetString(1)), r.IsDBNull(2) ? null : (int?)r.GetInt64(2)),
            cancellation);
        return rows is [var found] ? found : null;
    }

    public static Task UseAsync(Session session, string code, CancellationToken cancellation) =>
        session.ExecuteAsync($"update assessment_code set uses_left = uses_left - 1 where code_hash = {Hash(code)}", cancellation);

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from assessment_code where assessment_id = {assessment}", cancellation);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
