using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>
/// The table of which assessment is open in which conversation. A person has one open at a time in a conversation; when they go on
/// with it in another, the first one remembers that it went elsewhere.
/// </summary>
internal static class OpenChecklists
{
    public static readonly Migration[] Migrations =
    [
        new("open_checklist", 1, """
            create table open_checklist (
                channel text not null, tenant text not null, conversation text not null,
                person_channel text, person_tenant text, person_id text,
                assessment_id text not null, moved bigint not null, opened_at text not null,
                primary key (channel, tenant, conversation))
            """),
        new("open_checklist", 2, "create index open_checklist_by_assessment on open_checklist (assessment_id)"),
    ];

    public static async Task<OpenChecklist?> FindAsync(Session session, ConversationName where, CancellationToken cancellation)
    {
        var rows = await session.QueryAsync(
            $"select assessment_id, moved from open_checklist where channel = {where.Channel} and tenant = {where.Tenant} and conversation = {where.Id}",
            r => new OpenChecklist(r.GetString(0), r.GetInt64(1) != 0),
            cancellation);
        return rows is [var open] ? open : null;
    }

    /// <param name="person">Nothing in a group conversation.</param>
    public static async Task OpenAsync(Session session, ConversationName where, PersonKey? person, string assessment, DateTimeOffset now, CancellationToken cancellation)
    {
        if (person is not null)
        {
            await session.ExecuteAsync(
                $"""
                update open_checklist set moved = 1
                where assessment_id = {assessment} and person_channel = {person.Channel} and person_tenant = {person.Tenant} and person_id = {person.UserId}
                """,
                cancellation);
        }

        await session.ExecuteAsync(
            $"""
            insert into open_checklist (channel, tenant, conversation, person_channel, person_tenant, person_id, assessment_id, moved, opened_at)
            values ({where.Channel}, {where.Tenant}, {where.Id}, {person?.Channel}, {person?.Tenant}, {person?.UserId}, {assessment}, 0, {Instant.Text(now)})
            on conflict (channel, tenant, conversation) do update
            set person_channel = excluded.person_channel, person_tenant = excluded.person_tenant, person_id = excluded.person_id,
                assessment_id = excluded.assessment_id, moved = 0, opened_at = excluded.opened_at
            """,
            cancellation);
    }

    public static Task<IReadOnlyList<(string Conversation, string OpenedAt)>> OfAsync(Session session, PersonKey person, CancellationToken cancellation) => session.QueryAsync(
        $"""
        select conversation, opened_at from open_checklist
        where person_channel = {person.Channel} and person_tenant = {person.Tenant} and person_id = {person.UserId} order by opened_at
        """,
        r => (r.GetString(0), r.GetString(1)),
        cancellation);

    public static Task<int> ForgetAsync(Session session, PersonKey person, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from open_checklist where person_channel = {person.Channel} and person_tenant = {person.Tenant} and person_id = {person.UserId}",
        cancellation);

    public static Task<int> EraseAsync(Session session, string assessment, CancellationToken cancellation) =>
        session.ExecuteAsync($"delete from open_checklist where assessment_id = {assessment}", cancellation);
}

/// <param name="Moved">Whether the person went on with it in another conversation since.</param>
internal sealed record OpenChecklist(string AssessmentId, bool Moved);
