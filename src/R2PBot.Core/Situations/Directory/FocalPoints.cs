using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Directory;

/// <summary>
/// The directory of focal points: for each country who is addressed, who stands in, and by which other way. It lives in the database
/// alone and is no part of the knowledge, so no question can find it; it is used to route what somebody subscribed to.
/// </summary>
internal sealed class FocalPoints(Database database) : IPersonalData
{
    public static readonly Migration[] Migrations =
    [
        new("focal_point", 1, """
            create table focal_point (
                country text not null, part text not null, position bigint not null,
                kind text not null, channel text not null, tenant text not null, id text not null,
                primary key (country, part, position))
            """),
        new("focal_point", 2, "create index focal_point_by_address on focal_point (kind, channel, tenant, id)"),
    ];

    public string Name => "directory";

    /// <summary>Takes the place of the whole directory.</summary>
    public Task ReplaceAsync(IReadOnlyList<FocalPoint> entries, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            await s.ExecuteAsync($"delete from focal_point", cancellation);
            foreach (var group in entries.GroupBy(e => (e.Country, e.Part)))
            {
                foreach (var (entry, position) in group.Select((e, i) => (e, i + 1)))
                {
                    await s.ExecuteAsync(
                        $"""
                        insert into focal_point (country, part, position, kind, channel, tenant, id)
                        values ({entry.Country}, {entry.Part.ToString()}, {position}, {entry.Address.Kind.ToString()}, {entry.Address.Channel}, {entry.Address.Tenant}, {entry.Address.Id})
                        """,
                        cancellation);
                }
            }
        },
        cancellation);

    public Task<IReadOnlyList<FocalPoint>> AllAsync(CancellationToken cancellation) => database.ReadAsync(
        s => s.QueryAsync(
            $"select country, part, kind, channel, tenant, id from focal_point order by country, part, position",
            r => new FocalPoint(r.GetString(0), Enum.Parse<FocalPointPart>(r.GetString(1)), new(Enum.Parse<AddressKind>(r.GetString(2)), r.GetString(3), r.GetString(4), r.GetString(5))),
            cancellation),
        cancellation);

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) => new JsonArray([.. (await AllAsync(cancellation))
        .Where(e => e.Address.Person == person)
        .Select(e => new JsonObject { ["country"] = e.Country, ["as"] = e.Part.ToString() })]);

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => session.ExecuteAsync(
        $"delete from focal_point where kind = {nameof(AddressKind.Person)} and channel = {person.Channel} and tenant = {person.Tenant} and id = {person.UserId}",
        cancellation);
}

/// <param name="Country">ISO 3166-1 code of three letters.</param>
internal sealed record FocalPoint(string Country, FocalPointPart Part, Address Address);

internal enum FocalPointPart
{
    FocalPoint,

    /// <summary>Asked when the focal point does not acknowledge in time.</summary>
    Deputy,

    /// <summary>Another way to the focal point, when the first is gone.</summary>
    Fallback,
}
