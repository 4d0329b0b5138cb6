namespace R2PBot.Jobs;

/// <summary>Something that is done again and again. What it does belongs to a slice; here stands when.</summary>
/// <param name="Name">As the operations page and the README call it.</param>
/// <param name="Schedule">When.</param>
/// <param name="Run">Returns in a few words what it came to; empty for nothing worth telling.</param>
internal sealed record Job(string Name, JobSchedule Schedule, Func<CancellationToken, Task<string>> Run);

/// <summary>When a job runs. A run that was missed is caught up once, however many were.</summary>
internal abstract record JobSchedule
{
    internal sealed record Every(TimeSpan Interval) : JobSchedule;

    /// <summary>Once a day, in UTC.</summary>
    internal sealed record Daily(int Hour, int Minute) : JobSchedule;

    public sealed override string ToString() => this switch
    {
        Every every => $"every {every.Interval:c}",
        Daily daily => $"daily at {daily.Hour:D2}:{daily.Minute:D2} UTC",
        _ => "",
    };
}

/// <summary>A job as the operations page shows it.</summary>
internal sealed record JobStatus(string Name, string Schedule, DateTimeOffset? LastRun, string Outcome, string Host, DateTimeOffset? NextRun);
