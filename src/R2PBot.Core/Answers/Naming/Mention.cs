using R2PBot.Library.Documents;

namespace R2PBot.Answers.Naming;

/// <summary>Where a question names a document, and which one. Several documents fit a loose name ("the ICR2P calls"); none fits a document that the library does not hold.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="ByAuthorAlone">Only an author body is named, no work of it.</param>
internal sealed record Mention(IReadOnlyList<Document> Documents, int Start, int End, string Words, bool ByAuthorAlone = false)
{
    public bool IsHeld => Documents.Count > 0;
}
