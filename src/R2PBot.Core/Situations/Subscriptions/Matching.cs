using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Subscriptions;

/// <summary>Which subscriber gets an alert, and when. However many subscriptions fit, it is one delivery: the earliest.</summary>
internal static class Matching
{
    public static Match Of(Alert alert, Situation situation, Subscriber subscriber, IReadOnlyList<Subscription> subscriptions, DateTimeOffset released, int digestHour)
    {
        if (subscriber.PausedUntil > released)
        {
            return new(MatchReason.Paused, null);
        }

        if (alert.Handling > MostClosed(subscriber.Address.Kind, subscriber.IsVerified))
        {
            return new(MatchReason.HandlingMark, null);
        }

        var inScope = subscriptions.Where(s => s.Scope.Holds(situation) && s.ExpiresAt > released).ToList();
        if (inScope.Count == 0)
        {
            return new(MatchReason.NotSubscribed, null);
        }

        var wanted = inScope.Where(s => s.Minimum is null || Level(alert) >= s.Minimum).ToList();
        return wanted.Count == 0
            ? new(MatchReason.BelowMinimum, null)
            : new(MatchReason.Subscribed, wanted.Select(s => DueTime.Of(alert.Priority, s.Cadence, subscriber.Quiet, LocalTime.Zone(subscriber.TimeZone), released, digestHour)).MinBy(d => d.At));
    }

    /// <summary>Others read along in a group or channel, guests among them, and a name that nobody vouches for could be anyone's; RED is handed over by hand.</summary>
    public static HandlingMark MostClosed(AddressKind kind, bool isVerified) => kind == AddressKind.Person && isVerified ? HandlingMark.AmberStrict : HandlingMark.Green;

    /// <summary>The higher of the two: who asked for "urgent attention" also learns that it is over.</summary>
    private static TrackingLevel? Level(Alert alert) => alert.Content.Highest(includeBefore: true);
}

internal sealed record Match(MatchReason Reason, Due? Due);

internal enum MatchReason
{
    Subscribed,
    NotSubscribed,
    BelowMinimum,
    HandlingMark,
    Paused,
}
