namespace R2PBot.Channels.AdaptiveCards;

/// <summary>What the client behind a channel can draw.</summary>
internal enum CardDialect
{
    /// <summary>No cards: plain text.</summary>
    None,

    /// <summary>Cards whose buttons come back as messages. Web Chat knows <c>Action.Execute</c> but does nothing when it is pressed, so no fallback helps there.</summary>
    Submit,

    /// <summary>Cards whose buttons are answered in place; older clients fall back to messages.</summary>
    Execute,
}

/// <summary>Channels by name, as they call themselves in an activity.</summary>
internal static class CardDialects
{
    public static CardDialect For(string? channel) => channel switch
    {
        "msteams" => CardDialect.Execute,
        "directline" or "webchat" or "emulator" => CardDialect.Submit,
        _ => CardDialect.None,
    };
}
