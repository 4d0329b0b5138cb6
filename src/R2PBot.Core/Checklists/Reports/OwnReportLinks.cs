using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Reports;

/// <summary>What the log of report links keeps about a person.</summary>
internal sealed class OwnReportLinks(Database database) : IPersonalData
{
    public string Name => "reportLinks";

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) => new JsonArray(
        [.. (await database.ReadAsync(s => ReportLinks.OfAsync(s, person, cancellation), cancellation))
            .Select(l => new JsonObject { ["format"] = l.Format, ["madeAt"] = l.MadeAt, ["openedAt"] = l.OpenedAt })]);

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => ReportLinks.ForgetAsync(session, person, cancellation);
}
