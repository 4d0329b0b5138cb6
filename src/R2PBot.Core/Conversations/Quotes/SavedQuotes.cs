using System.Text.Json.Nodes;
using R2PBot.Answers;
using R2PBot.Library.Documents;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations.Quotes;

/// <summary>The quotations that persons kept. A removed one stays for a day, so that it can be taken back.</summary>
internal sealed class SavedQuotes(Database database, TimeProvider time) : IPersonalData
{
    /// <summary>A speaking note holds a few; the limit only keeps a list from growing without end.</summary>
    public const int Most = 500;

    private static readonly TimeSpan RemovedKept = TimeSpan.FromDays(1);

    public static readonly Migration[] Migrations =
    [
        new("saved_quote", 1, """
            create table saved_quote (
                id text primary key,
                channel text not null, tenant text not null, user_id text not null,
                passage_id text not null, words text not null, label text not null,
                position bigint not null, saved_at text not null, removed_at text)
            """),
        new("saved_quote", 2, "create index saved_quote_by_person on saved_quote (user_id, tenant, channel, position)"),
    ];

    public string Name => "savedQuotes";

    public Task<IReadOnlyList<SavedQuote>> OfAsync(PersonKey person, CancellationToken cancellation) =>
        database.ReadAsync(s => ListAsync(s, person, cancellation), cancellation);

    public Task<Saving> SaveAsync(PersonKey person, Citation quotation, CancellationToken cancellation) => database.WriteAsync<Saving>(
        async s =>
        {
            var quotes = await ListAsync(s, person, cancellation);
            var quoted = Quoted.From(quotation);
            if (quotes.FirstOrDefault(q => q.Quotation == quoted) is { } same)
            {
                return new Saving.AlreadyThere(same.Number);
            }

            if (quotes.Count >= Most)
            {
                return new Saving.Full();
            }

            var now = time.GetUtcNow();
            await s.ExecuteAsync(
                $"""
                insert into saved_quote (id, channel, tenant, user_id, passage_id, words, label, saved_at, position)
                select {Guid.CreateVersion7(now).ToString("N")}, {person.Channel}, {person.Tenant}, {person.UserId}, {quoted.PassageId}, {quoted.Words}, {quotation.Label}, {Instant.Text(now)},
                    coalesce(max(position), 0) + 1
                from saved_quote where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}
                """,
                cancellation);
            return new Saving.Saved(quotes.Count + 1);
        },
        cancellation);

    /// <returns>The quotation that was removed, or nothing when the person has none such.</returns>
    public Task<SavedQuote?> RemoveAsync(PersonKey person, Func<SavedQuote, bool> which, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var now = time.GetUtcNow();
            await s.ExecuteAsync($"delete from saved_quote where removed_at < {Instant.Text(now - RemovedKept)}", cancellation);
            var quote = (await ListAsync(s, person, cancellation)).FirstOrDefault(which);
            if (quote is not null)
            {
                await s.ExecuteAsync($"update saved_quote set removed_at = {Instant.Text(now)} where id = {quote.Id}", cancellation);
            }

            return quote;
        },
        cancellation);

    /// <summary>Takes a removal back.</summary>
    /// <param name="id">Nothing for the last removal.</param>
    public Task<SavedQuote?> RestoreAsync(PersonKey person, string? id, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var removed = await s.QueryAsync(
                $"""
                select id from saved_quote
                where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and removed_at is not null
                order by removed_at desc, id desc
                """,
                r => r.GetString(0),
                cancellation);
            var restored = removed.FirstOrDefault(r => id is null || r == id);
            if (restored is null)
            {
                return null;
            }

            await s.ExecuteAsync($"update saved_quote set removed_at = null where id = {restored}", cancellation);
            return (await ListAsync(s, person, cancellation)).FirstOrDefault(q => q.Id == restored);
        },
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) => new JsonArray([.. (await OfAsync(person, cancellation))
        .Select(q => new JsonObject { ["words"] = q.Quotation.Words, ["reference"] = q.Label, ["passage"] = q.Quotation.PassageId, ["savedAt"] = Instant.Text(q.SavedAt) })]);

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from saved_quote where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId}",
        cancellation);

    private static async Task<IReadOnlyList<SavedQuote>> ListAsync(Session session, PersonKey person, CancellationToken cancellation)
    {
        var rows = await session.QueryAsync(
            $"""
            select id, passage_id, words, label, saved_at from saved_quote
            where channel = {person.Channel} and tenant = {person.Tenant} and user_id = {person.UserId} and removed_at is null
            order by position
            """,
            r => new SavedQuote(r.GetString(0), 0, new(r.GetString(1), r.GetString(2)), r.GetString(3), Instant.Read(r.GetString(4))),
            cancellation);
        return [.. rows.Select((q, i) => q with { Number = i + 1 })];
    }
}

/// <summary>What came of saving a quotation.</summary>
internal abstract record Saving
{
    public sealed record Saved(int Number) : Saving;

    public sealed record AlreadyThere(int Number) : Saving;

    public sealed record Full : Saving;
}
