using System.Data.Common;
using System.Text.Json.Nodes;
using R2PBot.Answers.Questions;
using R2PBot.Library.Phrasings;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations.Learning;

/// <summary>
/// The editors' queue. A question stands in it once, however many ask it; who asked stands in a table of its own that only "my data",
/// taking back and forgetting read. A question whose last asker is gone loses its words, unless two editors have accepted it by then.
/// </summary>
internal sealed class ReaderQuestions(Database database, TimeProvider time) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("reader_question", 1, """
            create table reader_question (
                number bigint not null primary key, plain text, text text not null, language text not null, reason text not null, state text not null, first_asked_at text not null,
                passage_id text, attached_channel text, attached_tenant text, attached_id text, attached_at text,
                accepted_channel text, accepted_tenant text, accepted_id text, accepted_at text, has_one_reader bigint not null)
            """),
        new("reader_question", 2, "create unique index reader_question_by_plain on reader_question (plain)"),
        new("reader_question_asked", 1, """
            create table reader_question_asked (
                number bigint not null, channel text not null, tenant text not null, user_id text not null,
                reason text not null, times bigint not null, asked_at text not null,
                primary key (number, channel, tenant, user_id))
            """),
        new("reader_question_asked", 2, "create index reader_question_asked_by_person on reader_question_asked (user_id, tenant, channel)"),
    ];

    public string Name => "questions";

    /// <summary>Only for a person who agreed. A question that is answered by now is not queued again.</summary>
    /// <param name="again">Whether the same question of the same person counts once more.</param>
    public async Task AddAsync(PersonKey person, string text, string language, QuestionReason reason, bool again, Session session, CancellationToken cancellation)
    {
        var (plain, now) = (QuestionKey.Of(text), Instant.Text(time.GetUtcNow()));
        var known = await session.QueryAsync($"select number, state from reader_question where plain = {plain}", r => (Number: r.GetInt64(0), State: r.GetString(1)), cancellation);
        if (known is [{ State: nameof(QuestionState.Accepted) }])
        {
            return;
        }

        var number = known is [var found] ? found.Number : (await session.QueryAsync($"select coalesce(max(number), 0) from reader_question", r => r.GetInt64(0), cancellation))[0] + 1;
        if (known.Count == 0)
        {
            await session.ExecuteAsync(
                $"""
                insert into reader_question (number, plain, text, language, reason, state, first_asked_at, has_one_reader)
                values ({number}, {plain}, {text}, {language}, {reason.ToString()}, {nameof(QuestionState.Open)}, {now}, 0)
                """,
                cancellation);
        }

        await session.ExecuteAsync($"update reader_question set reason = {reason.ToString()} where number = {number}", cancellation);
        await session.ExecuteAsync(
            $"""
            insert into reader_question_asked (number, channel, tenant, user_id, reason, times, asked_at)
            values ({number}, {person.Channel}, {person.Tenant}, {person.UserId}, {reason.ToString()}, 1, {now})
            on conflict (number, channel, tenant, user_id) do update
            set reason = excluded.reason, asked_at = excluded.asked_at, times = reader_question_asked.times + {(again ? 1L : 0L)}
            """,
            cancellation);
    }

    /// <summary>A person changed their mind about one answer: their asking goes, unless the question was also unanswered.</summary>
    public Task TakeBackAsync(PersonKey person, string text, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            await s.ExecuteAsync(
                $"""
                delete from reader_question_asked where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and reason <> {nameof(QuestionReason.Unanswered)}
                and number in (select number from reader_question where plain = {QuestionKey.Of(text)})
                """,
                cancellation);
            await RemoveUnaskedAsync(s, cancellation);
        },
        cancellation);

    /// <summary>A person withdrew their consent: everything of theirs that waits goes.</summary>
    /// <returns>How many questions.</returns>
    public Task<int> WithdrawAsync(PersonKey person, CancellationToken cancellation) => database.WriteAsync(s => WithdrawAsync(person, s, cancellation), cancellation);

    /// <summary>Waiting ones, attached before open, often asked before rarely; or those in another state, newest first.</summary>
    public Task<IReadOnlyList<ReaderQuestion>> ListAsync(QuestionState? state, CancellationToken cancellation) => state is { } only
        ? ReadAsync($"where q.state = {only.ToString()} order by q.accepted_at desc, q.number desc", cancellation)
        : ReadAsync($"where q.state in ({nameof(QuestionState.Open)}, {nameof(QuestionState.Attached)}) order by q.state, asked desc, q.number", cancellation);

    public async Task<ReaderQuestion?> FindAsync(int number, CancellationToken cancellation) =>
        await ReadAsync($"where q.number = {number} and q.state <> {nameof(QuestionState.Removed)}", cancellation) is [var found] ? found : null;

    public async Task<IReadOnlyList<AcceptedPhrasing>> AcceptedAsync(CancellationToken cancellation) =>
    [
        .. (await ReadAsync($"where q.state = {nameof(QuestionState.Accepted)} order by q.number", cancellation))
            .Where(q => q.PassageId is not null)
            .Select(q => new AcceptedPhrasing(q.PassageId ?? "", q.Language, q.Text, q.AcceptedOn ?? q.FirstAsked)),
    ];

    /// <returns>Whether it waited still.</returns>
    public Task<bool> AttachAsync(int number, string passageId, PersonKey by, CancellationToken cancellation) => ChangedAsync(
        $"""
        update reader_question set state = {nameof(QuestionState.Attached)}, passage_id = {passageId},
            attached_channel = {by.Channel}, attached_tenant = {by.Tenant}, attached_id = {by.UserId}, attached_at = {Instant.Text(time.GetUtcNow())}
        where number = {number} and state in ({nameof(QuestionState.Open)}, {nameof(QuestionState.Attached)}, {nameof(QuestionState.Dismissed)})
        """,
        cancellation);

    /// <param name="passageId">The passage that the second reader saw; another one meanwhile is not accepted.</param>
    public Task<bool> AcceptAsync(int number, string passageId, PersonKey by, bool hasOneReader, CancellationToken cancellation) => ChangedAsync(
        $"""
        update reader_question set state = {nameof(QuestionState.Accepted)}, has_one_reader = {(hasOneReader ? 1L : 0L)},
            accepted_channel = {by.Channel}, accepted_tenant = {by.Tenant}, accepted_id = {by.UserId}, accepted_at = {Instant.Text(time.GetUtcNow())}
        where number = {number} and state = {nameof(QuestionState.Attached)} and passage_id = {passageId}
        """,
        cancellation);

    public Task<bool> DismissAsync(int number, CancellationToken cancellation) => ChangedAsync(
        $"""
        update reader_question set state = {nameof(QuestionState.Dismissed)}, passage_id = null, attached_channel = null, attached_tenant = null, attached_id = null, attached_at = null
        where number = {number} and state in ({nameof(QuestionState.Open)}, {nameof(QuestionState.Attached)})
        """,
        cancellation);

    /// <summary>Takes a live one out of use; it waits again.</summary>
    public Task<bool> DetachAsync(int number, CancellationToken cancellation) => ChangedAsync(
        $"""
        update reader_question set state = {nameof(QuestionState.Open)}, passage_id = null, has_one_reader = 0,
            attached_channel = null, attached_tenant = null, attached_id = null, attached_at = null,
            accepted_channel = null, accepted_tenant = null, accepted_id = null, accepted_at = null
        where number = {number} and state = {nameof(QuestionState.Accepted)}
        """,
        cancellation);

    /// <returns>How many askings are gone.</returns>
    public Task<int> DeleteOldAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var gone = await s.ExecuteAsync($"delete from reader_question_asked where asked_at < {Instant.Text(before)}", cancellation);
            await RemoveUnaskedAsync(s, cancellation);
            return gone;
        },
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var asked = await database.ReadAsync(
            s => s.QueryAsync(
                $"""
                select q.text, a.reason, a.times, a.asked_at, q.state from reader_question_asked a join reader_question q on q.number = a.number
                where a.channel = {person.Channel} and a.tenant = {person.Tenant} and a.user_id = {person.UserId} order by a.asked_at, a.number
                """,
                r => new JsonObject { ["question"] = r.GetString(0), ["reason"] = r.GetString(1), ["times"] = r.GetInt64(2), ["askedAt"] = r.GetString(3), ["state"] = r.GetString(4) },
                cancellation),
            cancellation);
        var edited = await database.ReadAsync(
            s => s.QueryAsync(
                $"""
                select number, passage_id, state, case when accepted_channel = {person.Channel} and accepted_tenant = {person.Tenant} and accepted_id = {person.UserId} then 'accepted' else 'attached' end from reader_question
                where (attached_channel = {person.Channel} and attached_tenant = {person.Tenant} and attached_id = {person.UserId})
                or (accepted_channel = {person.Channel} and accepted_tenant = {person.Tenant} and accepted_id = {person.UserId}) order by number
                """,
                r => new JsonObject { ["number"] = r.GetInt64(0), ["passage"] = r.IsDBNull(1) ? null : r.GetString(1), ["state"] = r.GetString(2), ["done"] = r.GetString(3) },
                cancellation),
            cancellation);
        return new JsonObject { ["asked"] = new JsonArray([.. asked]), ["edited"] = new JsonArray([.. edited]) };
    }

    /// <summary>An editor's name goes from what they did; an attachment without an author waits for another one.</summary>
    public async Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation)
    {
        var gone = await WithdrawAsync(person, session, cancellation);
        gone += await session.ExecuteAsync(
            $"""
            update reader_question set attached_channel = null, attached_tenant = null, attached_id = null,
                state = case when state = {nameof(QuestionState.Attached)} then {nameof(QuestionState.Open)} else state end
            where attached_channel = {person.Channel} and attached_tenant = {person.Tenant} and attached_id = {person.UserId}
            """,
            cancellation);
        return gone + await session.ExecuteAsync(
            $"""
            update reader_question set accepted_channel = null, accepted_tenant = null, accepted_id = null
            where accepted_channel = {person.Channel} and accepted_tenant = {person.Tenant} and accepted_id = {person.UserId}
            """,
            cancellation);
    }

    private static async Task<int> WithdrawAsync(PersonKey person, Session session, CancellationToken cancellation)
    {
        var gone = await session.ExecuteAsync($"delete from reader_question_asked where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}", cancellation);
        await RemoveUnaskedAsync(session, cancellation);
        return gone;
    }

    /// <summary>The last number stays as an empty row: given again, a card of the old question would act on the new one.</summary>
    private static async Task RemoveUnaskedAsync(Session session, CancellationToken cancellation)
    {
        await session.ExecuteAsync(
            $"""
            update reader_question set state = {nameof(QuestionState.Removed)}, plain = null, text = '', passage_id = null,
                attached_channel = null, attached_tenant = null, attached_id = null, attached_at = null
            where state in ({nameof(QuestionState.Open)}, {nameof(QuestionState.Attached)}, {nameof(QuestionState.Dismissed)})
            and not exists (select 1 from reader_question_asked a where a.number = reader_question.number)
            """,
            cancellation);
        await session.ExecuteAsync($"delete from reader_question where state = {nameof(QuestionState.Removed)} and number < (select max(number) from reader_question)", cancellation);
    }

    private async Task<bool> ChangedAsync(FormattableString sql, CancellationToken cancellation) => await database.WriteAsync(s => s.ExecuteAsync(sql, cancellation), cancellation) > 0;

    private Task<IReadOnlyList<ReaderQuestion>> ReadAsync(FormattableString which, CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            new Statement().Raw("""
                select q.number, q.text, q.language, q.reason, q.first_asked_at, q.state, q.passage_id, q.attached_channel, q.attached_tenant, q.attached_id, q.accepted_at,
                    (select cast(coalesce(sum(a.times), 0) as bigint) from reader_question_asked a where a.number = q.number) as asked
                from reader_question q
                """).Raw("\n").Add(which).Build(),
            Read,
            cancellation),
        cancellation);

    private static ReaderQuestion Read(DbDataReader r) => new(
        (int)r.GetInt64(0), r.GetString(1), r.GetString(2), Enum.Parse<QuestionReason>(r.GetString(3)), Day(r.GetString(4)), (int)r.GetInt64(11), Enum.Parse<QuestionState>(r.GetString(5)),
        r.IsDBNull(6) ? null : r.GetString(6),
        r.IsDBNull(7) ? null : new(r.GetString(7), r.GetString(8), r.GetString(9)),
        r.IsDBNull(10) ? null : Day(r.GetString(10)));

    private static DateOnly Day(string instant) => DateOnly.FromDateTime(Instant.Read(instant).UtcDateTime);
}
