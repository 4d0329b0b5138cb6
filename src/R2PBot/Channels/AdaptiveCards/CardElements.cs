using System.Text.Json.Nodes;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>Blocks as elements of a card's body.</summary>
internal static class CardElements
{
    public static IEnumerable<JsonObject> Of(Block block, CardDialect dialect) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        TextBlock text => CardText.Lines(text.Text, text.IsSubtle ? Subtle : null),
        QuotationBlock quotation => [CardQuotation.Of(quotation)],
        FactsBlock facts => [Facts(facts)],
        ChoicesBlock choices => [CardInputs.Of(choices)],
        InputBlock input => [CardInputs.Of(input)],
        ActionsBlock actions => [new JsonObject { ["type"] = "ActionSet", ["actions"] = CardActions.Of(actions, dialect) }],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A new kind of block needs its element here."),
    };

    public static void Subtle(JsonObject run)
    {
        run["isSubtle"] = true;
        run["size"] = "Small";
    }

    private static JsonObject Heading(HeadingBlock heading) => new()
    {
        ["type"] = "TextBlock",
        // Screen readers announce it as a heading.
        ["style"] = "heading",
        ["text"] = CardText.Escaped(heading.Text),
        ["wrap"] = true,
    };

    private static JsonObject Facts(FactsBlock facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Facts.Select(f => new JsonObject { ["title"] = CardText.Escaped(f.Name), ["value"] = CardText.Escaped(f.Value) })]),
    };
}
