using System.Text;
using R2PBot.Conversations;

namespace R2PBot.Channels.Terminal;

/// <summary>A reply as plain text of a given width. Buttons become the words to type; forms are left out, because their replies say how to type the same.</summary>
internal static class TerminalReply
{
    private const string Indent = "  ";

    public static string Of(Reply reply, HandedFile? file, int width)
    {
        var parts = new List<string>();
        foreach (var block in reply.Blocks)
        {
            var part = new StringBuilder();
            Write(block, reply.Language, width, part);
            parts.Add(part.ToString());
        }

        if (file is not null)
        {
            // Neither a path nor Markdown survives a line break.
            parts.Add($"{file.Text?.TrimEnd() ?? (file.Path is { } path ? $"{file.Name}: {path}" : $"{file.Name} could not be written: {file.Problem}")}\n");
        }

        return string.Join('\n', parts.Where(p => p.Length > 0));
    }

    private static void Write(Block block, string language, int width, StringBuilder text)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AnswerText.Wrap(heading.Text, "", width, text);
                break;
            case TextBlock words:
                AnswerText.Wrap(words.Text, "", width, text);
                break;
            case QuotationBlock quotation:
                Write(quotation, width, text);
                break;
            case FactsBlock facts:
                AnswerText.Wrap(string.Join('\n', facts.Facts.Select(f => $"{f.Name}: {f.Value}")), Indent, width, text);
                break;
            case ActionsBlock actions:
                Write(actions, language, width, text);
                break;
            case ChoicesBlock or InputBlock:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A new kind of block needs its text here.");
        }
    }

    /// <summary>Plain text cannot mark the words that answer, so they stand alone; "context" shows what is around them.</summary>
    private static void Write(QuotationBlock quotation, int width, StringBuilder text)
    {
        var quote = quotation.Citation.Quote;
        AnswerText.Wrap($"“{(quotation.Marked is { } marked ? quote[marked] : quote)}”", Indent, width, text);
        AnswerText.Wrap($"— {quotation.Citation.Label}", Indent, width, text);
        if (quotation.Caution is { } caution)
        {
            AnswerText.Wrap($"({caution})", Indent, width, text);
        }
    }

    private static void Write(ActionsBlock actions, string language, int width, StringBuilder text)
    {
        foreach (var open in actions.Actions.OfType<OpenAction>())
        {
            AnswerText.Wrap($"{open.Title}: {open.Address}", "", width, text);
        }

        if (TypedWords.Of(actions, language) is { Count: > 0 } words)
        {
            AnswerText.Wrap(string.Join(" · ", words), "", width, text);
        }
    }
}
