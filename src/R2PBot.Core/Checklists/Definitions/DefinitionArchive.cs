using R2PBot.Library;
using R2PBot.Storage;

namespace R2PBot.Checklists.Definitions;

/// <summary>Every definition that an assessment was started with, by its content hash. A changed file never changes a running or finished assessment.</summary>
internal sealed class DefinitionArchive(Database database, TimeProvider time)
{
    public static readonly Migration[] Migrations =
    [
        new("checklist_definition", 1, """
            create table checklist_definition (
                content_hash text primary key,
                checklist_id text not null, version bigint not null,
                definition text not null, kept_at text not null)
            """),
    ];

    /// <summary>Keeps a definition; one that is kept already is left as it is.</summary>
    public Task KeepAsync(ChecklistDefinition definition, CancellationToken cancellation) =>
        database.WriteAsync(session => KeepAsync(session, definition, cancellation), cancellation);

    /// <summary>The same inside the caller's own write, so that an assessment never exists without its definition.</summary>
    public Task KeepAsync(Session session, ChecklistDefinition definition, CancellationToken cancellation) => session.ExecuteAsync(
        $"""
        insert into checklist_definition (content_hash, checklist_id, version, definition, kept_at)
        values ({definition.ContentHash}, {definition.Id}, {definition.Version}, {KeptDefinition.Write(definition)}, {Instant.Text(time.GetUtcNow())})
        on conflict (content_hash) do nothing
        """,
        cancellation);

    /// <summary>The definition with this hash: the folder's where it is the same (its prompts may have been confirmed since), else the kept one, else nothing.</summary>
    public async Task<ChecklistDefinition?> FindAsync(string contentHash, ChecklistFolder folder, Holdings holdings, CancellationToken cancellation)
    {
        if (folder.All.FirstOrDefault(c => c.ContentHash == contentHash) is { } current)
        {
            return current;
        }

        var kept = await database.ReadAsync(s => s.QueryAsync($"select definition from checklist_definition where content_hash = {contentHash}", r => r.GetString(0), cancellation), cancellation);
        return kept.Count == 0 ? null : KeptDefinition.Read(kept[0], contentHash, holdings);
    }
}
