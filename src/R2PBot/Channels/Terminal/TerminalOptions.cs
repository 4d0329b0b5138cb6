namespace R2PBot.Channels.Terminal;

/// <summary>How the terminal shows answers.</summary>
internal sealed record TerminalOptions
{
    /// <summary>Characters of a line; default 80, from 40 to 240.</summary>
    public int Width { get; set; } = 80;

    public IEnumerable<string> Problems() => Width is >= 40 and <= 240 ? [] : [$"Terminal:Width is {Width}; it must be from 40 to 240."];
}
