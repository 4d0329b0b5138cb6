namespace R2PBot.Storage;

/// <summary>When to look for rows that are over: not with every write, which would cost more than the write. Due at once after a start.</summary>
internal sealed class Broom(TimeSpan every)
{
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>For the one writer; answers yes once in every while.</summary>
    public bool IsDue(DateTimeOffset now)
    {
        if (now < _next)
        {
            return false;
        }

        _next = now + every;
        return true;
    }
}
