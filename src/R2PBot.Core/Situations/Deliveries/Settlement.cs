using R2PBot.Situations.Alerts;

namespace R2PBot.Situations.Deliveries;

/// <summary>What becomes of a delivery after a try, and why.</summary>
/// <param name="IsUnknown">Whether this try may have arrived; the row keeps that for good.</param>
internal sealed record Settlement(long Id, DeliveryState State, DateTimeOffset TryAt, string? Reason, string? MessageId, bool IsUnknown)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>How often the top level is sent again into the unknown.</summary>
    public const int MaxRepeats = 2;

    private const int LeastAttempts = 5;

    /// <param name="jitter">From 0 to 1: those who failed together do not come back together.</param>
    public static Settlement After(Delivery delivery, SendOutcome outcome, DateTimeOffset now, double jitter, DeliveryOptions options) => outcome switch
    {
        SendOutcome.Sent sent => new(delivery.Id, DeliveryState.Sent, now, null, sent.MessageId, false),
        SendOutcome.Gone gone => new(delivery.Id, DeliveryState.Gone, now, gone.Reason, null, false),
        SendOutcome.Refused refused => new(delivery.Id, DeliveryState.Refused, now, refused.Reason, null, false),
        SendOutcome.Needless needless => new(delivery.Id, DeliveryState.Cancelled, now, needless.Reason, null, false),
        SendOutcome.Later later => Later(delivery, later, now, jitter, options),
        SendOutcome.Unknown unknown when IsSentAgain(delivery.Priority, delivery.DigestKey, delivery.Unknowns) =>
            new(delivery.Id, DeliveryState.Deferred, now + Wait(delivery.Attempts, null, jitter), unknown.Reason, null, true),
        SendOutcome.Unknown unknown => new(delivery.Id, DeliveryState.Unknown, now, unknown.Reason, null, true),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "A new outcome needs its settlement here."),
    };

    /// <summary>Better twice, and said so, than not at all: but only at the top level, and never a digest.</summary>
    /// <param name="unknowns">How often it was tried with unknown outcome before.</param>
    public static bool IsSentAgain(AlertPriority priority, string? digestKey, int unknowns) =>
        priority == AlertPriority.Urgent && digestKey is null && unknowns < MaxRepeats;

    private static Settlement Later(Delivery delivery, SendOutcome.Later later, DateTimeOffset now, double jitter, DeliveryOptions options)
    {
        var next = now + Wait(delivery.Attempts, later.After, jitter);
        // A host that was away for days still tries a few times.
        return delivery.Attempts >= LeastAttempts && next - delivery.Due > TimeSpan.FromHours(options.GiveUpHours)
            ? new(delivery.Id, DeliveryState.Refused, now, $"given up after {options.GiveUpHours} hours: {later.Reason}", null, false)
            : new(delivery.Id, DeliveryState.Deferred, next, later.Reason, null, false);
    }

    private static TimeSpan Wait(int attempts, TimeSpan? asked, double jitter)
    {
        var own = FirstWait * Math.Pow(2, Math.Min(attempts, 10));
        var wait = own > LongestWait ? LongestWait : own;
        // Never sooner than the channel asked.
        return asked is { } least ? least + wait * 0.25 * jitter : wait * (0.5 + 0.5 * jitter);
    }
}
