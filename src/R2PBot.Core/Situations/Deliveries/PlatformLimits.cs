namespace R2PBot.Situations.Deliveries;

/// <summary>So many in so long.</summary>
internal readonly record struct RateLimit(int Count, TimeSpan Per);

/// <summary>What the platforms allow, from Microsoft's page "Optimize your bot with rate limiting in Teams".</summary>
internal static class PlatformLimits
{
    /// <summary>Requests of one app in one tenant. An older copy of the page says 30.</summary>
    public const int TeamsAppInTenantPerSecond = 50;

    /// <summary>Messages that one bot may send into one conversation.</summary>
    public static readonly IReadOnlyList<RateLimit> TeamsConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Slack's page "Rate limits": one message a second into a channel, short bursts aside.</summary>
    public static readonly IReadOnlyList<RateLimit> SlackChannel = [new(1, TimeSpan.FromSeconds(1))];

    public static IReadOnlyList<RateLimit> Of(string channel) => channel == "slack" ? SlackChannel : TeamsConversation;
}
