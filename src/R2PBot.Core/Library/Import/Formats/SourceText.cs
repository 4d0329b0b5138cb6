namespace R2PBot.Library.Import;

/// <summary>A source as lines of text, line 1 first. Recipes name these lines, so the same bytes always give the same lines.</summary>
/// <param name="FileName">The name without its folder.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex.</param>
internal sealed record SourceText(string FileName, string Sha256, IReadOnlyList<string> Lines);
