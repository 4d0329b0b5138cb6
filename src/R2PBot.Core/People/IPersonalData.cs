using System.Text.Json.Nodes;
using R2PBot.Storage;

namespace R2PBot.People;

/// <summary>Something that is kept about persons. Whatever holds a row naming a person implements this, so that "my data" and "forget me" miss nothing.</summary>
internal interface IPersonalData
{
    /// <summary>Its name in an export: "settings".</summary>
    string Name { get; }

    Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation);

    /// <summary>Deletes within the transaction that deletes everything else of the person.</summary>
    /// <returns>How many rows are gone.</returns>
    Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation);
}
