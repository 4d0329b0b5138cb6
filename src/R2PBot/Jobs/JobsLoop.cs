using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace R2PBot.Jobs;

/// <summary>Starts the jobs in the background a moment after the host listens, and stops them with it.</summary>
internal sealed partial class JobsLoop(JobPlan plan, IHostApplicationLifetime host, TimeProvider time, ILogger<JobsLoop> logger) : BackgroundService
{
    /// <summary>The first reader goes first: getting the scheduler ready takes as long as the rest of the start.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1);

    /// <summary>Nothing until the jobs have started.</summary>
    public JobBoard? Board { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = host.ApplicationStarted.Register(() => listening.TrySetResult());
        using var stopped = stoppingToken.Register(() => listening.TrySetResult());
        await listening.Task;
        await Task.Delay(AfterStart, time, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        while (Board is null && !stoppingToken.IsCancellationRequested)
        {
            await TryStartAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (Board is { } board)
        {
            await board.DisposeAsync();
        }
    }

    private async Task TryStartAsync(CancellationToken cancellation)
    {
        try
        {
            var store = await JobStore.PrepareAsync(plan.Database, plan.Place, cancellation);
            Board = await JobBoard.StartAsync(plan.Jobs, store, plan.Host, time, (job, problem) => LogFailed(logger, job, problem), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // The bot answers without its jobs; they start when their store is there.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogNotStarted(logger, problem);
            await Task.Delay(TimeSpan.FromSeconds(5), time, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed")]
    private static partial void LogFailed(ILogger logger, string job, Exception failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be started; this is tried again")]
    private static partial void LogNotStarted(ILogger logger, Exception failed);
}

/// <param name="Place">What opens <paramref name="Database"/>.</param>
/// <param name="Host">Name of this host, for the store and the operations page.</param>
internal sealed record JobPlan(IReadOnlyList<Job> Jobs, R2PBot.Storage.Database Database, string Place, string Host);
