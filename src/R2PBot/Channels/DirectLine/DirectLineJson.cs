using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Channels.BotFramework;

namespace R2PBot.Channels.DirectLine;

/// <summary>Shapes of the Direct Line 3.0 interface, read and written without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineClaims))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(EmptyBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

/// <summary>Answer to starting, reconnecting and renewing.</summary>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    public string? StreamUrl { get; init; }
}

/// <summary>Activities after a watermark, and the watermark that follows them.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

/// <summary>A body whose fields are not read: who speaks is not for the client to say.</summary>
internal sealed record EmptyBody;
