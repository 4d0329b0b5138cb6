namespace R2PBot.People;

/// <summary>What a person chose. Nothing here is guessed: what was not chosen is nothing, and the channel's own word is taken.</summary>
public sealed record PersonSettings
{
    public static PersonSettings None { get; } = new();

    /// <summary>IANA name, for example <c>Africa/Accra</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Language of the bot's own words: <c>en</c>, <c>fr</c> or <c>es</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether editors may keep the words of this person's feedback. Without, only counts are kept.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>Whether editors may see the wording of this person's questions that were not answered well; nothing as long as they were not asked.</summary>
    public bool? KeepsQuestions { get; init; }
}
