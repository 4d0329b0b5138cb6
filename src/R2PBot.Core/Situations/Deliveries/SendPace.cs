namespace R2PBot.Situations.Deliveries;

/// <summary>
/// Keeps under limits such as "7 in a second and 8 in two". A send counts from its start until a window's length after its answer:
/// it reached the channel somewhere in between, so the channel never sees more in any window, however the network bunches
/// them. A token bucket, which counts from the start alone, lets such bunches through.
/// </summary>
/// <remarks>Not safe for several threads. Times are those since some start, not those of a clock that may be set.</remarks>
internal sealed class SendPace(IReadOnlyList<RateLimit> limits)
{
    private readonly List<TimeSpan> _answered = [];
    private TimeSpan _blockedUntil = TimeSpan.MinValue;
    private int _underWay;

    /// <summary>Whether nothing is remembered that could hold up a send.</summary>
    public bool IsIdleAt(TimeSpan now, int hosts = 1) => _underWay == 0 && _blockedUntil <= now && (_answered.Count == 0 || _answered[^1] <= now - Longest(hosts));

    public bool AllowsAt(TimeSpan now, int hosts = 1) => now >= _blockedUntil && limits.All(l => Share(l, hosts) is var own && _underWay + Since(now - own.Per) < own.Count);

    public void Start() => _underWay++;

    public void Answer(TimeSpan now, int hosts = 1)
    {
        _underWay--;
        _answered.Add(now);
        var old = _answered.FindIndex(a => a > now - Longest(hosts));
        if (old > 256)
        {
            _answered.RemoveRange(0, old);
        }
    }

    /// <summary>The channel asked to wait.</summary>
    public void BlockUntil(TimeSpan until) => _blockedUntil = until > _blockedUntil ? until : _blockedUntil;

    /// <summary>When it is worth asking again; nothing when only an answer can help.</summary>
    public TimeSpan? NextAt(TimeSpan now, int hosts = 1)
    {
        var next = _blockedUntil;
        foreach (var limit in limits)
        {
            // Of those in the window, as many must leave as are too many.
            var own = Share(limit, hosts);
            var mustLeave = _underWay + Since(now - own.Per) - own.Count + 1;
            var first = _answered.Count - Since(now - own.Per);
            if (mustLeave > _answered.Count - first)
            {
                return null;
            }

            if (mustLeave > 0 && _answered[first + mustLeave - 1] + own.Per is var free && free > next)
            {
                next = free;
            }
        }

        return next > now ? next : now;
    }

    /// <summary>
    /// Several hosts divide what is allowed. Where there are more hosts than sends, each has one in a longer time: together they keep the rate,
    /// but may once fall together.
    /// </summary>
    private static RateLimit Share(RateLimit limit, int hosts) => hosts <= 1 ? limit
        : limit.Count >= hosts ? limit with { Count = limit.Count / hosts }
        : new(1, limit.Per * ((hosts + limit.Count - 1) / limit.Count));

    private TimeSpan Longest(int hosts) => limits.Max(l => Share(l, hosts).Per);

    private int Since(TimeSpan time)
    {
        var (low, high) = (0, _answered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _answered[middle] > time ? (low, middle) : (middle + 1, high);
        }

        return _answered.Count - low;
    }
}
