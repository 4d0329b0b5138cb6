using System.Text.Json.Nodes;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>A quotation stands apart from the bot's own words, with the answering part in bold and its reference below.</summary>
internal static class CardQuotation
{
    public static JsonObject Of(QuotationBlock quotation)
    {
        var items = new JsonArray();
        foreach (var line in Lines(quotation))
        {
            items.Add((JsonNode)CardText.Rich(line));
        }

        items.Add((JsonNode)CardText.Rich([CardText.Run(quotation.Citation.Label, CardElements.Subtle)]));
        if (quotation.Caution is { } caution)
        {
            items.Add((JsonNode)CardText.Rich([CardText.Run(caution, run =>
            {
                run["color"] = "Attention";
                run["size"] = "Small";
            })]));
        }

        return new() { ["type"] = "Container", ["style"] = "emphasis", ["items"] = items };
    }

    private static IEnumerable<IReadOnlyList<JsonObject>> Lines(QuotationBlock quotation)
    {
        var quote = quotation.Citation.Quote;
        var (from, length) = quotation.Marked is { } marked ? marked.GetOffsetAndLength(quote.Length) : (0, 0);
        var start = 0;
        foreach (var line in quote.Split('\n'))
        {
            var runs = Runs(line, from - start, from + length - start);
            var isFirst = start == 0;
            start += line.Length + 1;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            yield return [.. isFirst ? [CardText.Run("“")] : Array.Empty<JsonObject>(), .. runs, .. start > quote.Length ? [CardText.Run("”")] : Array.Empty<JsonObject>()];
        }
    }

    /// <summary>The line before, inside and after its marked part; both ends may lie outside the line.</summary>
    private static IEnumerable<JsonObject> Runs(string line, int from, int to)
    {
        var first = Math.Clamp(from, 0, line.Length);
        var second = Math.Clamp(to, first, line.Length);
        if (first > 0)
        {
            yield return CardText.Run(line[..first]);
        }

        if (second > first)
        {
            yield return CardText.Run(line[first..second], run => run["weight"] = "Bolder");
        }

        if (second < line.Length)
        {
            yield return CardText.Run(line[second..]);
        }
    }
}
