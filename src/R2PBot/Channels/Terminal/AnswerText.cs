using System.Text;
using R2PBot.Answers;
using R2PBot.Library.Documents;

namespace R2PBot.Channels.Terminal;

/// <summary>An answer as plain text: the message, then each quotation with its citation and where the official version is.</summary>
internal static class AnswerText
{
    private const string Indent = "  ";

    public static string Of(Answer answer, int width)
    {
        var text = new StringBuilder();
        Wrap(answer.Message + answer.Dated?.Sentence, "", width, text);
        foreach (var citation in answer.Citations)
        {
            text.Append('\n');
            Wrap($"“{citation.Quote}”", Indent, width, text);
            Wrap($"— {citation.Label}", Indent, width, text);
            Wrap(Official(citation.Passage.Document), Indent, width, text);
        }

        foreach (var other in answer.OtherDates)
        {
            text.Append('\n');
            Wrap($"“{other.Citation.Quote}”", Indent, width, text);
            Wrap($"— {other.Citation.Label}, as of {other.AsOf}", Indent, width, text);
        }

        return text.ToString();
    }

    public static void Wrap(string words, string indent, int width, StringBuilder text)
    {
        foreach (var line in words.Split('\n'))
        {
            var column = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var breaks = column > 0 && column + 1 + word.Length > width;
                text.Append(breaks ? "\n" : column == 0 ? "" : " ").Append(column == 0 || breaks ? indent : "").Append(word);
                column = (column == 0 || breaks ? indent.Length : column + 1) + word.Length;
            }

            text.Append('\n');
        }
    }

    private static string Official(Document document) => document.Header.Official switch
    {
        { Url: { } url, Verified: true } => $"Official version: {url}",
        { Url: { } url } => $"Official version: {url} (address not verified)",
        _ => $"Standing: {document.Header.Standing}",
    };
}
