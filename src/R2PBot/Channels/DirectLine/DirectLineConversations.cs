using R2PBot.Channels.BotFramework;

namespace R2PBot.Channels.DirectLine;

/// <summary>All conversations of the own Direct Line, and the way of the bot's answers into them without leaving the process.</summary>
internal sealed class DirectLineConversations(TimeProvider time) : IActivitySender
{
    // With at most 500 activities each; the longest unused makes room.
    private const int MaxHeld = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DirectLineConversation> _held = [];

    /// <summary>The conversation; empty when it is new, or was begun before a restart.</summary>
    public DirectLineConversation Open(string id)
    {
        lock (_gate)
        {
            if (_held.TryGetValue(id, out var held))
            {
                return held;
            }

            if (_held.Count >= MaxHeld)
            {
                _held.Remove(_held.Values.MinBy(c => c.LastUsed)?.Id ?? "");
            }

            return _held[id] = new(id, time);
        }
    }

    public DirectLineConversation? Find(string id)
    {
        lock (_gate)
        {
            return _held.GetValueOrDefault(id);
        }
    }

    public Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        // The service address came from our own request and would only tell the client what it knows.
        var added = Find(activity.Conversation?.Id ?? "")?.Add(activity with { ServiceUrl = null }, activity.ServiceUrl ?? "");
        return Task.FromResult<SendResult>(added is null ? new SendResult.Gone() : new SendResult.Sent(added.Id));
    }

    /// <summary>Direct Line clients cannot change what they have shown.</summary>
    public Task<SendResult> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Refused("Direct Line has no update"));
}
