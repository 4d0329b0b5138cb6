using System.Text;
using System.Text.Json.Nodes;

namespace R2PBot.Channels.AdaptiveCards;

/// <summary>Words inside a card. Text runs are drawn as they are; the other elements read Markdown, where "41." begins a list and a bracket a link.</summary>
internal static class CardText
{
    /// <summary>One element for each line.</summary>
    public static IEnumerable<JsonObject> Lines(string text, Action<JsonObject>? style = null) =>
        text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Rich([Run(line.Trim(), style)]));

    public static JsonObject Rich(IEnumerable<JsonObject> runs) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray([.. runs]),
    };

    public static JsonObject Run(string text, Action<JsonObject>? style = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        style?.Invoke(run);
        return run;
    }

    /// <summary>Plain words where a client reads Markdown.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '\\' or '*' or '_' or '[' or ']' or '`' or '<' or '~')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        // "41. Prevention" at the start of a line would become item 1 of a list.
        var end = 0;
        while (end < escaped.Length && char.IsAsciiDigit(escaped[end]))
        {
            end++;
        }

        if (end < escaped.Length && (end > 0 && escaped[end] is '.' or ')' || end == 0 && escaped[end] is '-' or '+' or '#' or '>'))
        {
            escaped.Insert(end, '\\');
        }

        return escaped.ToString();
    }
}
