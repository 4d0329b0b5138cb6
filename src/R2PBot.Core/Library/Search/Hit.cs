namespace R2PBot.Library.Search;

/// <summary>An entry that holds at least one term of the query: the number of its segment in the snapshot, its place there, its score.</summary>
internal readonly record struct Hit(int Segment, int Entry, float Score);
