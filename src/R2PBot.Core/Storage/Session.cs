using System.Data.Common;

namespace R2PBot.Storage;

/// <summary>
/// One open connection, and for writes its transaction. A statement is an interpolated string whose values always travel as
/// parameters, so nothing that a person typed can become SQL.
/// </summary>
internal sealed class Session
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;

    internal Session(DbConnection connection, DbTransaction? transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Whether others write at the same time, so that rows must be locked before they are changed (PostgreSQL).</summary>
    internal bool LocksRows { get; init; }

    /// <returns>How many rows changed.</returns>
    internal async Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    internal async Task<IReadOnlyList<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private DbCommand Command(FormattableString sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = string.Format(null, sql.Format, [.. Enumerable.Range(0, sql.ArgumentCount).Select(i => $"@p{i}")]);
        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = sql.GetArgument(i) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
