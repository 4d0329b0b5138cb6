using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>How an address is reached without having been spoken to: the conversation, and the platform's own address and ids, as of the last time somebody spoke there.</summary>
public sealed record ConversationReference
{
    public required Address Address { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Address of the channel's service; it changes, so each message renews it.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The person as the channel calls them there, which need not be their stable id; empty for a group.</summary>
    public string AccountId { get; init; } = "";

    public string BotId { get; init; } = "";

    public string BotName { get; init; } = "";

    /// <summary>Whether the channel vouched for who spoke there.</summary>
    public bool IsVerified { get; init; }
}
