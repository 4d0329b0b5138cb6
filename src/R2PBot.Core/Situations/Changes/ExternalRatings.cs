using R2PBot.Storage;

namespace R2PBot.Situations.Changes;

/// <summary>What others publish about a situation, entered by hand. Shown side by side as they word it; nothing here is converted into a level of ours, or into each other.</summary>
internal sealed class ExternalRatings(Database database, TimeProvider time)
{
    public static readonly Migration[] Migrations =
    [
        new("external_rating", 1, """
            create table external_rating (
                situation_id text not null, scheme text not null, month text not null, value text not null, address text, entered_at text not null,
                primary key (situation_id, scheme, month))
            """),
    ];

    /// <summary>The same scheme and month again replaces what was entered.</summary>
    public Task EnterAsync(string situationId, RatingScheme scheme, string month, string value, string? address, CancellationToken cancellation) => database.WriteAsync(
        s => s.ExecuteAsync(
            $"""
            insert into external_rating (situation_id, scheme, month, value, address, entered_at)
            values ({situationId}, {scheme.Id}, {month}, {value}, {address}, {Instant.Text(time.GetUtcNow())})
            on conflict (situation_id, scheme, month) do update set value = excluded.value, address = excluded.address, entered_at = excluded.entered_at
            """,
            cancellation),
        cancellation);

    /// <summary>The newest of each scheme.</summary>
    public async Task<IReadOnlyList<ExternalRating>> OfAsync(string situationId, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            s => s.QueryAsync(
                $"select scheme, month, value, address, entered_at from external_rating where situation_id = {situationId} order by month desc, scheme",
                r => (Scheme: RatingScheme.Find(r.GetString(0)), Month: r.GetString(1), Value: r.GetString(2), Address: r.IsDBNull(3) ? null : r.GetString(3), EnteredAt: Instant.Read(r.GetString(4))),
                cancellation),
            cancellation);
        return [.. from row in rows
                   where row.Scheme is not null
                   group row by row.Scheme into scheme
                   let newest = scheme.First()
                   select new ExternalRating(scheme.Key, newest.Month, newest.Value, newest.Address, newest.EnteredAt)];
    }
}

/// <param name="Month">What it speaks of: <c>2026-10</c>.</param>
/// <param name="Value">In the publisher's own words.</param>
internal sealed record ExternalRating(RatingScheme Scheme, string Month, string Value, string? Address, DateTimeOffset EnteredAt);

/// <summary>A publisher's scale. Schemes measure different things: a crisis, a trend, a need.</summary>
/// <param name="Values">What it can say; anything else is refused, so that nobody enters words that the publisher did not use.</param>
internal sealed record RatingScheme(string Id, string Title, IReadOnlyList<string> Values)
{
    public static IReadOnlyList<RatingScheme> All { get; } =
    [
        new("r2p-monitor", "R2P Monitor (Global Centre for the Responsibility to Protect)", ["current crisis", "imminent risk", "not listed"]),
        new("crisiswatch", "CrisisWatch (International Crisis Group)", ["deteriorated", "improved", "unchanged", "conflict risk alert", "resolution opportunity"]),
    ];

    public static RatingScheme? Find(string id) => All.FirstOrDefault(s => s.Id == id);
}
