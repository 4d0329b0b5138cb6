using Microsoft.Extensions.Logging;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.DirectLine;
using R2PBot.Conversations;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Channels.Proactive;

/// <summary>Remembers where somebody who speaks can be reached later: only at addresses that the bot may call, and anew with each message, for platforms move.</summary>
internal sealed partial class ReferenceKeeper(ConversationReferences? references, ServiceAddresses addresses, ILogger<ReferenceKeeper> logger)
{
    /// <summary>Does not hold up the turn, and a failure does not end it: the next message tries again.</summary>
    /// <param name="isArrival">Somebody installs the bot: what is remembered may have been marked as gone meanwhile, and is written again.</param>
    public void Keep(Turn turn, Activity activity, bool isArrival = false)
    {
        var isOwn = turn.Conversation.Channel == DirectLineTurns.Channel;
        if (references is not null && activity.ServiceUrl is { } service && (isOwn || addresses.Find(service) is not null))
        {
            _ = RecordAsync(references, new()
            {
                Address = TurnAddress.Of(turn),
                ConversationId = ConversationOf(turn),
                ServiceUrl = service,
                AccountId = turn.Scope == ConversationScope.Personal ? activity.From?.Id ?? "" : "",
                BotId = activity.Recipient?.Id ?? "",
                BotName = activity.Recipient?.Name ?? "",
                IsVerified = turn.IsVerified,
            },
            isArrival);
        }
    }

    /// <summary>The bot was removed. The caller waits for it: a channel that is told "not now" tells it again.</summary>
    public Task RemoveAsync(Turn turn, CancellationToken cancellation) =>
        references is null ? Task.CompletedTask : references.MarkRemovedAsync(turn.Conversation.Channel, turn.Conversation.Tenant, ConversationOf(turn), "the bot was removed there", cancellation);

    private static string ConversationOf(Turn turn) => turn.Scope == ConversationScope.Channel ? TurnAddress.Of(turn).Id : turn.Conversation.Id;

    private async Task RecordAsync(ConversationReferences known, ConversationReference reference, bool isArrival)
    {
        try
        {
            await known.RecordAsync(reference, isArrival, CancellationToken.None);
        }
#pragma warning disable CA1031 // Nobody waits for it.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            LogFailed(logger, failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Where a conversation is reached could not be recorded")]
    private static partial void LogFailed(ILogger logger, Exception failed);
}
