using System.Text;
using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>A reply in plain text, for channels without cards and as a card's fallback.</summary>
internal static class ReplyText
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        foreach (var block in reply.Blocks)
        {
            text.Append(Of(block)).Append("\n\n");
        }

        return text.Length == 0 ? reply.Summary : text.ToString().TrimEnd();
    }

    private static string Of(Block block) => block switch
    {
        HeadingBlock heading => heading.Text,
        TextBlock text => text.Text,
        QuotationBlock quotation => Quotation(quotation),
        FactsBlock facts => string.Join('\n', facts.Facts.Select(f => $"{f.Name}: {f.Value}")),
        ChoicesBlock choices => $"{choices.Label}\n{string.Join('\n', choices.Choices.Select(c => $"- {c.Title}"))}",
        InputBlock input => input.Label,
        ActionsBlock actions => string.Join(" · ", actions.Actions.Select(Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A new kind of block needs its text here."),
    };

    private static string Of(BotAction action) => action is OpenAction open ? $"{open.Title}: {open.Address}" : action.Title;

    private static string Quotation(QuotationBlock quotation)
    {
        var text = $"“{quotation.Citation.Quote}”\n— {quotation.Citation.Label}";
        return quotation.Caution is { } caution ? $"{text}\n({caution})" : text;
    }
}
