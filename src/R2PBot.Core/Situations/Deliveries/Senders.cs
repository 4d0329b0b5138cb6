using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// The hosts that send. Each says again and again that it is alive; what a host has in hand that stopped saying so is taken over. A SQLite file
/// is used by one sending host, which holds a lock that ends with its process: there a dead one is seen at once.
/// </summary>
internal sealed class Senders(Database database, TimeProvider time, DeliveryOptions options) : IDisposable
{
    private FileStream? _sole;

    public static readonly Migration[] Migrations =
    [
        new("sender", 1, "create table sender (owner text primary key, alive_until text not null)"),
    ];

    public TimeSpan Beat => TimeSpan.FromSeconds(options.LeaseSeconds / 5.0);

    /// <summary>For how long a newcomer waits until the others have left it its part, and until what a dead one sent a moment ago no longer counts.</summary>
    public TimeSpan Patience => _sole is null ? Beat + TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(1);

    /// <returns>Whether this process may send; on SQLite one may.</returns>
    public bool TryEnter()
    {
        if (database.File is not { } file || _sole is not null)
        {
            return true;
        }

        try
        {
            _sole = new FileStream($"{file}.sender", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Says that the owner is alive.</summary>
    /// <returns>Who is, all told; nothing when the owner was given up meanwhile, because it was silent for too long.</returns>
    public async Task<IReadOnlyList<string>?> BeatAsync(string owner, bool isNew, Session session, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_sole is not null)
        {
            await session.ExecuteAsync($"delete from sender where owner <> {owner}", cancellation);
        }

        await session.ExecuteAsync($"delete from sender where alive_until < {Instant.Text(now)}", cancellation);
        var until = Instant.Text(now + TimeSpan.FromSeconds(options.LeaseSeconds));
        var known = await session.ExecuteAsync($"update sender set alive_until = {until} where owner = {owner}", cancellation);
        if (known == 0 && !isNew)
        {
            return null;
        }

        if (known == 0)
        {
            await session.ExecuteAsync($"insert into sender (owner, alive_until) values ({owner}, {until})", cancellation);
        }

        return await session.QueryAsync($"select owner from sender", r => r.GetString(0), cancellation);
    }

    public static Task LeaveAsync(string owner, Session session, CancellationToken cancellation) => session.ExecuteAsync($"delete from sender where owner = {owner}", cancellation);

    public void Dispose() => _sole?.Dispose();
}
