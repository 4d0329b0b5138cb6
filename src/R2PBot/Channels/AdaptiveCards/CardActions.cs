using System.Text.Json.Nodes;
using R2PBot.Channels.BotFramework;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>Buttons. Their fields come back with the card's inputs as one set, so an input must not bear the name of a field.</summary>
internal static class CardActions
{
    /// <summary>Rule of the Teams store (channels.md, "Adaptive Card version in Teams"); more are cut off by some clients without a word.</summary>
    public const int MaxInCard = 6;

    public static JsonArray Of(ActionsBlock block, CardDialect dialect) => [.. block.Actions.Select(a => (JsonNode)Of(a, dialect))];

    public static IReadOnlyList<Block> AtMostSix(IReadOnlyList<Block> blocks)
    {
        var left = MaxInCard;
        var kept = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not ActionsBlock actions)
            {
                kept.Add(block);
            }
            else if (actions.Actions.Take(left).ToList() is { Count: > 0 } few)
            {
                left -= few.Count;
                kept.Add(new ActionsBlock(few));
            }
        }

        return kept;
    }

    private static JsonObject Of(BotAction action, CardDialect dialect) => action switch
    {
        OpenAction open => new() { ["type"] = "Action.OpenUrl", ["title"] = open.Title, ["url"] = open.Address },
        SendAction send when dialect == CardDialect.Submit => Submit(send),
        SendAction send => Execute(send),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, "A new kind of button needs its action here."),
    };

    private static JsonObject Execute(SendAction send) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = send.Title,
        ["verb"] = send.Verb,
        ["data"] = Data(send, withVerb: false),
        ["fallback"] = Submit(send),
    };

    private static JsonObject Submit(SendAction send) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = send.Title,
        ["data"] = Data(send, withVerb: true),
    };

    private static JsonObject Data(SendAction send, bool withVerb)
    {
        var data = new JsonObject();
        if (withVerb)
        {
            data[TurnFields.Verb] = send.Verb;
        }

        foreach (var (name, value) in send.Fields)
        {
            data[name] = value;
        }

        return data;
    }
}
