using System.Collections.Concurrent;
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

    // Kept open with their statements: opening a connection costs more than what a turn reads.
    private readonly ConcurrentBag<Session> _readers = [];
    private readonly SqliteConnection _writing;
    private readonly Session _writer;
    private readonly WriteQueue _writes;
    private readonly PostgreSqlStore? _shared;

    /// <summary>A connection is used by one caller at a time, so SQLite need not lock it for each call; and nobody asks it to count its memory.</summary>
    static Database()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private Database(string path)
    {
        _name = path;
        // The busy timeout is for other processes on the same file; within this one writes wait in their queue.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = false }.ToString();
        _writing = new(_connectionString);
        _writer = new(_writing);
        _writes = new(_writer, path);
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
            await database._writing.OpenAsync(cancellation);
            await PrepareAsync(database._writing, cancellation);
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

        var reader = await ReaderAsync(cancellation);
        try
        {
            var result = await read(reader);
            _readers.Add(reader);
            return result;
        }
        catch (SqliteException problem)
        {
            await reader.DisposeAsync();
            throw StorageProblems.Explain(problem, _name);
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <summary>All of it happens, or nothing. When this returns it is committed.</summary>
    internal async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _shared is null ? await _writes.RunAsync(write) : await _shared.WriteAsync(write, cancellation);
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

        while (_readers.TryTake(out var reader))
        {
            await reader.DisposeAsync();
        }

        await _writer.DisposeAsync();
    }

    private async Task<Session> ReaderAsync(CancellationToken cancellation)
    {
        if (_readers.TryTake(out var kept))
        {
            return kept;
        }

        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return new(connection);
        }
        catch (SqliteException problem)
        {
            await connection.DisposeAsync();
            throw StorageProblems.Explain(problem, _name);
        }
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
    /// A write-ahead log lets readers go on during a write. "Normal" waits for the disk at checkpoints only: a crash or kill of the
    /// program loses nothing, a power cut may lose the last moments but never the order or the file. A checkpoint every
    /// 16 MB instead of every 4 MB, because the turns of that moment wait for it.
    /// </summary>
    private static async Task PrepareAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000; pragma busy_timeout = {BusySeconds * 1000};";
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
