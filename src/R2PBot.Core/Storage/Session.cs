using System.Data.Common;

namespace R2PBot.Storage;

/// <summary>
/// One open connection, used by one caller at a time. A statement is an interpolated string whose values always travel as
/// parameters, so nothing that a person typed can become SQL; it is prepared once and kept, because preparing costs more than
/// running.
/// </summary>
internal sealed class Session(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Whether others write at the same time, so that rows must be locked before they are changed (PostgreSQL).</summary>
    internal bool LocksRows { get; init; }

    /// <returns>How many rows changed.</returns>
    internal async Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellation)
    {
        await using var once = Once(sql);
        return await (once ?? Kept(sql)).ExecuteNonQueryAsync(cancellation);
    }

    internal async Task<IReadOnlyList<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var once = Once(sql);
        await using var reader = await (once ?? Kept(sql)).ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>
    /// One statement for each of many rows. PostgreSQL gets them in one round trip; SQLite, where there is none to save, runs the prepared one again and
    /// again: it looks each parameter up by name, so that a single statement for all of them would take time with the square of their number.
    /// </summary>
    /// <returns>How many rows each changed.</returns>
    internal async Task<IReadOnlyList<int>> ExecuteEachAsync(IEnumerable<FormattableString> statements, CancellationToken cancellation)
    {
        if (connection.CanCreateBatch)
        {
            return await ExecuteTogetherAsync(statements, cancellation);
        }

        var changed = new List<int>();
        foreach (var sql in statements)
        {
            changed.Add(await ExecuteAsync(sql, cancellation));
        }

        return changed;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<int>> ExecuteTogetherAsync(IEnumerable<FormattableString> statements, CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        foreach (var sql in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = Text(sql);
            for (var i = 0; i < sql.ArgumentCount; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (Name(i), sql.GetArgument(i) ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count == 0)
        {
            return [];
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        return [.. batch.BatchCommands.Select(c => c.RecordsAffected)];
    }

    /// <summary>A statement that differs each time is not kept.</summary>
    private DbCommand? Once(FormattableString sql) => sql is Statement.Built ? Fill(Prepare(sql), sql) : null;

    private DbCommand Kept(FormattableString sql)
    {
        if (!_prepared.TryGetValue(sql.Format, out var command))
        {
            _prepared.Add(sql.Format, command = Prepare(sql));
        }

        return Fill(command, sql);
    }

    private static DbCommand Fill(DbCommand command, FormattableString sql)
    {
        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            command.Parameters[i].Value = sql.GetArgument(i) ?? DBNull.Value;
        }

        return command;
    }

    private DbCommand Prepare(FormattableString sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text(sql);
        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(i);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string Text(FormattableString sql) => string.Format(null, sql.Format, [.. Enumerable.Range(0, sql.ArgumentCount).Select(Name)]);

    private static string Name(int parameter) => $"@p{parameter}";
}
