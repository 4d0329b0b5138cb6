using System.Text.Json.Nodes;

namespace R2PBot.Channels.BotFramework;

/// <summary>Answer to a pressed <c>Action.Execute</c>, in the body of its own request.</summary>
internal sealed record InvokeResponse(int StatusCode, string Type, JsonNode? Value)
{
    public static InvokeResponse Card(JsonNode card) => new(200, Attachment.AdaptiveCard, card);

    public static InvokeResponse Message(string text) => new(200, "application/vnd.microsoft.activity.message", JsonValue.Create(text));

    public static InvokeResponse Fault(string text) =>
        new(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = text });
}
