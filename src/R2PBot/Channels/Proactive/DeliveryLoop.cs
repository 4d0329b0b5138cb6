using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Channels.Proactive;

/// <summary>Keeps the pump running for as long as the host runs, from the moment the host listens.</summary>
internal sealed partial class DeliveryLoop(DeliveryPump pump, IHostApplicationLifetime host) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = host.ApplicationStarted.Register(() => listening.TrySetResult());
        using var stopped = stoppingToken.Register(() => listening.TrySetResult());
        await listening.Task;
        await pump.RunAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Deliveries stood still for a moment")]
    public static partial void LogFailed(ILogger logger, Exception failed);
}
