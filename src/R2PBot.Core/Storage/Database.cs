using Microsoft.Data.Sqlite;
using R2PBot.Storage.PostgreSql;

namespace R2PBot.Storage;

/// <summary>
/// What the bot remembers, in one SQLite file beside the program or on a PostgreSQL server that several hosts share. Any number of
/// reads run at once; writes go one after another.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private const int BusySeconds = 5;

    private readonly string _connectionString;
    private readonly string _name;

    // SQLite takes one writer at a time and makes the others poll for the lock. Queued here, they wait without polling;
    // the busy timeout is left for other processes on the same file.
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SqliteConnection _writer;
    private readonly PostgreSqlStore? _shared;

    private Database(string path)
    {
        _name = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = true }.ToString();
        _writer = new(_connectionString);
    }

    private Database(PostgreSqlStore shared)
        : this(":memory:") => _shared = shared;

    /// <summary>The file, or nothing on a server.</summary>
    internal string? File => _shared is null ? _name : null;

    /// <param name="path">A connection string of PostgreSQL (with <c>Host=</c>), or the file; its folder is made where it is missing.</param>
    /// <param name="migrations">Of all tables, in any order.</param>
    /// <exception cref="StorageException">The file is damaged, read-only, or newer than this program; the message says what to do.</exception>
    public static async Task<Database> OpenAsync(string path, IReadOnlyList<Migration> migrations, TimeProvider time, CancellationToken cancellation)
    {
        if (PostgreSqlStore.IsNamedBy(path))
        {
            return await OpenSharedAsync(new(path), migrations, time, cancellation);
        }

        var database = new Database(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            await database._writer.OpenAsync(cancellation);
            await PrepareAsync(database._writer, cancellation);
            await database.WriteAsync(session => MigrationRunner.RunAsync(session, migrations, time.GetUtcNow(), path, cancellation), cancellation);
            return database;
        }
        catch (Exception problem)
        {
            await database.DisposeAsync();
            throw problem switch
            {
                SqliteException sqlite => StorageProblems.Explain(sqlite, path),
                IOException or UnauthorizedAccessException => new StorageException($"The folder of the database {path} cannot be made: {problem.Message}", problem),
                _ => problem,
            };
        }
    }

    internal async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        if (_shared is not null)
        {
            return await _shared.ReadAsync(read, cancellation);
        }

        await using var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return await read(new(connection, null));
        }
        catch (SqliteException problem)
        {
            throw StorageProblems.Explain(problem, _name);
        }
    }

    /// <summary>All of it happens, or nothing.</summary>
    internal async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        if (_shared is not null)
        {
            return await _shared.WriteAsync(write, cancellation);
        }

        await _writing.WaitAsync(cancellation);
        try
        {
            await using var transaction = _writer.BeginTransaction(deferred: false);
            var result = await write(new(_writer, transaction));
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (SqliteException problem)
        {
            throw StorageProblems.Explain(problem, _name);
        }
        finally
        {
            _writing.Release();
        }
    }

    internal Task WriteAsync(Func<Session, Task> write, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await write(session);
            return true;
        },
        cancellation);

    /// <summary>A write that locks the rows it touches, so that hosts on one server need not wait for each other. On SQLite a write like any other.</summary>
    internal Task<T> ShareAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation) =>
        _shared is null ? WriteAsync(write, cancellation) : _shared.ShareAsync(write, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }

        await _writer.DisposeAsync();
        _writing.Dispose();

        // Pooled readers hold the file open, which keeps it from being moved or copied after the end.
        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    private static async Task<Database> OpenSharedAsync(PostgreSqlStore shared, IReadOnlyList<Migration> migrations, TimeProvider time, CancellationToken cancellation)
    {
        var database = new Database(shared);
        try
        {
            await database.WriteAsync(session => MigrationRunner.RunAsync(session, migrations, time.GetUtcNow(), shared.Name, cancellation), cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A write-ahead log lets readers go on during a write. "Normal" waits for the disk at checkpoints only: a crash of the
    /// program loses nothing, a power cut may lose the last moments but never the order or the file.
    /// </summary>
    private static async Task PrepareAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = {BusySeconds * 1000};";
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
