using System.Text.Json.Nodes;
using R2PBot.Conversations.Learning;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations.Feedback;

/// <summary>
/// How often a passage helped, and why it did not: counts by passage and reason, which name nobody. Who said what is kept only
/// so that one person counts once a passage and can change their mind; it goes when they are forgotten, the counts stay.
/// </summary>
internal sealed class FeedbackCounts(Database database, TimeProvider time) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("feedback_count", 1, "create table feedback_count (passage_id text not null, reason text not null, number bigint not null, primary key (passage_id, reason))"),
        new("feedback_given", 1, """
            create table feedback_given (
                channel text not null, tenant text not null, user_id text not null,
                passage_id text not null, reason text not null, words text, given_at text not null,
                primary key (channel, tenant, user_id, passage_id))
            """),
    ];

    public string Name => "feedback";

    public Task GiveAsync(PersonKey person, string passageId, FeedbackReason reason, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            await UncountAsync(person, passageId, s, cancellation);
            await s.ExecuteAsync(
                $"""
                insert into feedback_count (passage_id, reason, number) values ({passageId}, {reason.ToString()}, 1)
                on conflict (passage_id, reason) do update set number = feedback_count.number + 1
                """,
                cancellation);
            var now = time.GetUtcNow();
            if (reason != FeedbackReason.Helpful)
            {
                await QuestionCounts.AddAsync(QuestionCounts.NotHelpful, now, 1, s, cancellation);
            }

            await s.ExecuteAsync(
                $"""
                insert into feedback_given (channel, tenant, user_id, passage_id, reason, given_at)
                values ({person.Channel}, {person.Tenant}, {person.UserId}, {passageId}, {reason.ToString()}, {Instant.Text(now)})
                on conflict (channel, tenant, user_id, passage_id) do update set reason = excluded.reason, given_at = excluded.given_at
                """,
                cancellation);
        },
        cancellation);

    /// <summary>As if nothing had been said, with the words that were.</summary>
    /// <returns>Whether something had been.</returns>
    public Task<bool> TakeBackAsync(PersonKey person, string passageId, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            await UncountAsync(person, passageId, s, cancellation);
            return await s.ExecuteAsync(
                $"delete from feedback_given where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and passage_id = {passageId}",
                cancellation) > 0;
        },
        cancellation);

    /// <summary>Only for a person who agreed that words are kept, and only beside feedback they gave.</summary>
    public Task<int> AddWordsAsync(PersonKey person, string passageId, string words, CancellationToken cancellation) => database.WriteAsync(
        s => s.ExecuteAsync(
            $"update feedback_given set words = {words} where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and passage_id = {passageId}",
            cancellation),
        cancellation);

    public Task<IReadOnlyList<(string PassageId, FeedbackReason Reason, int Number)>> AllAsync(CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            $"select passage_id, reason, number from feedback_count where number > 0 order by passage_id, reason",
            r => (r.GetString(0), Enum.Parse<FeedbackReason>(r.GetString(1)), (int)r.GetInt64(2)),
            cancellation),
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select passage_id, reason, words, given_at from feedback_given where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} order by given_at, passage_id",
                r => new JsonObject { ["passage"] = r.GetString(0), ["reason"] = r.GetString(1), ["words"] = r.IsDBNull(2) ? null : r.GetString(2), ["givenAt"] = r.GetString(3) },
                cancellation),
            cancellation);
        return new JsonArray([.. rows]);
    }

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from feedback_given where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        cancellation);

    private static async Task UncountAsync(PersonKey person, string passageId, Session session, CancellationToken cancellation)
    {
        var before = await session.QueryAsync(
            $"select reason, given_at from feedback_given where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and passage_id = {passageId}",
            r => (Reason: r.GetString(0), At: Instant.Read(r.GetString(1))),
            cancellation);
        foreach (var (reason, at) in before)
        {
            await session.ExecuteAsync($"update feedback_count set number = number - 1 where passage_id = {passageId} and reason = {reason}", cancellation);
            if (reason != nameof(FeedbackReason.Helpful))
            {
                await QuestionCounts.AddAsync(QuestionCounts.NotHelpful, at, -1, session, cancellation);
            }
        }
    }
}

/// <summary>What a person says of an answer.</summary>
internal enum FeedbackReason
{
    Helpful,
    WrongPassage,
    WrongDocument,
    Incomplete,
    OutOfDate,
}
