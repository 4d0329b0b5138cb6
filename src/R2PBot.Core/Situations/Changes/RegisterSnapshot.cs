using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Situations.Register;
using R2PBot.Storage;

namespace R2PBot.Situations.Changes;

/// <summary>What the register's files said when they were last looked at, so that a change is seen once, also across a restart and by one of several hosts.</summary>
internal sealed class RegisterSnapshot(Database database)
{
    public static readonly Migration[] Migrations =
    [
        new("register_entry", 1, "create table register_entry (situation_id text primary key, said text not null, changes bigint not null)"),
    ];

    /// <summary>What is new against what is remembered. On a new installation nothing is: the first look only remembers.</summary>
    public async Task<IReadOnlyList<RegisterChange>> CompareAsync(SituationRegister register, CancellationToken cancellation)
    {
        var before = await database.ReadAsync(
            s => s.QueryAsync($"select situation_id, said, changes from register_entry", r => (Id: r.GetString(0), Said: r.GetString(1), Changes: (int)r.GetInt64(2)), cancellation),
            cancellation);
        var known = before.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. from situation in register.All
               let entry = RegisterEntry.Of(situation)
               let said = JsonSerializer.Serialize(entry, RegisterJson.Default.RegisterEntry)
               let row = known.TryGetValue(situation.Id, out var found) ? found : default
               where row.Said != said
               let earlier = row.Said is null ? null : JsonSerializer.Deserialize(row.Said, RegisterJson.Default.RegisterEntry)
               select new RegisterChange(situation, row.Changes + 1, before.Count == 0 ? [] : entry.Differences(earlier), said),
        ];
    }

    /// <summary>To be done after the draft is made: a host that dies in between makes it again, and its key keeps it from being there twice.</summary>
    public Task RememberAsync(IReadOnlyList<RegisterChange> changes, CancellationToken cancellation) => changes.Count == 0 ? Task.CompletedTask : database.WriteAsync(
        async s =>
        {
            foreach (var change in changes)
            {
                await s.ExecuteAsync(
                    $"""
                    insert into register_entry (situation_id, said, changes) values ({change.Situation.Id}, {change.Said}, {change.Count})
                    on conflict (situation_id) do update set said = excluded.said, changes = excluded.changes
                    """,
                    cancellation);
            }
        },
        cancellation);
}

/// <param name="Count">The how manieth change of this file; with the situation it names the change.</param>
/// <param name="Differences">None where there is nothing to tell.</param>
/// <param name="Said">What is remembered of it.</param>
internal sealed record RegisterChange(Situation Situation, int Count, IReadOnlyList<string> Differences, string Said)
{
    public string Key => $"register:{Situation.Id}:{Count}";
}

/// <summary>What of a file is news when it changes. Names by which people type a situation are not.</summary>
internal sealed record RegisterEntry(string UnName, string Status, IReadOnlyList<string> Mentions)
{
    public static RegisterEntry Of(Situation situation) => new(
        situation.UnName,
        situation.Status == SituationStatus.Live ? "live" : "historical reference",
        [.. situation.Mentions.Select(m => $"{m.PassageId} ({m.Role})").Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>One line each, in English, for the editors.</summary>
    public IReadOnlyList<string> Differences(RegisterEntry? before) => before is null
        ? [$"new in the register, as {Status}"]
        :
        [
            .. before.UnName == UnName ? Array.Empty<string>() : [$"name: {before.UnName} → {UnName}"],
            .. before.Status == Status ? Array.Empty<string>() : [$"status: {before.Status} → {Status}"],
            .. Mentions.Except(before.Mentions).Select(m => $"mention added: {m}"),
            .. before.Mentions.Except(Mentions).Select(m => $"mention removed: {m}"),
        ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RegisterEntry))]
internal sealed partial class RegisterJson : JsonSerializerContext;
