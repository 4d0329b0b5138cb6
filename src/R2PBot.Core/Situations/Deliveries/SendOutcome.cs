namespace R2PBot.Situations.Deliveries;

/// <summary>What the channel said to a message.</summary>
internal abstract record SendOutcome
{
    /// <param name="MessageId">As the channel calls it.</param>
    internal sealed record Sent(string? MessageId) : SendOutcome;

    /// <summary>Did not arrive; may be tried again.</summary>
    /// <param name="After">As the channel asks.</param>
    internal sealed record Later(string Reason, TimeSpan? After) : SendOutcome;

    /// <summary>Nobody is there.</summary>
    internal sealed record Gone(string Reason) : SendOutcome;

    /// <summary>Will not be taken, however often it is sent.</summary>
    internal sealed record Refused(string Reason) : SendOutcome;

    /// <summary>It may have arrived.</summary>
    internal sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>There was nothing to say any more, and nothing was sent.</summary>
    internal sealed record Needless(string Reason) : SendOutcome;
}
