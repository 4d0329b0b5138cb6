namespace R2PBot.Channels.BotFramework;

/// <summary>Takes activities to where the conversation is: over the Connector REST interface, into the own Direct Line, or into the answer of the request itself.</summary>
internal interface IActivitySender
{
    /// <summary>Whether somebody sees a sign of typing there.</summary>
    bool ShowsTyping => true;

    /// <summary>Sends; a reply when the activity names the one it answers.</summary>
    Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Puts the activity in the place of the one with its id.</summary>
    Task<SendResult> UpdateAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>What became of an activity on its way out.</summary>
internal abstract record SendResult
{
    internal sealed record Sent(string? Id) : SendResult;

    /// <summary>The channel is busy or away; the same may succeed later.</summary>
    internal sealed record RetryLater(TimeSpan? After) : SendResult;

    /// <summary>The conversation or message is not there any more.</summary>
    internal sealed record Gone : SendResult;

    /// <summary>The channel will not take it, however often it is sent.</summary>
    internal sealed record Refused(string Reason) : SendResult;

    /// <summary>It may have arrived: the connection broke after sending. Sending again could say it twice.</summary>
    internal sealed record Unknown(string Reason) : SendResult;
}
