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

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
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
        var names = Enumerable.Range(0, sql.ArgumentCount).Select(i => $"@p{i}").ToArray();
        var command = connection.CreateCommand();
        command.CommandText = string.Format(null, sql.Format, names);
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
