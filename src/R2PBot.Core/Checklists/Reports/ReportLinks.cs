using System.Security.Cryptography;
using System.Text;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Reports;

/// <summary>
/// The table of links to reports. A link opens once, within fifteen minutes, and only its hash is kept: who reads the database opens
/// nothing. The row stays as the log of who opened it and when, for as long as the assessment does.
/// </summary>
internal sealed class ReportLinks(Database database, TimeProvider time)
{
    /// <summary>No longer than a person needs to turn from the chat to the browser.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    private const int TokenBytes = 32;

    public static readonly Migration[] Migrations =
    [
        new("report_link", 1, """
            create table report_link (
                token_hash text primary key, assessment_id text not null,
                channel text, tenant text, user_id text,
                format text not null, language text not null,
                made_at text not null, expires_at text not null, opened_at text)
            """),
        new("report_link", 2, "create index report_link_by_assessment on report_link (assessment_id, made_at)"),
    ];

    /// <returns>The token, which is kept nowhere.</returns>
    public async Task<string> MakeAsync(string assessmentId, PersonKey person, ReportFormat format, string language, CancellationToken cancellation)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow();
        await database.WriteAsync(
            s => s.ExecuteAsync(
                $"""
                insert into report_link (token_hash, assessment_id, channel, tenant, user_id, format, language, made_at, expires_at)
                values ({Hash(token)}, {assessmentId}, {person.Channel}, {person.Tenant}, {person.UserId}, {format.ToString()}, {language}, {Instant.Text(now)}, {Instant.Text(now + Valid)})
                """,
                cancellation),
            cancellation);
        return token;
    }

    /// <summary>Whether it would open now, and the language that it was asked in; it stays unopened.</summary>
    /// <returns>No language for a token that is none.</returns>
    public async Task<(bool WouldOpen, string? Language)> LookAsync(string token, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(token), time.GetUtcNow());
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select language, opened_at, expires_at, user_id from report_link where token_hash = {hash}",
                r => (Language: r.GetString(0), WouldOpen: r.IsDBNull(1) && !r.IsDBNull(3) && Instant.Read(r.GetString(2)) >= now),
                cancellation),
            cancellation);
        return rows is [var link] ? (link.WouldOpen, link.Language) : (false, null);
    }

    /// <summary>Opens it, for ever: of two at once one gets it.</summary>
    /// <returns>Nothing for a link that is wrong, too old, or was opened.</returns>
    public Task<OpenedLink?> OpenAsync(string token, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var (hash, now) = (Hash(token), Instant.Text(time.GetUtcNow()));
            if (await s.ExecuteAsync($"update report_link set opened_at = {now} where token_hash = {hash} and opened_at is null and expires_at >= {now} and user_id is not null", cancellation) == 0)
            {
                return null;
            }

            var rows = await s.QueryAsync(
                $"select assessment_id, channel, tenant, user_id, format, language from report_link where token_hash = {hash}",
                r => new OpenedLink(r.GetString(0), new(r.GetString(1), r.GetString(2), r.GetString(3)), Enum.Parse<ReportFormat>(r.GetString(4)), r.GetString(5)),
                cancellation);
            return rows[0];
        },
        cancellation);

    /// <summary>Takes the person out of the log; their links open nothing any more.</summary>
    public static Task<int> ForgetAsync(Session session, PersonKey person, CancellationToken cancellation) => session.ExecuteAsync(
        $"update report_link set channel = null, tenant = null, user_id = null where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        cancellation);

    public static Task<int> EraseAsync(Session session, string assessmentId, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from report_link where assessment_id = {assessmentId}", cancellation);

    internal static Task<IReadOnlyList<(string Format, string MadeAt, string? OpenedAt)>> OfAsync(Session session, PersonKey person, CancellationToken cancellation) => session.QueryAsync(
        $"select format, made_at, opened_at from report_link where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} order by made_at, token_hash",
        r => (r.GetString(0), r.GetString(1), r.IsDBNull(2) ? null : (string?)r.GetString(2)),
        cancellation);

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A link that was just opened, and for whom it was made.</summary>
internal sealed record OpenedLink(string AssessmentId, PersonKey Person, ReportFormat Format, string Language);
