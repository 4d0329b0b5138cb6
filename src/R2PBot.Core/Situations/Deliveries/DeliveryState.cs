namespace R2PBot.Situations.Deliveries;

/// <summary>Where a delivery is. The first four are under way; the others are final unless a person or the top level sends again.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its time.</summary>
    Planned,

    /// <summary>To be tried again at its due time.</summary>
    Deferred,

    /// <summary>A host has it in hand and has not sent it.</summary>
    Leased,

    /// <summary>Written before the call goes out: if its host dies now, nobody can know whether it arrived.</summary>
    Sending,

    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>The channel says that there is nobody any more.</summary>
    Gone,

    /// <summary>It may have arrived.</summary>
    Unknown,

    /// <summary>The channel will not take it, or it was tried for too long.</summary>
    Refused,

    /// <summary>The recipient answered it.</summary>
    Acknowledged,

    Cancelled,
}

/// <summary>Why somebody gets it.</summary>
public enum DeliveryStanding
{
    Subscribed,

    /// <summary>Another did not acknowledge in time.</summary>
    Deputy,

    /// <summary>Another address of the recipient is gone.</summary>
    Fallback,
}
