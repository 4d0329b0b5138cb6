using System.Text;
using System.Text.Json.Nodes;
using R2PBot.Channels.BotFramework;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>A reply as an Adaptive Card that every client of Teams and Web Chat draws: version 1.5 at most, few actions, small.</summary>
internal static class AnswerCard
{
    /// <summary>Teams draws no newer one (channels.md, "Adaptive Card version in Teams").</summary>
    public const string Version = "1.5";

    /// <summary>Largest card that every way into Teams takes (channels.md, "Incoming webhook").</summary>
    public const int MaxBytes = 28 * 1024;

    public static JsonObject Of(Reply reply, CardDialect dialect)
    {
        var card = Build(reply, dialect);
        // Cut at the source, not in the JSON, so that a cut card is a whole card.
        for (var longest = 8_000; longest > 100 && AtMost(card) > MaxBytes && SizeOf(card) > MaxBytes; longest /= 2)
        {
            card = Build(ShortReply.Of(reply, longest), dialect);
        }

        return card;
    }

    public static int SizeOf(JsonObject card) => Encoding.UTF8.GetByteCount(card.ToJsonString(ActivityJson.Plain.Options));

    /// <summary>Never less than the size, and far cheaper than writing the card to measure it: most cards are small.</summary>
    private static int AtMost(JsonNode? node)
    {
        const int MaxBytesOfLetter = 6;
        var most = 2;
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    most += name.Length + 4 + AtMost(value);
                }

                return most;
            case JsonArray items:
                foreach (var item in items)
                {
                    most += 1 + AtMost(item);
                }

                return most;
            case JsonValue value when value.TryGetValue(out string? text):
                return most + (MaxBytesOfLetter * text.Length);
            default:
                return most + 30;
        }
    }

    private static JsonObject Build(Reply reply, CardDialect dialect)
    {
        var blocks = CardActions.AtMostSix(reply.Blocks);
        var last = blocks is [.., ActionsBlock actions] ? actions : null;
        var body = new JsonArray();
        foreach (var block in last is null ? blocks : blocks.Take(blocks.Count - 1))
        {
            foreach (var element in CardElements.Of(block, dialect))
            {
                body.Add((JsonNode)element);
            }
        }

        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["lang"] = reply.Language,
            ["fallbackText"] = reply.Summary,
            ["body"] = body,
        };
        if (last is not null)
        {
            card["actions"] = CardActions.Of(last, dialect);
        }

        return card;
    }
}
