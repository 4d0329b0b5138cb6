using System.Text;
using R2PBot.Answers.Arrivals;
using R2PBot.Library.Documents;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot review DOCUMENT</c>: which facts and which sentences on what is missing a new document may change.</summary>
internal static class ReviewCommand
{
    public static async Task<int> RunAsync(TerminalRun run, string id, CancellationToken cancel)
    {
        var holdings = run.Desk.Holdings;
        if (holdings.Documents.Concat(holdings.SwitchedOff).FirstOrDefault(d => d.Id == id) is not { } document)
        {
            await run.Errors.WriteLineAsync($"r2pbot: no document {id} is held; r2pbot sources lists them");
            return ExitCode.Failure;
        }

        var review = new ArrivalReview(holdings, document);
        var (text, width) = (new StringBuilder(), run.Settings.Terminal.Width);
        Write("facts.yaml: facts that it may give anew. Where it does, add its value last.", review.Facts(), width, text);
        Write("absent.yaml: what is said to be missing, and may stand here. Where it does, take the entry out or say what is still missing.", review.Absences(), width, text);
        AnswerText.Wrap($"When all of it has been looked at, name {id} in searched.yaml.", "", width, text);
        await run.Output.WriteAsync(text.ToString().AsMemory(), cancel);
        return ExitCode.Done;
    }

    private static void Write(string heading, IEnumerable<ArrivalRemark> remarks, int width, StringBuilder text)
    {
        AnswerText.Wrap(heading, "", width, text);
        text.Append('\n');
        foreach (var remark in remarks)
        {
            AnswerText.Wrap($"{remark.Entry} – {remark.Said}", "", width, text);
            AnswerText.Wrap(remark.Near is { } near ? $"{near.Passage.Id}: “{near.Quote}”" : "asks about these years", "  ", width, text);
            text.Append('\n');
        }
    }
}
