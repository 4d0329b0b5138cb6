using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Tests.Situations.Subscriptions;

/// <summary>Clocks that are put forward and back, in five time zones of both hemispheres, one of them by half an hour.</summary>
public sealed class DueTimeTests
{
    private const int DigestHour = 2;

    /// <summary>Zone, release (UTC), digest due (UTC): around the hour that is skipped, and around the one that comes twice.</summary>
    public static TheoryData<string, string, string> Digests => new()
    {
        // Skipped: 02:00 on that day does not exist and counts as the first moment after the gap.
        { "America/New_York", "2026-03-08T05:00Z", "2026-03-08T07:00Z" },
        { "America/New_York", "2026-03-07T05:00Z", "2026-03-07T07:00Z" },
        { "Europe/Paris", "2026-03-28T22:00Z", "2026-03-29T01:00Z" },
        { "Europe/Paris", "2026-03-29T01:00Z", "2026-03-30T00:00Z" },
        { "Australia/Lord_Howe", "2026-10-03T14:00Z", "2026-10-03T15:30Z" },
        { "Pacific/Auckland", "2026-09-26T12:00Z", "2026-09-26T14:00Z" },
        { "America/Santiago", "2026-09-06T03:00Z", "2026-09-06T05:00Z" },
        // Twice: the first of the two, and only that.
        { "America/New_York", "2026-11-01T04:00Z", "2026-11-01T07:00Z" },
        { "Europe/Paris", "2026-10-24T22:00Z", "2026-10-25T00:00Z" },
        { "Europe/Paris", "2026-10-25T00:30Z", "2026-10-26T01:00Z" },
        { "Australia/Lord_Howe", "2026-04-04T13:00Z", "2026-04-04T15:30Z" },
        { "Pacific/Auckland", "2026-04-04T12:00Z", "2026-04-04T13:00Z" },
        { "America/Santiago", "2026-04-05T03:30Z", "2026-04-05T06:00Z" },
    };

    [Theory]
    [MemberData(nameof(Digests))]
    public void FindsTheHourOfADigest_WhenClocksChange(string zone, string released, string due) =>
        Assert.Equal(Utc(due), Of(Cadence.Daily, null, zone, released).At);

    /// <summary>Every alert of a year goes into exactly one digest, and no day has two.</summary>
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Paris")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Santiago")]
    public void GivesEveryDayOneDigest_AllYear(string zone)
    {
        var slots = new Dictionary<string, DateTimeOffset>();
        for (var released = Utc("2026-01-01T00:00Z"); released < Utc("2027-01-01T00:00Z"); released = released.AddMinutes(10))
        {
            var due = DueTime.Of(AlertPriority.Heightened, Cadence.Daily, null, LocalTime.Zone(zone), released, DigestHour);
            Assert.InRange(due.At - released, TimeSpan.FromTicks(1), TimeSpan.FromHours(25));
            Assert.True(slots.TryAdd(due.Slot!, due.At) || slots[due.Slot!] == due.At, $"{due.Slot} is due at {due.At} and at {slots[due.Slot!]}");
        }

        Assert.InRange(slots.Count, 365, 367);
        Assert.Equal(slots.Count, slots.Values.Distinct().Count());
    }

    /// <summary>Zone, quiet hours, release (UTC), due (UTC).</summary>
    public static TheoryData<string, string, string, string> QuietNights => new()
    {
        { "Europe/Paris", "22:00-07:00", "2026-11-22T22:30Z", "2026-11-23T06:00Z" },
        { "Europe/Paris", "22:00-07:00", "2026-11-22T03:30Z", "2026-11-22T06:00Z" },
        { "Europe/Paris", "22:00-07:00", "2026-11-22T06:00Z", "2026-11-22T06:00Z" },
        { "Europe/Paris", "22:00-07:00", "2026-11-22T20:59Z", "2026-11-22T20:59Z" },
        { "Europe/Paris", "22:00-07:00", "2026-11-22T21:00Z", "2026-11-23T06:00Z" },
        // The night in which the clock is put forward is an hour shorter, the other an hour longer.
        { "Europe/Paris", "22:00-07:00", "2026-03-28T21:30Z", "2026-03-29T05:00Z" },
        { "Europe/Paris", "22:00-07:00", "2026-10-24T21:30Z", "2026-10-25T06:00Z" },
        { "America/New_York", "22:00-07:00", "2026-03-08T03:30Z", "2026-03-08T11:00Z" },
        { "America/New_York", "22:00-07:00", "2026-11-01T03:30Z", "2026-11-01T12:00Z" },
        { "Australia/Lord_Howe", "22:00-07:00", "2026-10-03T12:00Z", "2026-10-03T20:00Z" },
        { "Pacific/Auckland", "22:00-07:00", "2026-04-04T10:00Z", "2026-04-04T19:00Z" },
        { "America/Santiago", "22:00-07:00", "2026-09-06T02:30Z", "2026-09-06T10:00Z" },
        // An end that is skipped, and one that comes twice.
        { "Europe/Paris", "22:00-02:30", "2026-03-28T22:30Z", "2026-03-29T01:00Z" },
        { "Europe/Paris", "22:00-02:30", "2026-10-24T22:30Z", "2026-10-25T00:30Z" },
        { "Europe/Paris", "22:00-02:30", "2026-10-25T01:15Z", "2026-10-25T01:30Z" },
    };

    [Theory]
    [MemberData(nameof(QuietNights))]
    public void WaitsForTheEndOfQuietHours(string zone, string quiet, string released, string due) =>
        Assert.Equal(Utc(due), Of(Cadence.Immediate, Quiet(quiet), zone, released).At);

    /// <summary>Minute by minute through a year: what is due is never in quiet hours, never before the release, never later than the night is long.</summary>
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Paris")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Santiago")]
    public void IsNeverDueInQuietHours(string name)
    {
        var (zone, quiet) = (LocalTime.Zone(name), Quiet("21:30-06:45"));
        for (var released = Utc("2026-01-01T00:00Z"); released < Utc("2027-01-01T00:00Z"); released = released.AddMinutes(7))
        {
            var due = DueTime.QuietEnd(quiet, zone, released);
            Assert.False(quiet.Hold(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(due, zone).DateTime)));
            Assert.InRange(due - released, TimeSpan.Zero, TimeSpan.FromHours(10.25));
        }
    }

    [Fact]
    public void MovesADigestOutOfQuietHours() =>
        Assert.Equal((Utc("2026-11-23T06:00Z"), "daily:2026-11-23"), (Of(Cadence.Daily, Quiet("22:00-07:00"), "Europe/Paris", "2026-11-22T12:00Z").At, Of(Cadence.Daily, Quiet("22:00-07:00"), "Europe/Paris", "2026-11-22T12:00Z").Slot));

    [Fact]
    public void CollectsAWeek_UntilMonday() =>
        Assert.Equal((Utc("2026-11-23T01:00Z"), "weekly:2026-11-23"), (Of(Cadence.Weekly, null, "Europe/Paris", "2026-11-17T12:00Z").At, Of(Cadence.Weekly, null, "Europe/Paris", "2026-11-22T12:00Z").Slot));

    [Theory]
    [InlineData("Immediate")]
    [InlineData("Daily")]
    [InlineData("Weekly")]
    public void LetsWhatIsUrgentThroughAtOnce(string cadence)
    {
        var due = DueTime.Of(AlertPriority.Urgent, Enum.Parse<Cadence>(cadence), Quiet("00:00-23:59"), LocalTime.Zone("Europe/Paris"), Utc("2026-11-22T01:00Z"), DigestHour);
        Assert.Equal((Utc("2026-11-22T01:00Z"), null, DueReason.Urgent), (due.At, due.Slot, due.Reason));
    }

    [Fact]
    public void TakesUtc_ForAZoneThatIsNotKnown() => Assert.Equal(Utc("2026-11-23T02:00Z"), Of(Cadence.Daily, null, "Mars/Olympus", "2026-11-22T12:00Z").At);

    private static Due Of(Cadence cadence, QuietHours? quiet, string zone, string released) =>
        DueTime.Of(AlertPriority.Heightened, cadence, quiet, LocalTime.Zone(zone), Utc(released), DigestHour);

    private static QuietHours Quiet(string hours) => new(TimeOnly.Parse(hours[..5]), TimeOnly.Parse(hours[6..]));

    private static DateTimeOffset Utc(string moment) => DateTimeOffset.Parse(moment);
}
