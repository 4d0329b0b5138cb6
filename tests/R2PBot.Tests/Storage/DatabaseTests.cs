using Microsoft.Data.Sqlite;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private static readonly Migration First = new("thing", 1, "create table thing (name text not null)");
    private static readonly Migration Second = new("thing", 2, "alter table thing add column colour text");

    private readonly string _folder = Directory.CreateTempSubdirectory("r2pbot-storage-").FullName;

    private string DatabaseFile => Path.Combine(_folder, "inner", "test.db");

    [Fact]
    public async Task TakesEachStepOnce_InOrder()
    {
        await using (var database = await OpenAsync(First))
        {
            await database.WriteAsync(s => s.ExecuteAsync($"insert into thing (name) values ({"kept"})", default), default);
        }

        await using var later = await OpenAsync(Second, First);
        await using var again = await OpenAsync(First, Second);
        Assert.Equal(["kept"], await again.ReadAsync(s => s.QueryAsync($"select name from thing where colour is null", r => r.GetString(0), default), default));
        Assert.Equal([1L, 2L], await again.ReadAsync(s => s.QueryAsync($"select number from migration order by number", r => r.GetInt64(0), default), default));
    }

    [Fact]
    public async Task LeavesTheDatabaseAsItWas_WhenAStepFails()
    {
        await using (await OpenAsync(First))
        {
        }

        var problem = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(First, Second, new("thing", 3, "create nonsense")));
        Assert.Contains("cannot be used", problem.Message, StringComparison.Ordinal);
        await using var database = await OpenAsync(First);
        Assert.Equal([1L], await database.ReadAsync(s => s.QueryAsync($"select number from migration", r => r.GetInt64(0), default), default));
    }

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task RunsAStatementForEachRow_AndSaysWhatEachChanged(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var database = await store.OpenAsync(TimeProvider.System, First, Second);
        string?[] colours = ["red", null, "green"];

        var added = await database.WriteAsync(s => s.ExecuteEachAsync(colours.Select(c => (FormattableString)$"insert into thing (name, colour) values ({"a"}, {c})"), default), default);
        var changed = await database.WriteAsync(s => s.ExecuteEachAsync(colours.Append("blue").Select(c => (FormattableString)$"update thing set name = {$"{c} one"} where colour = {c}"), default), default);

        Assert.Equal([1, 1, 1], added);
        Assert.Equal([1, 0, 1, 0], changed);
        Assert.Empty(await database.WriteAsync(s => s.ExecuteEachAsync([], default), default));
        Assert.Equal(["a", "green one", "red one"], await database.ReadAsync(s => s.QueryAsync($"select name from thing order by name", r => r.GetString(0), default), default));
    }

    [Fact]
    public async Task RefusesADatabaseNewerThanTheProgram()
    {
        await using (await OpenAsync(First, Second))
        {
        }

        var problem = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(First));
        Assert.Equal($"The database {DatabaseFile} was written by a newer version of this program (it has the step thing 2). Use that version, or another database.", problem.Message);
    }

    [Theory]
    [InlineData("this is no database, and long enough to be taken for one: " + "0123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense ")]
    public async Task SaysInOneLine_ThatTheFileIsDamaged(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat(content, 40)));
        var problem = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(First));
        Assert.Equal($"The database {DatabaseFile} is damaged or no database. Restore a copy, or move the file away and start again with an empty one.", problem.Message);
    }

    [Fact]
    public async Task SaysInOneLine_ThatTheFileCannotBeOpened()
    {
        Directory.CreateDirectory(DatabaseFile);
        var problem = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(First));
        Assert.Equal($"The database {DatabaseFile} cannot be opened. Check that the folder exists and can be written.", problem.Message);
    }

    /// <summary>A test may run as a user for whom no file is read-only, so the wording is tested with SQLite's own code.</summary>
    [Theory]
    [InlineData(8, "read-only")]
    [InlineData(13, "is full")]
    [InlineData(11, "is damaged")]
    public void SaysWhatToDo(int code, string said) =>
        Assert.Contains(said, StorageProblems.Explain(new SqliteException("x", code), "data/r2pbot.db").Message, StringComparison.Ordinal);

    [Fact]
    public async Task WritesAllOrNothing()
    {
        await using var database = await OpenAsync(First);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(
            async s =>
            {
                await s.ExecuteAsync($"insert into thing (name) values ({"half"})", default);
                throw new InvalidOperationException("crash");
            },
            default));
        Assert.Empty(await database.ReadAsync(s => s.QueryAsync($"select name from thing", r => r.GetString(0), default), default));
    }

    [Fact]
    public async Task TakesWritesOfManyAtOnce_WhileOthersRead()
    {
        await using var database = await OpenAsync(First);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            await database.WriteAsync(s => s.ExecuteAsync($"insert into thing (name) values ({i.ToString()})", default), default);
            await database.ReadAsync(s => s.QueryAsync($"select count(*) from thing", r => r.GetInt64(0), default), default);
        })));
        Assert.Equal([100L], await database.ReadAsync(s => s.QueryAsync($"select count(*) from thing", r => r.GetInt64(0), default), default));
    }

    [Fact]
    public async Task TakesBackOneWriteAlone_WhenManyAreCommittedTogether()
    {
        await using var database = await OpenAsync(First);
        var gate = new TaskCompletionSource();
        // Holds the writer, so that all others wait and go into one commit.
        var holding = database.WriteAsync(_ => gate.Task, default);
        var writes = Enumerable.Range(0, 20).Select(i => database.WriteAsync(
            async s =>
            {
                await s.ExecuteAsync($"insert into thing (name) values ({i.ToString()})", default);
                if (i % 5 == 0)
                {
                    throw new InvalidOperationException("crash");
                }
            },
            default)).ToList();
        gate.SetResult();
        await holding;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(writes));
        Assert.Equal(4, writes.Count(w => w.IsFaulted));
        Assert.Equal([16L], await database.ReadAsync(s => s.QueryAsync($"select count(*) from thing", r => r.GetInt64(0), default), default));
    }

    [Fact]
    public async Task HasCommitted_WhenAWriteReturns()
    {
        await using var database = await OpenAsync(First);
        await database.WriteAsync(s => s.ExecuteAsync($"insert into thing (name) values ({"kept"})", default), default);
        // As another process sees it.
        await using var other = await OpenAsync(First);
        Assert.Equal(["kept"], await other.ReadAsync(s => s.QueryAsync($"select name from thing", r => r.GetString(0), default), default));
    }

    [Fact]
    public async Task WritesAheadInALog()
    {
        await using var database = await OpenAsync(First);
        Assert.Equal(["wal"], await database.ReadAsync(s => s.QueryAsync($"pragma journal_mode", r => r.GetString(0), default), default));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Database> OpenAsync(params Migration[] migrations) => Database.OpenAsync(DatabaseFile, migrations, new FakeTime(), CancellationToken.None);
}
