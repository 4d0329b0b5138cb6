namespace R2PBot.Situations.Deliveries;

/// <summary>How alerts go out. The limits of the platform within one conversation are constants (<see cref="PlatformLimits"/>); they are nobody's choice.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Messages a second to one tenant; default 50, what Teams allows an app in a tenant. From 0 (no limit: only for measuring) to 100,000.</summary>
    public int PerSecond { get; set; } = PlatformLimits.TeamsAppInTenantPerSecond;

    /// <summary>Calls under way at once; default 64, from 1 to 1,000. If the host dies, so many sends at most are of unknown fate.</summary>
    public int AtOnce { get; set; } = 64;

    /// <summary>Seconds after which the work of a silent host is taken over; default 15, from 5 to 600. On SQLite, which one host uses, a dead one is seen at once.</summary>
    public int LeaseSeconds { get; set; } = 15;

    /// <summary>Seconds to wait for the channel's answer; default 15, from 1 to 120. After that nobody can know whether the message arrived.</summary>
    public int AnswerWithinSeconds { get; set; } = 15;

    /// <summary>Hours for which a delivery is tried again; default 24, from 1 to 168. Then it is refused and reported.</summary>
    public int GiveUpHours { get; set; } = 24;

    /// <summary>Minutes without acknowledgement after which the deputy is asked; default 240, from 1 to 10,080.</summary>
    public int EscalateAfterMinutes { get; set; } = 240;

    /// <summary>Days for which finished deliveries are kept; default 365, from 1 to 3,650.</summary>
    public int KeepDays { get; set; } = 365;

    public IEnumerable<string> Problems() =>
    [
        .. Within(nameof(PerSecond), PerSecond, 0, 100_000),
        .. Within(nameof(AtOnce), AtOnce, 1, 1_000),
        .. Within(nameof(LeaseSeconds), LeaseSeconds, 5, 600),
        .. Within(nameof(AnswerWithinSeconds), AnswerWithinSeconds, 1, 120),
        .. Within(nameof(GiveUpHours), GiveUpHours, 1, 168),
        .. Within(nameof(EscalateAfterMinutes), EscalateAfterMinutes, 1, 10_080),
        .. Within(nameof(KeepDays), KeepDays, 1, 3_650),
    ];

    private static IEnumerable<string> Within(string name, int value, int least, int most) =>
        value >= least && value <= most ? [] : [$"Deliveries:{name} is {value}; it must be from {least} to {most}."];
}
