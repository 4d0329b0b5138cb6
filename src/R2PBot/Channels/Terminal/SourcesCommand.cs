using System.Text;
using R2PBot.Library.Documents;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot sources</c></summary>
internal static class SourcesCommand
{
    public static async Task RunAsync(TerminalRun run, CancellationToken cancel)
    {
        var (holdings, text, width) = (run.Desk.Holdings, new StringBuilder(), run.Settings.Terminal.Width);
        foreach (var document in holdings.Documents.Concat(holdings.SwitchedOff))
        {
            Describe(document, width, text);
        }

        foreach (var problem in run.Desk.Problems)
        {
            AnswerText.Wrap($"Refused: {problem}", "", width, text);
        }

        if (text.Length > 0)
        {
            AnswerText.Wrap($"Sentence model: {run.Desk.Model}", "", width, text);
        }

        await run.Output.WriteAsync(text.Length == 0 ? "The library holds no documents.\n".AsMemory() : text.ToString().AsMemory(), cancel);
    }

    private static void Describe(Document document, int width, StringBuilder text)
    {
        var header = document.Header;
        AnswerText.Wrap($"{header.Id}: {header.Title}", "", width, text);
        AnswerText.Wrap($"{header.Symbol ?? "no symbol"}, {header.Date}", "  ", width, text);
        AnswerText.Wrap(header.AuthorBody, "  ", width, text);
        AnswerText.Wrap(header.Standing, "  ", width, text);
        AnswerText.Wrap($"{document.Passages.Count} passages, {(header.Enabled ? "on" : "off")}", "  ", width, text);
        text.Append('\n');
    }
}
