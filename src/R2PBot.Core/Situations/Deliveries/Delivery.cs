using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>A delivery that a host has in hand.</summary>
internal sealed record Delivery
{
    public required long Id { get; init; }

    public required DeliverySubject Subject { get; init; }

    public required Address Address { get; init; }

    public required string Language { get; init; }

    public required string TimeZone { get; init; }

    public required AlertPriority Priority { get; init; }

    public required bool IsExercise { get; init; }

    public required string? DigestKey { get; init; }

    /// <summary>When it was to go out at first.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often it was tried without anybody knowing whether it arrived.</summary>
    public required int Unknowns { get; init; }

    /// <summary>An earlier try may have arrived; the message must say so.</summary>
    public bool IsPossiblyRepeated => Unknowns > 0;

    public required DeliveryStanding Standing { get; init; }

    public required HandlingMark Handling { get; init; }
}

/// <summary>What goes out in one call: a delivery, or all those of one digest for one recipient.</summary>
internal sealed record Message(IReadOnlyList<Delivery> Deliveries, ConversationReference Reference)
{
    public Delivery First => Deliveries[0];

    public bool IsDigest => First.DigestKey is not null;
}
