namespace R2PBot.Library.Search;

/// <summary>How the text of a field becomes terms.</summary>
internal enum Analysis
{
    English,
    Symbols,
}

/// <summary>A part of every entry that is counted for itself: its own lengths, its own document frequencies, its own weight.</summary>
internal sealed record IndexField(string Name, Analysis Analysis, float Weight);
