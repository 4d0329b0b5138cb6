namespace R2PBot.Situations.Deliveries;

/// <summary>The paces of every tenant and conversation that was sent to lately. One host's part of each limit grows and shrinks with the number of hosts, for the messages to one conversation may be shared out among all of them.</summary>
internal sealed class SendPaces(int perSecond)
{
    private const int SweepAt = 4_096;

    private readonly Dictionary<(string Channel, string Tenant), SendPace> _tenants = [];
    private readonly Dictionary<(string Channel, string Tenant, string Conversation), SendPace> _conversations = [];
    private int _sweepAt = SweepAt;

    /// <summary>Hosts that send at the moment.</summary>
    public int Hosts { get; set; } = 1;

    /// <summary>Takes a place for the message, if there is one.</summary>
    /// <returns>Nothing when it may go; else when to ask again, <see cref="TimeSpan.MaxValue"/> when an answer must come first.</returns>
    public TimeSpan? TryStart(ConversationReference to, TimeSpan now)
    {
        var (tenant, conversation) = (Tenant(to), Conversation(to, now));
        if (tenant?.AllowsAt(now, Hosts) == false)
        {
            return tenant.NextAt(now, Hosts) ?? TimeSpan.MaxValue;
        }

        if (!conversation.AllowsAt(now, Hosts))
        {
            return conversation.NextAt(now, Hosts) ?? TimeSpan.MaxValue;
        }

        tenant?.Start();
        conversation.Start();
        return null;
    }

    /// <returns>When the tenant has a place again, <see cref="TimeSpan.MaxValue"/> when an answer must come first; nothing when it has one.</returns>
    public TimeSpan? TenantFreeAt(ConversationReference to, TimeSpan now) => Tenant(to) is { } tenant && !tenant.AllowsAt(now, Hosts) ? tenant.NextAt(now, Hosts) ?? TimeSpan.MaxValue : null;

    /// <param name="wait">What the channel asked for with a 429.</param>
    public void Answer(ConversationReference to, TimeSpan now, TimeSpan? wait)
    {
        Tenant(to)?.Answer(now, Hosts);
        var conversation = Conversation(to, now);
        conversation.Answer(now, Hosts);
        if (wait is { } asked)
        {
            conversation.BlockUntil(now + asked);
        }
    }

    private SendPace? Tenant(ConversationReference to)
    {
        if (perSecond == 0)
        {
            return null;
        }

        var key = (to.Address.Channel, to.Address.Tenant);
        return _tenants.TryGetValue(key, out var pace) ? pace : _tenants[key] = new([new(perSecond, TimeSpan.FromSeconds(1))]);
    }

    private SendPace Conversation(ConversationReference to, TimeSpan now)
    {
        var key = (to.Address.Channel, to.Address.Tenant, to.ConversationId);
        if (_conversations.TryGetValue(key, out var pace))
        {
            return pace;
        }

        if (_conversations.Count >= _sweepAt)
        {
            Sweep(now);
        }

        return _conversations[key] = new(PlatformLimits.Of(to.Address.Channel));
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var idle in _conversations.Where(c => c.Value.IsIdleAt(now, Hosts)).Select(c => c.Key).ToList())
        {
            _conversations.Remove(idle);
        }

        _sweepAt = Math.Max(SweepAt, _conversations.Count * 2);
    }
}
