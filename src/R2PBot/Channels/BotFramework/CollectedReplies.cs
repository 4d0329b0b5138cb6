namespace R2PBot.Channels.BotFramework;

/// <summary>Keeps the replies for the body of the request itself (<c>deliveryMode: expectReplies</c>).</summary>
internal sealed class CollectedReplies : IActivitySender
{
    private readonly List<Activity> _replies = [];

    public IReadOnlyList<Activity> Replies => _replies;

    public bool ShowsTyping => false;

    public Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        _replies.Add(ConnectorFiles.Inline(activity));
        return Task.FromResult<SendResult>(new SendResult.Sent(null));
    }

    public Task<SendResult> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Refused("a finished answer updates nothing"));
}
