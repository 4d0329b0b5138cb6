namespace R2PBot.Situations.Deliveries;

/// <summary>Calls that have ended, until the pump takes them. It wakes when enough have, not for each: one transaction for several is cheaper than one for each.</summary>
internal sealed class EndedCalls<T>
{
    private readonly Lock _gate = new();
    private List<T> _ended = [];
    private bool _isWoken;
    private int _enough;
    private TaskCompletionSource _reached = new();

    public void Add(T call)
    {
        lock (_gate)
        {
            _ended.Add(call);
            Tell();
        }
    }

    /// <summary>There is something else to look at.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _isWoken = true;
            Tell();
        }
    }

    public (IReadOnlyList<T> Ended, bool IsWoken) Take()
    {
        lock (_gate)
        {
            var taken = (_ended, _isWoken);
            (_ended, _isWoken) = ([], false);
            return taken;
        }
    }

    /// <summary>Waits until so many have ended, something else happened, or the time is up.</summary>
    public Task UntilAsync(int enough, TimeSpan most, TimeProvider time, CancellationToken cancellation)
    {
        lock (_gate)
        {
            (_enough, _reached) = (enough, new(TaskCreationOptions.RunContinuationsAsynchronously));
            Tell();
            return SwallowAsync(_reached.Task.WaitAsync(most, time, cancellation));
        }
    }

    private void Tell()
    {
        if (_isWoken || _ended.Count >= _enough)
        {
            _reached.TrySetResult();
        }
    }

    private static async Task SwallowAsync(Task wait) => await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
