namespace R2PBot.Conversations;

/// <summary>Lets the turns of one conversation run one after another, in the order in which they came, and those of different conversations at once.</summary>
internal sealed class ConversationOrder
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, TaskCompletionSource> _last = [];

    /// <summary>The place in the row is taken before this returns, so callers keep their order without awaiting each other.</summary>
    public Task<T> RunAsync<T>(ConversationKey conversation, Func<Task<T>> turn, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_gate)
        {
            before = _last.TryGetValue(conversation, out var last) ? last.Task : Task.CompletedTask;
            _last[conversation] = done;
        }

        return WaitAndRunAsync(conversation, before, done, turn, cancellation);
    }

    private async Task<T> WaitAndRunAsync<T>(ConversationKey conversation, Task before, TaskCompletionSource done, Func<Task<T>> turn, CancellationToken cancellation)
    {
        try
        {
            await before.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Who gives up waiting leaves the row, but the next must still wait for the one that runs.
            _ = before.ContinueWith(_ => Leave(conversation, done), TaskScheduler.Default);
            throw;
        }

        try
        {
            return await turn();
        }
        finally
        {
            Leave(conversation, done);
        }
    }

    private void Leave(ConversationKey conversation, TaskCompletionSource done)
    {
        lock (_gate)
        {
            if (_last.TryGetValue(conversation, out var last) && last == done)
            {
                _last.Remove(conversation);
            }
        }

        done.SetResult();
    }
}
