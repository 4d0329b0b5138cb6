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

    /// <summary>Compares and remembers. The very first look remembers only: a new installation is no news.</summary>
    public Task<IReadOnlyList<RegisterChange>> CompareAsync(SituationRegister register, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<RegisterChange>>(
        async s =>
        {
            var before = (await s.QueryAsync($"select situation_id, said, changes from register_entry", r => (Id: r.GetString(0), Said: r.GetString(1), Changes: (int)r.GetInt64(2)), cancellation))
                .ToDictionary(r => r.Id);
            var changes = new List<RegisterChange>();
            foreach (var situation in register.All)
            {
                var (entry, known) = (RegisterEntry.Of(situation), before.TryGetValue(situation.Id, out var row));
                var said = JsonSerializer.Serialize(entry, RegisterJson.Default.RegisterEntry);
                if (known && row.Said == said)
                {
                    continue;
                }

                var count = known ? row.Changes + 1 : 0;
                await s.ExecuteAsync(
                    $"""
                    insert into register_entry (situation_id, said, changes) values ({situation.Id}, {said}, {count})
                    on conflict (situation_id) do update set said = excluded.said, changes = excluded.changes
                    """,
                    cancellation);
                var earlier = known ? JsonSerializer.Deserialize(row.Said, RegisterJson.Default.RegisterEntry) : null;
                if (before.Count > 0 && entry.Differences(earlier) is { Count: > 0 } differences)
                {
                    changes.Add(new(situation, count, differences));
                }
            }

            return changes;
        },
        cancellation);
}

/// <param name="Count">The how manieth change of this file; with the situation it names the change.</param>
internal sealed record RegisterChange(Situation Situation, int Count, IReadOnlyList<string> Differences)
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
