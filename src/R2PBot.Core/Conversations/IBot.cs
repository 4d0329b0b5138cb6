namespace R2PBot.Conversations;

/// <summary>The bot's one door. Terminal, web chat, Teams, Slack and tests all come in here.</summary>
public interface IBot
{
    /// <returns>What to send back, in order; nothing when the turn was answered before or needs no answer.</returns>
    Task<IReadOnlyList<Reply>> HandleAsync(Turn turn, CancellationToken cancellationToken);
}
