using Microsoft.Data.Sqlite;

namespace R2PBot.Storage;

/// <summary>
/// The writes of this process. SQLite takes one writer at a time, and a commit costs more than what a turn writes; so what waits
/// together is committed together. Each caller hears of its write after the commit, and a write that fails takes back its own
/// part alone.
/// </summary>
internal sealed class WriteQueue(Session session, string database)
{
    private readonly Lock _gate = new();
    private List<QueuedWrite> _waiting = [];
    private bool _isWriting;

    /// <summary>Who finds nobody writing writes at once, without changing threads; who comes meanwhile goes together with the others who did.</summary>
    public async Task<T> RunAsync<T>(Func<Session, Task<T>> write)
    {
        var queued = new QueuedWrite<T>(write);
        if (Enter(queued) && Next() is { } first)
        {
            await CommitAsync(first);
            if (!Leave())
            {
                _ = Task.Run(DrainAsync);
            }
        }

        return await queued.Result;
    }

    /// <returns>Whether the caller is the one to write.</returns>
    private bool Enter(QueuedWrite queued)
    {
        lock (_gate)
        {
            _waiting.Add(queued);
            var wasWriting = _isWriting;
            _isWriting = true;
            return !wasWriting;
        }
    }

    /// <returns>Whether nobody waits.</returns>
    private bool Leave()
    {
        lock (_gate)
        {
            return !(_isWriting = _waiting.Count > 0);
        }
    }

    private async Task DrainAsync()
    {
        while (Next() is { } together)
        {
            await CommitAsync(together);
        }
    }

    private async Task CommitAsync(List<QueuedWrite> together)
    {
        try
        {
            await WriteAsync(together);
        }
#pragma warning disable CA1031 // Whatever went wrong, who waits hears of it and the next writes go on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            together.ForEach(w => w.Fail(Explained(problem)));
            return;
        }

        together.ForEach(w => w.Tell());
    }

    private List<QueuedWrite>? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _isWriting = false;
                return null;
            }

            var together = _waiting;
            _waiting = [];
            return together;
        }
    }

    private async Task WriteAsync(List<QueuedWrite> together)
    {
        await session.ExecuteAsync($"begin immediate", CancellationToken.None);
        try
        {
            foreach (var write in together)
            {
                await WriteAsync(write, together.Count == 1);
            }

            await session.ExecuteAsync($"commit", CancellationToken.None);
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    /// <summary>Alone it needs no part of its own: what fails takes the whole transaction back.</summary>
    private Task WriteAsync(QueuedWrite write, bool isAlone) => isAlone ? write.RunAsync(session) : WriteApartAsync(write);

    private async Task WriteApartAsync(QueuedWrite write)
    {
        await session.ExecuteAsync($"savepoint one", CancellationToken.None);
        try
        {
            await write.RunAsync(session);
        }
#pragma warning disable CA1031 // It is told to the one whose write it was.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await session.ExecuteAsync($"rollback to one", CancellationToken.None);
            write.Fail(Explained(problem));
        }

        await session.ExecuteAsync($"release one", CancellationToken.None);
    }

    private async Task RollBackAsync()
    {
        try
        {
            await session.ExecuteAsync($"rollback", CancellationToken.None);
        }
        catch (SqliteException)
        {
            // A full disk has rolled back already.
        }
    }

    private Exception Explained(Exception problem) => problem is SqliteException sqlite ? StorageProblems.Explain(sqlite, database) : problem;
}
