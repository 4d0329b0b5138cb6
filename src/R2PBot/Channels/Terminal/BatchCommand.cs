using R2PBot.Answers;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot ask --batch</c>: JSON lines in, a JSON line out for every turn, each written at once.</summary>
internal static class BatchCommand
{
    public static async Task RunAsync(TerminalRun run, CancellationToken cancel)
    {
        run.ReportProblems([]);
        while (await run.Input.ReadLineAsync(cancel) is { } line)
        {
            foreach (var reply in string.IsNullOrWhiteSpace(line) ? [] : Replies(run, line))
            {
                await run.Output.WriteLineAsync(reply.AsMemory(), cancel);
                await run.Output.FlushAsync(cancel);
            }
        }
    }

    private static IEnumerable<string> Replies(TerminalRun run, string line) => BatchLine.Read(line) switch
    {
        BatchLine.Questions asked => Turns(run, asked),
        BatchLine.Malformed malformed => [AnswerJson.Line(malformed.Id, 0, Unreadable(malformed.Reason), TimeSpan.Zero)],
        _ => throw new InvalidOperationException("A line holds questions or is malformed."),
    };

    private static IEnumerable<string> Turns(TerminalRun run, BatchLine.Questions asked)
    {
        var conversation = Conversation.New;
        for (var turn = 0; turn < asked.Turns.Count; turn++)
        {
            var begun = run.Time.GetTimestamp();
            var answer = asked.Turns[turn] is { } question ? run.Desk.Current.Answer(question, conversation) : Unreadable("this turn has no text “question”") with { Next = conversation };
            conversation = answer.Next;
            yield return AnswerJson.Line(asked.Id, turn, answer, run.Time.GetElapsedTime(begun));
        }
    }

    private static Answer Unreadable(string reason) => new()
    {
        Reason = AnswerReason.Unreadable,
        Message = $"The line could not be read: {reason}. Expected is {{\"id\",\"question\"}} or {{\"id\",\"turns\":[{{\"question\"}},…]}}.",
        Next = Conversation.New,
    };
}
