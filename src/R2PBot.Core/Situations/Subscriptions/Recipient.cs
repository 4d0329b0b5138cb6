namespace R2PBot.Situations.Subscriptions;

/// <summary>Who gets something, as of the moment it was planned: a later change of the subscription or of the directory does not redirect what is under way.</summary>
public sealed record Recipient
{
    public required Address Address { get; init; }

    /// <summary>Of the frame: <c>en</c>, <c>fr</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Asked in this order when the recipient has not acknowledged in time.</summary>
    public IReadOnlyList<Address> Deputies { get; init; } = [];

    /// <summary>Tried in this order when the address is gone.</summary>
    public IReadOnlyList<Address> Fallbacks { get; init; } = [];

    public string Key => Address.Key;
}
