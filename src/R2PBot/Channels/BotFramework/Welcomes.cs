using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>Remembers who was greeted: clients announce the same arrival several times, as installation, as member, and on every reload.</summary>
internal sealed class Welcomes
{
    // Whoever falls out of the memory may be greeted again after a restart or a very busy day; nothing else hangs on it.
    private const int MaxRemembered = 50_000;

    private readonly Lock _gate = new();
    private readonly HashSet<ConversationKey> _greeted = [];

    public bool IsRepeated(ConversationKey conversation)
    {
        lock (_gate)
        {
            if (_greeted.Count >= MaxRemembered)
            {
                _greeted.Clear();
            }

            return !_greeted.Add(conversation);
        }
    }

    /// <summary>Whoever installs the bot anew is new to it.</summary>
    public void Forget(ConversationKey conversation)
    {
        lock (_gate)
        {
            _greeted.Remove(conversation);
        }
    }
}
