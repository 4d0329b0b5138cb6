using System.Text;
using R2PBot.Conversations;

namespace R2PBot.Tests.Support;

/// <summary>The blocks of a reply as Markdown, for approved files and failing tests.</summary>
internal static class ReplyMarkdown
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder($"Summary ({reply.Language}): {reply.Summary}\n");
        foreach (var block in reply.Blocks)
        {
            text.Append('\n').Append(Of(block)).Append('\n');
        }

        return reply.File is { } file ? text.Append($"\nFile: {file.Name} ({file.ContentType})\n").ToString() : text.ToString();
    }

    private static string Of(Block block) => block switch
    {
        HeadingBlock heading => $"## {heading.Text}",
        TextBlock { IsSubtle: true } text => $"_{text.Text}_",
        TextBlock text => text.Text,
        QuotationBlock quotation => $"> {Marked(quotation).Replace("\n", "\n> ", StringComparison.Ordinal)}\n> — {quotation.Citation.Label}{(quotation.Caution is { } caution ? $"\n> ! {caution}" : "")}",
        FactsBlock facts => string.Join('\n', facts.Facts.Select(f => $"- {f.Name}: {f.Value}")),
        ChoicesBlock choices => $"({choices.Id}) {choices.Label} {string.Join(" | ", choices.Choices.Select(c => c.Value == choices.Selected ? $"[{c.Title}]" : c.Title))}",
        InputBlock input => $"({input.Id}) {input.Label}: {input.Value ?? "____"}",
        ActionsBlock actions => string.Join('\n', actions.Actions.Select(Of)),
        _ => throw new InvalidOperationException($"{block} is not known here."),
    };

    private static string Of(BotAction action) => action switch
    {
        SendAction send => $"[{send.Title}] {send.Verb} {string.Join(", ", send.Fields.Select(f => $"{f.Key}={f.Value}"))}".TrimEnd(),
        OpenAction open => $"[{open.Title}]({open.Address})",
        _ => throw new InvalidOperationException($"{action} is not known here."),
    };

    private static string Marked(QuotationBlock quotation) => quotation.Marked is { } range
        ? $"{quotation.Citation.Quote[..range.Start.Value]}**{quotation.Citation.Quote[range]}**{quotation.Citation.Quote[range.End.Value..]}"
        : quotation.Citation.Quote;
}
