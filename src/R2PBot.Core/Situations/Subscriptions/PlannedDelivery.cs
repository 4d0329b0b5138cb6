using R2PBot.People;
using R2PBot.Situations.Alerts;

namespace R2PBot.Situations.Subscriptions;

/// <summary>One subject for one recipient at its due time: what matching decided, before anything is stored or sent. Planning the same again changes nothing.</summary>
public sealed record PlannedDelivery
{
    public required DeliverySubject Subject { get; init; }

    public required Recipient Recipient { get; init; }

    /// <summary>Not before. Quiet hours and the hour of a digest are already in it.</summary>
    public required DateTimeOffset Due { get; init; }

    public required AlertPriority Priority { get; init; }

    public required HandlingMark Handling { get; init; }

    public bool IsExercise { get; init; }

    /// <summary>Deliveries with the same key go out as one message; nothing for a message of its own.</summary>
    public string? DigestKey { get; init; }

    public string IdempotencyKey => $"{Subject.Key}|{Recipient.Key}";
}
