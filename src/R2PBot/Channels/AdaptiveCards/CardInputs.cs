using System.Text.Json.Nodes;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>Questions inside a card. None is marked as required: a client would then block every button of the card, "Skip" too.</summary>
internal static class CardInputs
{
    /// <summary>More answers than this are offered folded.</summary>
    private const int MaxUnfolded = 6;

    public static JsonObject Of(ChoicesBlock block)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = block.Id,
            ["label"] = block.Label,
            ["style"] = block.Choices.Count <= MaxUnfolded ? "expanded" : "compact",
            ["wrap"] = true,
            ["choices"] = new JsonArray([.. block.Choices.Select(c => new JsonObject { ["title"] = c.Title, ["value"] = c.Value })]),
        };
        if (block.Selected is { } selected)
        {
            input["value"] = selected;
        }
        else if (block.Choices.Count > MaxUnfolded)
        {
            // Folded and without a choice it would be an empty line.
            input["placeholder"] = block.Label;
        }

        return input;
    }

    public static JsonObject Of(InputBlock block)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = block.Id,
            ["label"] = block.Label,
            ["isMultiline"] = block.IsMultiline,
            ["maxLength"] = block.MaxLength,
        };
        if (block.Value is { } value)
        {
            input["value"] = value;
        }

        return input;
    }
}
