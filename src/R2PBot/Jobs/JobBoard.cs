using Quartz;
using Quartz.Impl;
using R2PBot.Storage;

namespace R2PBot.Jobs;

/// <summary>The jobs of this host, on a store that survives it. On one PostgreSQL several hosts run each occurrence once between them.</summary>
internal sealed class JobBoard : IAsyncDisposable
{
    private readonly IReadOnlyList<Job> _jobs;
    private readonly IScheduler _scheduler;
    private readonly Database _database;
    private readonly JobRuns _runs;

    private JobBoard(IReadOnlyList<Job> jobs, IScheduler scheduler, Database database, JobRuns runs) => (_jobs, _scheduler, _database, _runs) = (jobs, scheduler, database, runs);

    /// <param name="host">Name of this host; must differ from those of the others.</param>
    public static async Task<JobBoard> StartAsync(IReadOnlyList<Job> jobs, JobStore store, string host, TimeProvider time, Action<string, Exception> failed, CancellationToken cancellation)
    {
        var database = await Database.OpenAsync(store.Place, JobTables.Migrations, time, cancellation);
        var runs = new JobRuns(database);
        var scheduler = await new StdSchedulerFactory(store.Settings(host)).GetScheduler(cancellation);
        scheduler.JobFactory = new JobShells(() => new(jobs, runs, host, time, failed));
        foreach (var job in jobs)
        {
            await ScheduleAsync(scheduler, job, cancellation);
        }

        await scheduler.Start(cancellation);
        return new(jobs, scheduler, database, runs);
    }

    public async Task<IReadOnlyList<JobStatus>> StatusAsync(CancellationToken cancellation)
    {
        var runs = await _runs.AllAsync(cancellation);
        var all = new List<JobStatus>();
        foreach (var job in _jobs)
        {
            var trigger = await _scheduler.GetTrigger(new TriggerKey(job.Name), cancellation);
            var known = runs.TryGetValue(job.Name, out var last);
            all.Add(new(job.Name, job.Schedule.ToString(), known ? last.EndedAt : null, known ? last.Outcome : "", known ? last.Host : "", trigger?.GetNextFireTimeUtc()));
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        await _database.DisposeAsync();
    }

    /// <summary>One that is there already is left alone: it knows what it has missed.</summary>
    private static async Task ScheduleAsync(IScheduler scheduler, Job job, CancellationToken cancellation)
    {
        var (key, schedule) = (new TriggerKey(job.Name), job.Schedule.ToString());
        if (await scheduler.GetTrigger(key, cancellation) is { } known && known.Description == schedule)
        {
            return;
        }

        var detail = JobBuilder.Create<JobShell>().WithIdentity(job.Name).StoreDurably().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(detail).WithDescription(schedule);
        var built = job.Schedule switch
        {
            // A run that was missed comes at once, and once.
            JobSchedule.Every every => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(every.Interval).RepeatForever().WithMisfireHandlingInstructionFireNow()).Build(),
            JobSchedule.Daily daily => trigger.WithCronSchedule($"0 {daily.Minute} {daily.Hour} * * ?", s => s.InTimeZone(TimeZoneInfo.Utc).WithMisfireHandlingInstructionFireAndProceed()).Build(),
            _ => throw new ArgumentOutOfRangeException(nameof(job), schedule, "A new schedule needs its trigger here."),
        };
        await scheduler.ScheduleJob(detail, [built], replace: true, cancellation);
    }
}
