using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>What an activity turned out to be.</summary>
internal abstract record Reading
{
    /// <summary>Something to answer.</summary>
    internal sealed record Turned(Turn Turn) : Reading;

    /// <summary>Well formed, and nothing to answer.</summary>
    internal sealed record Ignored(string Reason) : Reading;

    /// <summary>Lacks what the protocol demands.</summary>
    internal sealed record Malformed(string Reason) : Reading;
}
