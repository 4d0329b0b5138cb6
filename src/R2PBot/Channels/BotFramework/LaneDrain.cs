using Microsoft.Extensions.Hosting;

namespace R2PBot.Channels.BotFramework;

/// <summary>A host that stops finishes the turns it has accepted; nobody sends those again.</summary>
internal sealed class LaneDrain(ConversationLanes lanes, TimeProvider time) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(lanes.WhenIdleAsync(), Task.Delay(Patience, time, cancellationToken));
}
