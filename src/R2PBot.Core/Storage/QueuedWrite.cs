namespace R2PBot.Storage;

/// <summary>A write that waits for its turn, and later for the commit.</summary>
internal abstract class QueuedWrite
{
    public abstract Task RunAsync(Session session);

    /// <summary>It is committed.</summary>
    public abstract void Tell();

    public abstract void Fail(Exception problem);
}

internal sealed class QueuedWrite<T>(Func<Session, Task<T>> write) : QueuedWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T>? _written;

    public Task<T> Result => _done.Task;

    public override Task RunAsync(Session session) => _written = write(session);

    public override void Tell()
    {
        if (_written is { IsCompletedSuccessfully: true } written)
        {
            _done.TrySetResult(written.Result);
        }
    }

    public override void Fail(Exception problem) => _done.TrySetException(problem);
}
