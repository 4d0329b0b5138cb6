using System.Text.Json.Nodes;

namespace R2PBot.Tests.Support;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public static JsonObject Message(string text, string serviceUrl, string id = "m1", string conversation = "c1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-21T10:00:00Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Ana", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000aa" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "R2PBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "t1" },
        ["text"] = text,
        ["locale"] = "fr-FR",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "fr-FR", ["timezone"] = "Europe/Paris", ["platform"] = "Windows" }),
        ["somethingNew"] = new JsonArray(1, 2),
    };

    public static JsonObject Pressed(string verb, string serviceUrl, string id = "i1")
    {
        var activity = Message("", serviceUrl, id);
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card-1";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["passage"] = "sg-2025#41", ["n"] = 3 } },
            ["trigger"] = "manual",
        };
        return activity;
    }

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }
}
