namespace R2PBot.Conversations.Routing;

/// <summary>Where a turn goes, and why.</summary>
internal abstract record Route(RouteReason Reason)
{
    /// <summary>To the reply that knows the verb. A typed command is the same verb as its button.</summary>
    /// <param name="Language">Of a command word that only one language has: "aide".</param>
    public sealed record Act(string Verb, IReadOnlyDictionary<string, string> Fields, RouteReason Reason, string? Language = null) : Route(Reason);

    /// <summary>To the documents.</summary>
    public sealed record Ask(string Question, RouteReason Reason) : Route(Reason);
}

/// <summary>Why a turn went where it went; a log line and a test share the word.</summary>
internal enum RouteReason
{
    Pressed,
    Command,

    /// <summary>It answers the open checklist, or is said to it.</summary>
    Checklist,
    Question,
}
