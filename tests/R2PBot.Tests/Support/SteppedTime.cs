namespace R2PBot.Tests.Support;

/// <summary>A clock that shows the real time, put forward by what a test adds. Timers run in real time.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
