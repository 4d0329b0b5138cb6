namespace R2PBot.Library.Search;

/// <summary>What is found as one hit: a text for each of the <see cref="IndexFields"/>, in their order. Made by <see cref="IndexFields.Entry"/>.</summary>
internal sealed record IndexEntry(IReadOnlyList<string> Texts);
