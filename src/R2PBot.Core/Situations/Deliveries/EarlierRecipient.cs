using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>Somebody whom an earlier version of an alert was meant for.</summary>
/// <param name="Handling">The mark under which it was: what follows under the same mark may go there as well.</param>
internal sealed record EarlierRecipient(Recipient Recipient, HandlingMark Handling);

/// <summary>Somebody for whom an alert still waits: for a digest, for the end of quiet hours, for its turn, or for another way to them.</summary>
internal sealed record WaitingRecipient(EarlierRecipient Earlier, DateTimeOffset Due, string? DigestKey);
