using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.DirectLine;
using R2PBot.Conversations;
using R2PBot.Situations.Deliveries;
using R2PBot.Storage;

namespace R2PBot.Channels.Proactive;

/// <summary>Door of what the bot sends without being spoken to.</summary>
internal static class ProactiveSetup
{
    /// <param name="outbox">Nothing on a host that only answers.</param>
    public static IServiceCollection AddProactive(this IServiceCollection services, Outbox? outbox)
    {
        services.AddSingleton(s => new ReferenceKeeper(outbox?.Book.References, s.GetRequiredService<ServiceAddresses>(), s.GetRequiredService<ILogger<ReferenceKeeper>>()));
        return outbox is null ? services : services
            .AddSingleton(s => new ProactiveSender(
                s.GetRequiredService<ConnectorClient>(), s.GetRequiredService<ServiceAddresses>(), s.GetRequiredService<OutboundTokens>(), s.GetRequiredService<DirectLineConversations>(),
                outbox.Options, outbox.Write, s.GetRequiredService<TimeProvider>()))
            .AddSingleton(s => new DeliveryPump(outbox.Database, outbox.Book, outbox.Options, s.GetRequiredService<ProactiveSender>().SendAsync, s.GetRequiredService<TimeProvider>(), Environment.ProcessId)
            {
                Failed = problem => DeliveryLoop.LogFailed(s.GetRequiredService<ILogger<DeliveryLoop>>(), problem),
            })
            .AddHostedService<DeliveryLoop>();
    }
}

/// <summary>What is to be sent, and how it is worded.</summary>
internal sealed record Outbox(Database Database, DeliveryBook Book, DeliveryOptions Options, Func<Message, CancellationToken, Task<Reply?>> Write);
