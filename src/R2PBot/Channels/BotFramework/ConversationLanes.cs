namespace R2PBot.Channels.BotFramework;

/// <summary>
/// Turns of one conversation one after the other, in the order of their arrival; conversations beside each other. A lane that is full refuses,
/// so that the channel sends again, and what it accepted it does.
/// </summary>
internal sealed class ConversationLanes(ChatHostOptions options)
{
    private const int MaxWaitingInAll = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Entry>> _lanes = [];
    private TaskCompletionSource? _idle;
    private int _waiting;

    /// <returns>The end of the work, or nothing when the lane is full.</returns>
    public Task? TryEnter(string conversation, Func<Task> work)
    {
        var entry = new Entry(work);
        Queue<Entry>? free = null;
        lock (_gate)
        {
            var lane = _lanes.GetValueOrDefault(conversation);
            if (lane?.Count >= options.MaxWaitingTurns || _waiting >= MaxWaitingInAll)
            {
                return null;
            }

            if (lane is null)
            {
                _lanes.Add(conversation, lane = free = new());
            }

            lane.Enqueue(entry);
            _waiting++;
        }

        // On this thread as far as it goes without waiting: changing threads would cost a quick turn more than its answer.
        _ = free is null ? null : RunAsync(conversation, free);
        return entry.Done.Task;
    }

    /// <summary>Ends when nothing waits any more; the host stops after that.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return _lanes.Count == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private async Task RunAsync(string conversation, Queue<Entry> lane)
    {
        while (Next(conversation, lane) is { } entry)
        {
            try
            {
                await entry.Work();
                entry.Done.TrySetResult();
            }
#pragma warning disable CA1031 // One failed turn must not stop the turns behind it; who waits for it sees the failure.
            catch (Exception failed)
#pragma warning restore CA1031
            {
                entry.Done.TrySetException(failed);
                _ = entry.Done.Task.Exception;
            }
        }
    }

    private Entry? Next(string conversation, Queue<Entry> lane)
    {
        lock (_gate)
        {
            if (lane.TryDequeue(out var entry))
            {
                _waiting--;
                return entry;
            }

            _lanes.Remove(conversation);
            if (_lanes.Count == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }

            return null;
        }
    }

    private sealed record Entry(Func<Task> Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
