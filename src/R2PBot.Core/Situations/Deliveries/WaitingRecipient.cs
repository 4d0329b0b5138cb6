using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>Somebody for whom an alert still waits: for a digest, for the end of quiet hours, for its turn, or for another way to them.</summary>
internal sealed record WaitingRecipient(Recipient Recipient, DateTimeOffset Due, string? DigestKey);
