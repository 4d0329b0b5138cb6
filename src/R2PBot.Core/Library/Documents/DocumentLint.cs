using System.Text.RegularExpressions;

namespace R2PBot.Library.Documents;

/// <summary>Checks the heads of documents for what the next document would make wrong.</summary>
internal static partial class DocumentLint
{
    public static IEnumerable<string> Check(IReadOnlyList<Document> documents) =>
        from document in documents
        from alias in document.Header.Aliases
        where Times().IsMatch(alias)
        select $"{document.Id}.md: the alias “{alias}” names whichever document is the newest, and would go on naming this one; the bot finds the newest by itself";

    [GeneratedRegex(@"\b(?:latest|newest|current|most recent|last|new|dernier|dernière|último|última)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Times();
}
