using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace R2PBot.Channels.BotFramework;

/// <summary>Reads and writes the protocol without reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(TokenResponse))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The same, writing letters as they are: escaped, Arabic or Russian would take six bytes a letter of a card's 28 KB.</summary>
    public static ActivityJson Plain => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}

internal sealed record ResourceResponse(string? Id);

internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
