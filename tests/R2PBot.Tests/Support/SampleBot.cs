using System.Collections.Concurrent;
using R2PBot.Conversations;
using R2PBot.Library.Documents;

namespace R2PBot.Tests.Support;

/// <summary>Stands behind the door while a channel is tested: repeats what it hears, and shows every kind of block on demand. Answers an id once, as the real one does.</summary>
internal sealed class SampleBot(Func<string, Passage> passages) : IBot
{
    private readonly ConcurrentDictionary<(ConversationKey, string), bool> _answered = new();
    private readonly ConcurrentDictionary<ConversationKey, int> _inside = new();
    private readonly ConcurrentQueue<Turn> _turns = new();

    public IReadOnlyList<Turn> Turns => [.. _turns];

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Two turns of one conversation were inside at once.</summary>
    public bool Overlapped { get; private set; }

    /// <summary>Waits for a turn of that kind.</summary>
    public async Task UntilAsync(Func<Turn, bool> came)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!_turns.Any(came))
        {
            await Task.Delay(20, late.Token);
        }
    }

    public async Task<IReadOnlyList<Reply>> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (_inside.AddOrUpdate(turn.Conversation, 1, (_, count) => count + 1) > 1)
        {
            Overlapped = true;
        }

        try
        {
            await Task.Delay(turn.Action?.Verb == "slow" ? TimeSpan.FromSeconds(3) : Delay, cancellationToken);
            if (turn.ActivityId is { } id && !_answered.TryAdd((turn.Conversation, id), true))
            {
                return [];
            }

            _turns.Enqueue(turn);
            return Answer(turn);
        }
        finally
        {
            _inside.AddOrUpdate(turn.Conversation, 0, (_, count) => count - 1);
        }
    }

    private IReadOnlyList<Reply> Answer(Turn turn) => turn switch
    {
        { Action.Verb: "help" } => [Text("Welcome. Ask me about the Responsibility to Protect.")],
        { Action.Verb: "context" } => [SampleReplies.Context(passages) with { ReplacesCard = true }],
        { Action.Verb: "form" or "slow" } => [SampleReplies.Received(turn.Action.Fields) with { ReplacesCard = true }],
        { Action: { } action } => [Text($"pressed {action.Verb}")],
        { Text: "answer" } => [SampleReplies.Answer(passages)],
        { Text: "form" } => [SampleReplies.Form],
        { Text: "file" } => [SampleReplies.WithFile],
        { Text: "fail" } => throw new InvalidOperationException("asked to fail"),
        { Text: "say two" } => [Text("one"), Text("two")],
        _ => [Text($"echo: {turn.Text}")],
    };

    private static Reply Text(string text) => new([new TextBlock(text)]) { Summary = text };
}
