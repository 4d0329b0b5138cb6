namespace R2PBot.Library.Import;

internal sealed record SourceText(string FileName, string Sha256, IReadOnlyList<string> Lines);
