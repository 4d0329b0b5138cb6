using R2PBot.People;

namespace R2PBot.Conversations;

/// <summary>One thing that a person said or pressed, without a trace of the channel it came by.</summary>
public sealed record Turn
{
    public required ConversationKey Conversation { get; init; }

    public required PersonKey Person { get; init; }

    /// <summary>Name as the channel shows it; for greeting only, never for rights.</summary>
    public string? PersonName { get; init; }

    /// <summary>Whether the channel vouches for the person (a signed token). Names typed into a web page or terminal are not vouched for.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The channel's id of this message. The same id again is answered once.</summary>
    public string? ActivityId { get; init; }

    public ConversationScope Scope { get; init; }

    /// <summary>What was typed, without a mention of the bot; empty when a button was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>A pressed button or a submitted form.</summary>
    public TurnAction? Action { get; init; }

    /// <summary>BCP 47 tag that the channel reports, for example <c>fr-FR</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA name that the channel reports, for example <c>Europe/Paris</c>.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>A conversation as its channel names it.</summary>
public sealed record ConversationKey(string Channel, string Tenant, string Id);

public enum ConversationScope
{
    Personal,
    Group,
    Channel,
}

/// <summary>What a button or form says. Verbs are the bot's own words; fields are what was typed or chosen.</summary>
public sealed record TurnAction(string Verb, IReadOnlyDictionary<string, string> Fields);
