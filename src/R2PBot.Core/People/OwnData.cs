using System.Text.Json.Nodes;
using R2PBot.Storage;

namespace R2PBot.People;

/// <summary>Everything that is kept about one person, to hand over or to delete.</summary>
internal sealed class OwnData(Database database, IReadOnlyList<IPersonalData> parts)
{
    public async Task<JsonObject> ExportAsync(PersonKey person, CancellationToken cancellation)
    {
        var export = new JsonObject { ["person"] = new JsonObject { ["channel"] = person.Channel, ["tenant"] = person.Tenant, ["userId"] = person.UserId } };
        foreach (var part in parts)
        {
            export[part.Name] = await part.ExportAsync(person, cancellation);
        }

        return export;
    }

    /// <summary>All parts in one transaction: a person is forgotten whole or not at all.</summary>
    /// <returns>How many rows are gone; 0 when nothing was kept.</returns>
    public Task<int> ForgetAsync(PersonKey person, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var rows = 0;
            foreach (var part in parts)
            {
                rows += await part.ForgetAsync(person, session, cancellation);
            }

            return rows;
        },
        cancellation);
}
