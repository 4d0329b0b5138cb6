using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using R2PBot.Channels.BotFramework;

namespace R2PBot.Channels.DirectLine;

/// <summary>How activities leave: letters as they are, as on every other way out.</summary>
internal static class DirectLineOut
{
    private static readonly DirectLineJson Plain = new(new JsonSerializerOptions(DirectLineJson.Default.Options)
    {
        Encoder = ActivityJson.Plain.Options.Encoder,
        TypeInfoResolver = null,
    });

    public static JsonTypeInfo<ActivitySet> Set => Plain.ActivitySet;
}
