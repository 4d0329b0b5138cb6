using R2PBot.Situations.Deliveries;

namespace R2PBot.Tests.Situations.Deliveries;

public sealed class EndedCallsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly EndedCalls<int> _calls = new();

    [Fact]
    public async Task WaitsUntilEnoughHaveEnded_AlsoThoseThatDidBefore()
    {
        _calls.Add(1);
        var wait = _calls.UntilAsync(3, Long, TimeProvider.System, default);
        _calls.Add(2);
        Assert.False(wait.IsCompleted);

        _calls.Add(3);
        await wait.WaitAsync(TimeSpan.FromSeconds(20));

        var (ended, isWoken) = _calls.Take();
        Assert.Equal([1, 2, 3], ended);
        Assert.False(isWoken);
        Assert.Empty(_calls.Take().Ended);
    }

    [Fact]
    public async Task GoesOn_WhenThereIsSomethingElseToLookAt_OrTheTimeIsUp_OrItIsToStop()
    {
        using var stop = new CancellationTokenSource();
        var stopped = _calls.UntilAsync(1, Long, TimeProvider.System, stop.Token);
        await stop.CancelAsync();
        await stopped.WaitAsync(TimeSpan.FromSeconds(20));

        await _calls.UntilAsync(1, TimeSpan.FromMilliseconds(1), TimeProvider.System, default).WaitAsync(TimeSpan.FromSeconds(20));

        _calls.Wake();
        await _calls.UntilAsync(1, Long, TimeProvider.System, default).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(_calls.Take().IsWoken);
        Assert.False(_calls.Take().IsWoken);
    }
}
