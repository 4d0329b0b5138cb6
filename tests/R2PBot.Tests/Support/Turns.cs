using R2PBot.Conversations;

namespace R2PBot.Tests.Support;

/// <summary>Turns for tests that need no client.</summary>
internal static class Turns
{
    public static Turn Said(string text) => new() { Conversation = new("terminal", "", "c-1"), Person = new("terminal", "", "u-1"), Text = text };
}
