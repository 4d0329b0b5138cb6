using Quartz;
using Quartz.Spi;

namespace R2PBot.Jobs;

/// <summary>Runs the job that its key names, one run at a time on all hosts together, and writes down how it ended.</summary>
[DisallowConcurrentExecution]
internal sealed class JobShell(IReadOnlyList<Job> jobs, JobRuns runs, string host, TimeProvider time, Action<string, Exception> failed) : IJob
{
    public async Task Execute(IJobExecutionContext context)
    {
        var name = context.JobDetail.Key.Name;
        if (jobs.FirstOrDefault(j => j.Name == name) is not { } job)
        {
            // Of another version of this program that runs beside this one.
            return;
        }

        var scheduled = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        await runs.SaveAsync(name, scheduled, time.GetUtcNow(), await RunAsync(job, context.CancellationToken), host, CancellationToken.None);
    }

    /// <summary>A failed run waits for the next; it is told, and seen on the operations page.</summary>
    private async Task<string> RunAsync(Job job, CancellationToken cancellation)
    {
        try
        {
            var outcome = await job.Run(cancellation);
            return outcome.Length == 0 ? "done" : outcome;
        }
#pragma warning disable CA1031 // Whatever a slice throws, the other jobs go on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            failed(job.Name, problem);
            return $"failed: {problem.GetType().Name}";
        }
    }
}

/// <summary>Makes the shells; Quartz itself would make them without what they need.</summary>
internal sealed class JobShells(Func<JobShell> make) : IJobFactory
{
    public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler) => make();

    public void ReturnJob(IJob job)
    {
    }
}
