namespace R2PBot.Library.Embeddings;

/// <summary>How far the computing of missing vectors has come.</summary>
/// <param name="Done">Vectors computed so far.</param>
/// <param name="Total">Vectors that were missing at the start.</param>
/// <param name="NotStored">Why they could not be kept on disk and will be computed again after a restart; null when they are.</param>
internal sealed record VectorProgress(int Done, int Total, string? NotStored);
