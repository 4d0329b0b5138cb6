using R2PBot.Channels.BotFramework;

namespace R2PBot.Channels.DirectLine;

/// <summary>
/// What was said in one conversation, in memory and bounded. Everything gets a rising number; a watermark is the number that a client has seen, and the
/// life of the host in which it was counted.
/// </summary>
internal sealed class DirectLineConversation(string id, TimeProvider time)
{
    private const int MaxKept = 500;
    private const long MaxKeptBytes = 1024 * 1024;
    private const int MaxFiles = 20;

    // Clients without a stream ask every second or two.
    private static readonly TimeSpan AskedLately = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    // Ids must differ from those before a restart: the bot answers an id once, and remembers that.
    private readonly string _epoch = time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x");
    private readonly List<Numbered> _said = [];
    private readonly Dictionary<string, Attachment> _files = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _last;
    private bool _started;
    private int _streams;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    public string Id => id;

    public DateTimeOffset LastUsed { get; private set; } = time.GetUtcNow();

    /// <summary>Whether a page is there: it listens, or asked a moment ago. What is added while none is stands in memory, and may be seen by nobody.</summary>
    public bool IsRead
    {
        get
        {
            lock (_gate)
            {
                return _streams > 0 || time.GetUtcNow() - _askedAt < AskedLately;
            }
        }
    }

    /// <returns>Whether this is the first time: then the bot is told that somebody came.</returns>
    public bool Start()
    {
        lock (_gate)
        {
            var first = !_started;
            _started = true;
            return first;
        }
    }

    /// <param name="baseAddress">Where this host is for the client, for the address of files.</param>
    public Activity Add(Activity activity, string baseAddress = "")
    {
        lock (_gate)
        {
            LastUsed = time.GetUtcNow();
            var number = ++_last;
            var numbered = Filed(activity, baseAddress) with
            {
                Id = $"{id}|{_epoch}-{number:D7}",
                Timestamp = LastUsed.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            };
            // A sign of typing is over with the next message; somebody who reconnects must not see it again.
            _said.RemoveAll(s => s.Activity.Type == ActivityTypes.Typing);
            _said.Add(new(number, numbered));
            while (_said.Count > MaxKept || _said.Count > 1 && _said.Sum(s => s.Weight) > MaxKeptBytes)
            {
                _said.RemoveAt(0);
            }

            _changed.TrySetResult();
            _changed = NewSignal();
            return numbered;
        }
    }

    /// <summary>A page listens, until it goes.</summary>
    /// <param name="change">1 when it comes, -1 when it goes.</param>
    public void Listen(int change)
    {
        lock (_gate)
        {
            _streams += change;
        }
    }

    /// <summary>A page asks, and will ask again.</summary>
    public ActivitySet Asked(string? watermark)
    {
        lock (_gate)
        {
            _askedAt = time.GetUtcNow();
            return After(watermark).Set;
        }
    }

    public (ActivitySet Set, Task Changed) After(string? watermark)
    {
        lock (_gate)
        {
            LastUsed = time.GetUtcNow();
            // To a watermark from before a restart everything is new.
            var seen = watermark?.Split('-') is [var epoch, var count] && epoch == _epoch && long.TryParse(count, out var number) ? number : 0;
            return (new([.. _said.Where(s => s.Number > seen).Select(s => s.Activity)], $"{_epoch}-{_last}"), _changed.Task);
        }
    }

    public Attachment? File(string file)
    {
        lock (_gate)
        {
            return _files.GetValueOrDefault(file);
        }
    }

    private Activity Filed(Activity activity, string baseAddress) => activity.Attachments is not { } attachments || attachments.All(a => a.Bytes is null)
        ? activity
        : activity with { Attachments = [.. attachments.Select(a => a.Bytes is null ? a : a with { ContentUrl = $"{baseAddress}/v3/directline/conversations/{id}/files/{Keep(a)}" })] };

    /// <returns>A name that cannot be guessed: whoever has it may fetch the file.</returns>
    private string Keep(Attachment file)
    {
        if (_files.Count >= MaxFiles)
        {
            _files.Remove(_files.Keys.First());
        }

        var name = DirectLineIds.New();
        _files.Add(name, file);
        return name;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Numbered(long Number, Activity Activity)
    {
        /// <summary>About what it takes in memory; a card is counted as a usual one.</summary>
        public long Weight { get; } = 1024
            + 2L * (Activity.Text?.Length ?? 0)
            + (Activity.Value?.GetRawText().Length ?? 0)
            + (Activity.ChannelData?.GetRawText().Length ?? 0)
            + (Activity.Attachments?.Count ?? 0) * 2048L;
    }
}
