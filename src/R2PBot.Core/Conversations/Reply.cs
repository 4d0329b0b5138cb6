using R2PBot.Library.Documents;

namespace R2PBot.Conversations;

/// <summary>What the bot answers: a short list of neutral blocks that every channel can draw.</summary>
public sealed record Reply(IReadOnlyList<Block> Blocks)
{
    /// <summary>The same in one line: notification, fallback text of a card, screen reader.</summary>
    public required string Summary { get; init; }

    /// <summary>BCP 47 tag of the frame; quotations are English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The answer to a pressed button takes the place of the card it stood on.</summary>
    public bool ReplacesCard { get; init; }

    /// <summary>A file to hand over, for example exported quotations.</summary>
    public ReplyFile? File { get; init; }
}

/// <summary>A part of a reply.</summary>
public abstract record Block;

/// <summary>A line above what follows.</summary>
public sealed record HeadingBlock(string Text) : Block;

/// <summary>The bot's own words, plain text; a line break starts a new line.</summary>
public sealed record TextBlock(string Text, bool IsSubtle = false) : Block;

/// <summary>Words of a document with their reference. <see cref="Marked"/> says which part of a longer quotation answers.</summary>
public sealed record QuotationBlock(Citation Citation) : Block
{
    /// <summary>Run of <see cref="Citation.Quote"/>, or nothing when the whole quotation answers.</summary>
    public Range? Marked { get; init; }

    /// <summary>What a reader must know: "teaching text, not a UN position", "a word is out of place in the source".</summary>
    public string? Caution { get; init; }
}

/// <summary>Names and values side by side.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : Block;

/// <summary>A name and its value.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>A question with fixed answers; the chosen value comes back as the field <see cref="Id"/>.</summary>
public sealed record ChoicesBlock(string Id, string Label, IReadOnlyList<Choice> Choices, string? Selected = null) : Block;

/// <summary>One of the answers of a <see cref="ChoicesBlock"/>.</summary>
public sealed record Choice(string Value, string Title);

/// <summary>A question that is answered in words; they come back as the field <see cref="Id"/>.</summary>
public sealed record InputBlock(string Id, string Label, bool IsMultiline = false, int MaxLength = 2000, string? Value = null) : Block;

/// <summary>Buttons, at most six.</summary>
public sealed record ActionsBlock(IReadOnlyList<BotAction> Actions) : Block;

/// <summary>A button: it sends its verb and fields back, or opens an address.</summary>
public abstract record BotAction(string Title);

/// <summary>Comes back as a <see cref="TurnAction"/> with the fields of the card's inputs added.</summary>
public sealed record SendAction(string Title, string Verb) : BotAction(Title)
{
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>Opens an address in a browser.</summary>
public sealed record OpenAction(string Title, string Address) : BotAction(Title);

/// <summary>A file made for the person who asked.</summary>
public sealed record ReplyFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
