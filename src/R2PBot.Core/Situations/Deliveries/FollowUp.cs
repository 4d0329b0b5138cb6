using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>A delivery after which somebody else must hear of the alert: the next fallback when the address is gone, else the next deputy.</summary>
internal sealed record FollowUp
{
    public required long Delivery { get; init; }

    public required DeliverySubject Subject { get; init; }

    public required Recipient Recipient { get; init; }

    public required DeliveryState State { get; init; }

    public required AlertPriority Priority { get; init; }

    public required HandlingMark Handling { get; init; }

    public required bool IsExercise { get; init; }

    /// <summary>Another address of the same recipient comes before another recipient.</summary>
    public DeliveryStanding Standing => State is DeliveryState.Gone or DeliveryState.Refused && Recipient.Fallbacks.Count > 0 ? DeliveryStanding.Fallback : DeliveryStanding.Deputy;

    /// <summary>What is planned for the next one; it carries on the rest of the way.</summary>
    public PlannedDelivery Next(DateTimeOffset now) => new()
    {
        Subject = Subject,
        Recipient = Standing == DeliveryStanding.Fallback
            ? Recipient with { Address = Recipient.Fallbacks[0], Fallbacks = [.. Recipient.Fallbacks.Skip(1)] }
            : Recipient with { Address = Recipient.Deputies[0], Deputies = [.. Recipient.Deputies.Skip(1)], Fallbacks = [] },
        Due = now,
        Priority = Priority,
        Handling = Handling,
        IsExercise = IsExercise,
    };
}
