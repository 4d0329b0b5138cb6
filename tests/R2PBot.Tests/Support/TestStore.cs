using R2PBot.Storage;

namespace R2PBot.Tests.Support;

/// <summary>An empty database on one of the two stores. Where PostgreSQL cannot be had only SQLite is tested, and a test of its own says so.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Database> _opened = [];

    private TestStore(string? connection) => Place = connection ?? _folder.At("test.db");

    /// <summary>What opens it.</summary>
    public string Place { get; }

    public static TheoryData<string> Kinds => PostgreSqlServer.ReasonToSkip is null ? ["sqlite", "postgresql"] : ["sqlite"];

    public static async Task<TestStore> NewAsync(string kind) => new(kind == "postgresql" ? await PostgreSqlServer.NewDatabaseAsync() : null);

    public async Task<Database> OpenAsync(TimeProvider time, params Migration[] migrations)
    {
        var database = await Database.OpenAsync(Place, migrations, time, CancellationToken.None);
        _opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Dispose();
    }
}
