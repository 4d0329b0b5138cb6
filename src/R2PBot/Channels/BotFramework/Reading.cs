using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>What an activity turned out to be.</summary>
internal abstract record Reading
{
    /// <summary>Something to answer.</summary>
    /// <param name="IsArrival">Nobody said anything yet; the bot is new here and introduces itself.</param>
    internal sealed record Turned(Turn Turn, bool IsArrival = false) : Reading;

    /// <summary>The bot was installed in a conversation in which nobody asked for a greeting, or removed from any.</summary>
    internal sealed record Moved(Turn Turn, bool IsThere) : Reading;

    /// <summary>Well formed, and nothing to answer.</summary>
    internal sealed record Ignored(string Reason) : Reading;

    /// <summary>Lacks what the protocol demands.</summary>
    internal sealed record Malformed(string Reason) : Reading;
}
