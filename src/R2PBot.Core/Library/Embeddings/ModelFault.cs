namespace R2PBot.Library.Embeddings;

internal enum ModelFault
{
    /// <summary>The build had no npm or no network, or the folder was not copied along.</summary>
    NotInstalled,

    /// <summary>Something is there, but not byte for byte what was published.</summary>
    Damaged,
}
