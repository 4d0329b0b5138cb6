using R2PBot.Situations.Alerts;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// Messages in hand, by tenant, the highest first: what is urgent overtakes a running digest. A tenant that has no place now does not hold up
/// another; a conversation that has none steps aside until it has.
/// </summary>
internal sealed class MessageStock
{
    private static readonly TimeSpan WhileAnotherIsUnderWay = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<(string Channel, string Tenant), PriorityQueue<Message, (int Priority, long Order)>> _tenants = [];
    private readonly PriorityQueue<Message, TimeSpan> _aside = new();
    private readonly int[] _byPriority = new int[3];
    private long _order;

    public int Count => _byPriority.Sum();

    /// <summary>Whether the table may hold more than was taken.</summary>
    public bool MayHaveMore { get; set; } = true;

    /// <summary>When something that found no place may find one; nothing when that depends on an answer.</summary>
    public TimeSpan? NextAt { get; private set; }

    public AlertPriority Lowest => (AlertPriority)Math.Max(0, Array.FindIndex(_byPriority, n => n > 0));

    public void Add(Message message)
    {
        _byPriority[(int)message.First.Priority]++;
        Queue(message);
    }

    public void Clear()
    {
        _tenants.Clear();
        _aside.Clear();
        Array.Clear(_byPriority);
    }

    /// <returns>The next that may go; its place is taken.</returns>
    public Message? Next(SendPaces paces, TimeSpan now)
    {
        NextAt = null;
        while (_aside.TryPeek(out _, out var at) && at <= now)
        {
            Queue(_aside.Dequeue());
        }

        while (Best(paces, now) is { } best)
        {
            var message = best.Dequeue();
            if (paces.TryStart(message.Reference, now) is not { } later)
            {
                _byPriority[(int)message.First.Priority]--;
                return message;
            }

            _aside.Enqueue(message, later == TimeSpan.MaxValue ? now + WhileAnotherIsUnderWay : later);
        }

        if (_aside.TryPeek(out _, out var soonest))
        {
            Sooner(soonest);
        }

        return null;
    }

    private PriorityQueue<Message, (int Priority, long Order)>? Best(SendPaces paces, TimeSpan now)
    {
        PriorityQueue<Message, (int Priority, long Order)>? best = null;
        (int, long) bestRank = default;
        foreach (var queue in _tenants.Values)
        {
            if (queue.TryPeek(out var first, out var rank) && (best is null || rank.CompareTo(bestRank) < 0) && !IsFull(first, paces, now))
            {
                (best, bestRank) = (queue, rank);
            }
        }

        return best;
    }

    private bool IsFull(Message message, SendPaces paces, TimeSpan now)
    {
        if (paces.TenantFreeAt(message.Reference, now) is not { } free)
        {
            return false;
        }

        Sooner(free);
        return true;
    }

    private void Sooner(TimeSpan at) => NextAt = at < (NextAt ?? TimeSpan.MaxValue) ? at : NextAt;

    private void Queue(Message message)
    {
        var key = (message.Reference.Address.Channel, message.Reference.Address.Tenant);
        if (!_tenants.TryGetValue(key, out var queue))
        {
            _tenants[key] = queue = new();
        }

        // Digests come after every message of their level.
        queue.Enqueue(message, (-(int)message.First.Priority * 2 + (message.IsDigest ? 1 : 0), _order++));
    }
}
