using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations;

/// <summary>Where somebody who speaks can be reached later: the person in a personal conversation, else the conversation.</summary>
internal static class TurnAddress
{
    public static Address Of(Turn turn) => turn.Scope == ConversationScope.Personal ? Address.Of(turn.Person)
        : new(turn.Scope == ConversationScope.Channel ? AddressKind.Channel : AddressKind.Group, turn.Conversation.Channel, turn.Conversation.Tenant, WithoutThread(turn.Conversation.Id));

    /// <summary>Teams names a thread in a channel by the message that began it; what is sent later goes to the channel.</summary>
    private static string WithoutThread(string conversation) =>
        conversation.IndexOf(";messageid=", StringComparison.Ordinal) is var thread and >= 0 ? conversation[..thread] : conversation;
}
