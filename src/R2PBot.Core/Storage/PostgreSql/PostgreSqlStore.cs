using Npgsql;

namespace R2PBot.Storage.PostgreSql;

/// <summary>
/// What several hosts remember together. A write holds one lock of the whole database, so that code written for SQLite's single
/// writer is right here as well; what locks its own rows shares instead.
/// </summary>
internal sealed class PostgreSqlStore : IAsyncDisposable
{
    private const int Attempts = 5;

    private readonly NpgsqlDataSource _source;

    public PostgreSqlStore(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "R2PBot" };
        Name = $"{settings.Database} on {settings.Host}";
        _source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>For messages; without user and password.</summary>
    public string Name { get; }

    public static bool IsNamedBy(string place) => place.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var session = new Session(await _source.OpenConnectionAsync(cancellation)) { LocksRows = true };
            return await read(session);
        }
        catch (NpgsqlException problem)
        {
            throw PostgreSqlProblems.Explain(problem, Name);
        }
    }

    public Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation) => InTransactionAsync(
        async session =>
        {
            await session.ExecuteAsync($"select pg_advisory_xact_lock(52503)", cancellation);
            return await write(session);
        },
        cancellation);

    public Task<T> ShareAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation) => InTransactionAsync(write, cancellation);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>The server ends one of two transactions that wait for each other. Nothing of it happened, so it runs again.</summary>
    private async Task<T> InTransactionAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellation);
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                var result = await write(new(connection) { LocksRows = true });
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (PostgresException stuck) when (attempt < Attempts && stuck.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
            }
            catch (NpgsqlException problem)
            {
                throw PostgreSqlProblems.Explain(problem, Name);
            }
        }
    }
}
