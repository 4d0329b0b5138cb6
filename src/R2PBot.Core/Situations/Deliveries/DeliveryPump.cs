using System.Diagnostics;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Deliveries;

/// <summary>
/// Sends what is due: leases a stock of rows, and in each round writes in one transaction how the last calls ended and which begin now. Only then do those
/// begin. So there is a row that says "sending" for every call under way, and a host that dies leaves no more unknown than it had calls.
/// </summary>
/// <param name="send">The one way out.</param>
internal sealed class DeliveryPump(Database database, DeliveryBook book, DeliveryOptions options, Func<Message, CancellationToken, Task<SendOutcome>> send, TimeProvider time, int seed = 0) : IDisposable
{
    private const int Stock = 1_000;
    // While rows are leased nothing new begins: few enough that the calls under way last as long.
    private const int LeaseAtOnce = 128;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(2);

    private readonly EndedCalls<Ended> _calls = new();
    private readonly DeliveryTable _table = new(time);
    private readonly Senders _senders = new(database, time, options);
    private readonly SendPaces _paces = new(options.PerSecond);
    private readonly MessageStock _stock = new();
    private readonly Random _jitter = new(seed);
    private readonly long _began = time.GetTimestamp();

    private string _owner = "";
    private TimeSpan _beatAt;
    private TimeSpan _lookAt;
    private TimeSpan _sendFrom;
    private int _underWay;

    // What could not be written is written with the next round.
    private readonly List<Ended> _ended = [];

    /// <summary>Told of what goes wrong with the database; the pump tries again.</summary>
    public Action<Exception>? Failed { get; init; }

    /// <summary>Whether this host sends; on SQLite only one does.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Look now: something was planned.</summary>
    public void Wake() => _calls.Wake();

    /// <summary>Runs until cancelled; then waits for the calls under way and gives back the rest.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        book.Planned += Wake;
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                await TryAsync(() => RoundAsync(cancellation), cancellation);
            }
        }
        finally
        {
            book.Planned -= Wake;
            await TryAsync(LeaveAsync, CancellationToken.None);
        }
    }

    public void Dispose() => _senders.Dispose();

    /// <summary>Beside other hosts only what goes out in the next two seconds, so that they find something to do as well.</summary>
    private int MostInHand => _paces.Hosts == 1 || options.PerSecond == 0 ? Stock : Math.Clamp(2 * options.PerSecond / _paces.Hosts, 20, Stock);

    private TimeSpan Now => time.GetElapsedTime(_began);

    private async Task TryAsync(Func<Task> step, CancellationToken cancellation)
    {
        try
        {
            await step();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end all sending until the next start.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Failed?.Invoke(problem);
            await Task.Delay(Look, time, CancellationToken.None);
        }
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        if (!_senders.TryEnter())
        {
            await WaitAsync(Look, cancellation);
            return;
        }

        if (Now >= _beatAt)
        {
            await BeatAsync(cancellation);
        }

        if (Now < _sendFrom)
        {
            await WaitAsync(_sendFrom - Now, cancellation);
            return;
        }

        if (Now >= _lookAt || _stock.Count < MostInHand / 4 && _stock.MayHaveMore)
        {
            await FillAsync(cancellation);
        }

        await TurnOverAsync();
        await WaitAsync(UntilNext(), cancellation);
    }

    /// <summary>Says that this host is alive and takes over from those that are not. One that was silent for too long begins anew, with nothing in hand.</summary>
    private async Task BeatAsync(CancellationToken cancellation)
    {
        var isNew = _owner.Length == 0;
        var owner = isNew ? Guid.NewGuid().ToString("N") : _owner;
        var alive = await database.WriteAsync(
            async s =>
            {
                var all = await _senders.BeatAsync(owner, isNew, s, cancellation);
                if (all is not null)
                {
                    await _table.TakeOverAsync(all, s, cancellation);
                }

                return all;
            },
            cancellation);
        (_owner, _beatAt, _paces.Hosts) = (alive is null ? "" : owner, alive is null ? Now : Now + _senders.Beat, Math.Max(1, alive?.Count ?? 1));
        if (alive is null)
        {
            _stock.Clear();
        }
        else if (isNew)
        {
            (_sendFrom, _lookAt, IsSending) = (Now + _senders.Patience, Now, true);
        }
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        _lookAt = Now + Look;
        if (!await database.ReadAsync(s => _table.HasDueAsync(s, cancellation), cancellation))
        {
            _stock.MayHaveMore = false;
            return;
        }

        // A full stock still takes what is higher than its lowest.
        var room = MostInHand - _stock.Count;
        var least = room > 0 ? AlertPriority.Routine : _stock.Lowest + 1;
        var leased = await database.ShareAsync(s => _table.LeaseAsync(_owner, room > 0 ? Math.Min(room, LeaseAtOnce) : LeaseAtOnce, least, s, cancellation), cancellation);
        var digests = leased.Count == 0 && room > 0 ? await database.WriteAsync(s => _table.LeaseDigestsAsync(_owner, Math.Min(room, LeaseAtOnce), s, cancellation), cancellation) : [];
        _stock.MayHaveMore = leased.Count + digests.Count > 0 && room > 0;
        await AddressAsync([.. leased, .. digests], cancellation);
    }

    /// <summary>Who is known to be gone, was never seen, or may not see it, is settled without a call.</summary>
    private async Task AddressAsync(IReadOnlyList<LeasedDelivery> leased, CancellationToken cancellation)
    {
        var lost = new List<Settlement>();
        foreach (var together in leased.GroupBy(l => l.Delivery.DigestKey is { } digest ? (digest, l.Delivery.Address.Key) : ($"{l.Delivery.Id}", "")))
        {
            var (first, known) = together.First();
            if (Hindrance(first, known) is { } hindrance)
            {
                lost.AddRange(together.Select(l => Settlement.After(l.Delivery, hindrance, time.GetUtcNow(), 0, options)));
            }
            else if (known is not null)
            {
                _stock.Add(new([.. together.Select(l => l.Delivery)], known.Reference));
            }
        }

        if (lost.Count > 0)
        {
            await database.ShareAsync(async s => { await _table.SettleAsync(_owner, lost, s, cancellation); return true; }, cancellation);
        }
    }

    /// <summary>Subscribers were matched with the mark when they subscribed; deputies and fallbacks come from the directory, so what their channel vouches for counts.</summary>
    private static SendOutcome? Hindrance(Delivery delivery, KnownReference? reference) => reference switch
    {
        null => new SendOutcome.Gone("has never talked to the bot"),
        { GoneReason: { } reason } => new SendOutcome.Gone(reason),
        _ when delivery.Standing != DeliveryStanding.Subscribed && delivery.Handling > Matching.MostClosed(delivery.Address.Kind, reference.Reference.IsVerified) =>
            new SendOutcome.Refused("the handling mark does not allow it there"),
        _ => null,
    };

    /// <summary>Never broken off in the middle: nobody would know what was written, and what was not sent would count as unknown.</summary>
    private async Task TurnOverAsync()
    {
        TakeEnded();
        var starting = TakeStarting();
        if (_ended.Count == 0 && starting.Count == 0)
        {
            return;
        }

        try
        {
            var marked = await database.ShareAsync(s => WriteAsync(starting, s), CancellationToken.None);
            _ended.Clear();
            foreach (var message in starting)
            {
                Begin(message with { Deliveries = [.. message.Deliveries.Where(d => marked.Contains(d.Id))] });
            }
        }
        catch
        {
            // Whether it was written or not, nothing was sent.
            starting.ForEach(PutBack);
            throw;
        }
    }

    private async Task<IReadOnlySet<long>> WriteAsync(List<Message> starting, Session session)
    {
        await _table.SettleAsync(_owner, [.. _ended.SelectMany(e => e.Settled)], session, CancellationToken.None);
        foreach (var (key, reason) in _ended.Select(e => e.Gone).OfType<(string, string)>())
        {
            await book.References.MarkGoneAsync(key, reason, session, CancellationToken.None);
        }

        return await DeliveryTable.MarkSendingAsync(_owner, [.. starting.SelectMany(m => m.Deliveries).Select(d => d.Id)], session, CancellationToken.None);
    }

    private void TakeEnded()
    {
        var (calls, isWoken) = _calls.Take();
        if (isWoken)
        {
            (_lookAt, _stock.MayHaveMore) = (Now, true);
        }

        foreach (var one in calls)
        {
            _underWay--;
            _paces.Answer(one.Message.Reference, one.At, (one.Outcome as SendOutcome.Later)?.After);
            _ended.Add(one.Settle(time.GetUtcNow(), _jitter.NextDouble(), options));
        }
    }

    private List<Message> TakeStarting()
    {
        var starting = new List<Message>();
        while (starting.Count < options.AtOnce - _underWay && _stock.Next(_paces, Now) is { } message)
        {
            starting.Add(message);
        }

        _underWay += starting.Count;
        return starting;
    }

    private void Begin(Message message)
    {
        if (message.Deliveries.Count > 0)
        {
            // Elsewhere than the transactions: writing to sockets takes about as long.
            _ = Task.Run(() => SendAsync(message));
            return;
        }

        // Cancelled meanwhile.
        _underWay--;
        _paces.Answer(message.Reference, Now, null);
    }

    private void PutBack(Message message)
    {
        _underWay--;
        _paces.Answer(message.Reference, Now, null);
        _stock.Add(message);
    }

    private async Task SendAsync(Message message)
    {
        SendOutcome outcome;
        try
        {
            outcome = await send(message, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever broke may have broken after the message left.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            outcome = new SendOutcome.Unknown(problem.GetType().Name);
        }

        _calls.Add(new(message, outcome, Now));
    }

    private TimeSpan UntilNext()
    {
        var next = _beatAt < _lookAt ? _beatAt : _lookAt;
        if (_underWay < options.AtOnce && _stock.NextAt is { } free && free < next)
        {
            next = free;
        }

        return next - Now;
    }

    /// <summary>Waits until a call has ended, and then a moment more when many are under way. Meanwhile the others go on: no more than a part of them waits for the transaction.</summary>
    private async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        if (most > TimeSpan.Zero)
        {
            await _calls.UntilAsync(1, most, time, cancellation);
        }

        var part = options.AtOnce / 8;
        if (_underWay > part)
        {
            await _calls.UntilAsync(part, Gather, TimeProvider.System, cancellation);
        }
    }

    private async Task LeaveAsync()
    {
        var patience = Stopwatch.GetTimestamp();
        while (_underWay > 0 && Stopwatch.GetElapsedTime(patience) < TimeSpan.FromSeconds(options.AnswerWithinSeconds + 1))
        {
            _stock.Clear();
            await TurnOverAsync();
            await Task.Delay(Gather);
        }

        if (_owner.Length > 0)
        {
            await database.WriteAsync(
                async s =>
                {
                    await DeliveryTable.ReleaseAsync(_owner, s, CancellationToken.None);
                    await Senders.LeaveAsync(_owner, s, CancellationToken.None);
                },
                CancellationToken.None);
        }
    }

    /// <summary>A call that came back.</summary>
    private sealed record Ended(Message Message, SendOutcome Outcome, TimeSpan At)
    {
        public IReadOnlyList<Settlement> Settled { get; private init; } = [];

        public (string, string)? Gone => Outcome is SendOutcome.Gone gone ? (Message.First.Address.Key, gone.Reason) : null;

        public Ended Settle(DateTimeOffset now, double jitter, DeliveryOptions options) =>
            this with { Settled = [.. Message.Deliveries.Select(d => Settlement.After(d, Outcome, now, jitter, options))] };
    }
}
