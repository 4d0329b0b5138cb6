using Microsoft.Data.Sqlite;
using R2PBot.Answers;
using R2PBot.Conversations;

namespace R2PBot.Benchmarks.Checklists;

/// <summary>The real bot on a real file, and a second look into that file by plain SQL.</summary>
internal sealed class WalkBot(ReferenceDesk desk, string database, TimeProvider time) : IAsyncDisposable
{
    private Bot? _bot;
    private int _activities;

    public int Restarts { get; private set; }

    public string LastId => $"walk-{_activities}";

    public async Task StartAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
            Restarts++;
        }

        _bot = await Bot.OpenAsync(desk, new() { Database = database, Failed = problem => Console.Error.WriteLine(problem) }, time);
    }

    /// <param name="again">Sends it with the id of the message before, as a channel does that heard no answer.</param>
    public async Task<IReadOnlyList<Reply>> SendAsync(Turn turn, bool again = false)
    {
        _activities += again ? 0 : 1;
        return await (_bot ?? throw new InvalidOperationException("Start first.")).HandleAsync(turn with { ActivityId = LastId }, CancellationToken.None);
    }

    public async Task<string> StoredAsync(string assessment)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        var answers = await RowsAsync(
            connection,
            "select item_id, answer, trend, note, by_member, coalesce(note_by, 0), revision from assessment_answer a where assessment_id = $id and revision = (select max(revision) from assessment_answer b where b.assessment_id = a.assessment_id and b.item_id = a.item_id) order by item_id",
            assessment);
        var members = await RowsAsync(connection, "select number, place_index, place_seen, (select group_concat(json_extract(value, '$.Index') || '=' || json_extract(value, '$.Value'), ' ') from json_each(pending)) from assessment_member where assessment_id = $id order by number", assessment);
        var status = await RowsAsync(connection, "select status from assessment where id = $id", assessment);
        return string.Join('\n', [.. answers, .. members, .. status]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql, string assessment)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$id", assessment);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        }

        return rows;
    }
}
