using R2PBot.Checklists.Definitions;

namespace R2PBot.Conversations.Routing;

/// <summary>What the router needs to know of the checklist that runs in a conversation.</summary>
/// <param name="IsUnsettled">Whether an answer of the person waits until they say which one counts.</param>
internal sealed record OpenDialog(ChecklistKind Kind, bool IsUnsettled);
