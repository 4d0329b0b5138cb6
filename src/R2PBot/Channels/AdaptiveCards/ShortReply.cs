using R2PBot.Conversations;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>A reply with its long texts cut, and a line that says so. Quotations stay whole words of their document, ending in an ellipsis in brackets.</summary>
internal static class ShortReply
{
    public const string Notice = "Shortened to fit a card. Send “more” for the rest.";

    private const string Cut = " […]";
    private const int MaxRows = 20;

    public static Reply Of(Reply reply, int longest)
    {
        var actions = reply.Blocks.OfType<ActionsBlock>().ToList();
        var others = reply.Blocks.Where(b => b is not ActionsBlock).Take(Math.Max(4, longest / 100)).Select(b => Of(b, longest));
        return reply with { Summary = Of(reply.Summary, Math.Min(longest, 1_000)), Blocks = [.. others, new TextBlock(Notice, IsSubtle: true), .. actions] };
    }

    private static Block Of(Block block, int longest) => block switch
    {
        HeadingBlock heading => new HeadingBlock(Of(heading.Text, longest)),
        TextBlock text => text with { Text = Of(text.Text, longest) },
        QuotationBlock quotation => Of(quotation, longest),
        FactsBlock facts => new FactsBlock([.. facts.Facts.Take(MaxRows).Select(f => new Fact(Of(f.Name, longest), Of(f.Value, longest)))]),
        ChoicesBlock choices => choices with { Label = Of(choices.Label, longest), Choices = [.. choices.Choices.Select(c => c with { Title = Of(c.Title, Math.Min(longest, 200)) })] },
        InputBlock input => input with { Label = Of(input.Label, longest), Value = input.Value is { } value && value.Length > longest ? null : input.Value },
        _ => block,
    };

    private static string Of(string text, int longest) => text.Length <= longest ? text : text[..WordEnd(text, longest)].TrimEnd() + Cut;

    /// <summary>Keeps the words around the marked part, which are why the passage is quoted.</summary>
    private static QuotationBlock Of(QuotationBlock quotation, int longest)
    {
        var quote = quotation.Citation.Quote;
        if (quote.Length <= longest)
        {
            return quotation;
        }

        var (start, length) = quotation.Marked is { } marked ? marked.GetOffsetAndLength(quote.Length) : (0, 0);
        if (start + length <= longest)
        {
            start = 0;
        }

        // The range is found again in the passage, because only a passage can be cited.
        var passage = quotation.Citation.Passage;
        var from = passage.Text.IndexOf(quote, StringComparison.Ordinal) + start;
        var end = from + WordEnd(quote[start..], Math.Min(longest, quote.Length - start));
        var shorter = passage.Cite(from..end);
        return quotation with
        {
            Citation = shorter,
            Marked = Within(quotation.Marked, quote.Length, start, shorter.Quote.Length),
            Caution = quotation.Caution is { } caution ? $"{caution} Shortened here." : "Shortened here.",
        };
    }

    private static Range? Within(Range? marked, int quoteLength, int cutBefore, int length)
    {
        if (marked is not { } range)
        {
            return null;
        }

        var (start, count) = range.GetOffsetAndLength(quoteLength);
        var from = start - cutBefore;
        var to = Math.Min(from + count, length);
        return from < to ? from..to : null;
    }

    private static int WordEnd(string text, int longest)
    {
        if (longest >= text.Length)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', longest);
        var end = space > longest / 2 ? space : longest;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
