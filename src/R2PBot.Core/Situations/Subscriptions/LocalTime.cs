namespace R2PBot.Situations.Subscriptions;

/// <summary>From a wall clock to the moment it shows. Twice a year that is no simple sum: an hour is skipped, and another comes twice.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The first moment at or after <paramref name="notBefore"/> at which the clock shows this. A time that is skipped counts as the
    /// moment after the gap; one that comes twice is the first of the two that is not over.
    /// </summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateTime clock, DateTimeOffset notBefore)
    {
        // Gaps are whole minutes, from half an hour to a day (where a date line was crossed).
        while (zone.IsInvalidTime(clock))
        {
            clock = clock.AddMinutes(1);
        }

        var offsets = zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).OrderDescending().ToArray() : [zone.GetUtcOffset(clock)];
        var moments = offsets.Select(o => new DateTimeOffset(clock, o).ToUniversalTime()).ToList();
        return moments.FirstOrDefault(m => m >= notBefore, moments[^1]);
    }

    /// <summary>UTC for a name that this machine does not know: an alert at an odd hour is better than none.</summary>
    public static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
