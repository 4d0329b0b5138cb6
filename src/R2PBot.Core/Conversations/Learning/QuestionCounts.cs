using R2PBot.Storage;

namespace R2PBot.Conversations.Learning;

/// <summary>How many questions went unanswered or were not helped, by month and reason. No words, no persons: these counts need nobody's consent.</summary>
internal sealed class QuestionCounts(Database database)
{
    /// <summary>The reason under which answers that did not help are counted; the others are those of the answerer.</summary>
    public const string NotHelpful = nameof(NotHelpful);

    public static readonly Migration[] Migrations =
    [
        new("question_count", 1, "create table question_count (month text not null, reason text not null, number bigint not null, primary key (month, reason))"),
    ];

    /// <param name="number">1, or -1 for what somebody took back.</param>
    public static Task AddAsync(string reason, DateTimeOffset at, int number, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into question_count (month, reason, number) values ({Month(at)}, {reason}, {number})
        on conflict (month, reason) do update set number = question_count.number + excluded.number
        """,
        cancellation);

    /// <summary>The newest month first.</summary>
    public Task<IReadOnlyList<(string Month, string Reason, int Number)>> AllAsync(CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            $"select month, reason, number from question_count where number > 0 order by month desc, reason",
            r => (r.GetString(0), r.GetString(1), (int)r.GetInt64(2)),
            cancellation),
        cancellation);

    public static string Month(DateTimeOffset at) => Instant.Text(at)[..7];
}
