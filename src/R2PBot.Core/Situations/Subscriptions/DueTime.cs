using R2PBot.Situations.Alerts;

namespace R2PBot.Situations.Subscriptions;

/// <summary>
/// When a released alert is due at a reader. It follows from the moment of release alone, never from the moment of asking: a host whose
/// clock is wrong, or that was down, computes the same and so plans nothing a second time.
/// </summary>
internal static class DueTime
{
    public static Due Of(AlertPriority priority, Cadence cadence, QuietHours? quiet, TimeZoneInfo zone, DateTimeOffset released, int digestHour)
    {
        if (priority == AlertPriority.Urgent)
        {
            return new(released, null, DueReason.Urgent);
        }

        if (cadence == Cadence.Immediate)
        {
            var end = QuietEnd(quiet, zone, released);
            return new(end, null, end == released ? DueReason.AtOnce : DueReason.AfterQuietHours);
        }

        var (day, digest) = NextDigest(cadence, zone, released, digestHour);
        return new(QuietEnd(quiet, zone, digest), $"{cadence}:{day:yyyy-MM-dd}".ToLowerInvariant(), DueReason.InDigest);
    }

    /// <summary>The moment itself, or the end of the quiet hours that it falls into.</summary>
    public static DateTimeOffset QuietEnd(QuietHours? quiet, TimeZoneInfo zone, DateTimeOffset moment)
    {
        var clock = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        if (quiet is not { } hours || !hours.Hold(TimeOnly.FromDateTime(clock)))
        {
            return moment;
        }

        var today = clock.Date + hours.To.ToTimeSpan();
        return LocalTime.At(zone, today > clock ? today : today.AddDays(1), moment);
    }

    private static (DateOnly Day, DateTimeOffset Moment) NextDigest(Cadence cadence, TimeZoneInfo zone, DateTimeOffset released, int hour)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(released, zone).DateTime);
        while (true)
        {
            // The first of two equal hours: a digest that is due at 01:00 goes once, at the first 01:00.
            var moment = LocalTime.At(zone, day.ToDateTime(new(hour, 0)), DateTimeOffset.MinValue);
            if (moment > released && (cadence == Cadence.Daily || day.DayOfWeek == DayOfWeek.Monday))
            {
                return (day, moment);
            }

            day = day.AddDays(1);
        }
    }
}

/// <param name="Slot">Names the digest it goes into: "daily:2026-11-23"; nothing when it goes alone.</param>
internal sealed record Due(DateTimeOffset At, string? Slot, DueReason Reason);

internal enum DueReason
{
    AtOnce,
    AfterQuietHours,
    InDigest,

    /// <summary>The highest level waits neither for a digest nor for the end of quiet hours.</summary>
    Urgent,
}
