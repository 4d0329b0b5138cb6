using System.Collections.Concurrent;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Deliveries;

/// <summary>The pump with real databases and a channel that answers as told. Times are real and short.</summary>
public sealed class DeliveryPumpTests
{
    private readonly DeliveryOptions _options = new() { PerSecond = 0 };

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task SendsEachOnce_AndADigestAsOneMessage(string kind)
    {
        await using var rig = await Rig.NewAsync(kind, _options);
        await rig.PlanAsync(Enumerable.Range(1, 40).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now)));
        await rig.PlanAsync(Enumerable.Range(2, 3).SelectMany(alert => Enumerable.Range(1, 10).Select(i => Plans.Alert(alert, Plans.Person(i), Rig.Now, AlertPriority.Routine, "today"))));

        await using (rig.Start())
        {
            await rig.UntilAsync(1, c => c.Delivered == 40);
            await rig.UntilAsync(4, c => c.Delivered == 10);
        }

        Assert.Equal(50, rig.Sent.Count);
        Assert.Equal(70, rig.Sent.SelectMany(m => m.Deliveries).Select(d => d.Id).Distinct().Count());
        Assert.All(rig.Sent.Where(m => m.IsDigest), m => Assert.Equal([2, 3, 4], m.Deliveries.Select(d => d.Subject.Number).Order()));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task GoesOnAfterFaults_EachInItsWay(string kind)
    {
        await using var rig = await Rig.NewAsync(kind, _options);
        rig.Answer = (message, attempt) => (message.First.Address.Id, attempt) switch
        {
            ("person-1", 1) => new SendOutcome.Later("429", TimeSpan.FromSeconds(1)),
            ("person-2", _) => new SendOutcome.Gone("404"),
            ("person-3", _) => new SendOutcome.Refused("413"),
            ("person-4" or "person-5", 1) => new SendOutcome.Unknown("late"),
            ("person-6", _) => throw new InvalidOperationException("broken"),
            _ => new SendOutcome.Sent("m"),
        };
        await rig.PlanAsync(Enumerable.Range(1, 7).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now, i is 1 or 4 ? AlertPriority.Urgent : AlertPriority.Routine)));
        await rig.PlanAsync([Plans.Alert(1, Plans.Person(99), Rig.Now)]);

        await using (rig.Start())
        {
            await rig.UntilAsync(1, c => c.Delivered == 3 && c.Unknown == 2);
            await rig.PlanAsync([Plans.Alert(2, Plans.Person(2), Rig.Now)]);
            await rig.UntilAsync(2, c => c.Gone == 1);
        }

        var lines = (await rig.Book.LedgerOfAsync(1, default)).Lines.ToDictionary(l => l.AddressKey.Split('/')[^1]);
        Assert.Equal((DeliveryState.Sent, 2, false), (lines["person-1"].State, lines["person-1"].Attempts, lines["person-1"].IsFlagged));
        Assert.InRange(rig.Times("person-1")[1] - rig.Times("person-1")[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.Equal((DeliveryState.Gone, "404"), (lines["person-2"].State, lines["person-2"].Reason));
        Assert.Equal((DeliveryState.Refused, "413"), (lines["person-3"].State, lines["person-3"].Reason));
        // The top level goes out again and says so; others stay unknown, for a person to look at.
        Assert.Equal((DeliveryState.Sent, true), (lines["person-4"].State, lines["person-4"].IsFlagged));
        Assert.Equal([false, true], rig.Sent.Where(m => m.First.Address.Id == "person-4").Select(m => m.First.IsPossiblyRepeated));
        Assert.Equal((DeliveryState.Unknown, true, 1), (lines["person-5"].State, lines["person-5"].IsFlagged, lines["person-5"].Attempts));
        Assert.Equal((DeliveryState.Unknown, true), (lines["person-6"].State, lines["person-6"].IsFlagged));
        Assert.Equal(("has never talked to the bot", 0), (lines["person-99"].Reason, lines["person-99"].Attempts));
        Assert.Single(rig.Times("person-2"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task LetsTheTopLevelOvertakeARunningDigest_AndKeepsTheRate(string kind)
    {
        await using var rig = await Rig.NewAsync(kind, new() { PerSecond = 20 });
        await rig.PlanAsync(Enumerable.Range(100, 120).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now, AlertPriority.Routine, "today")));

        await using (rig.Start())
        {
            await rig.UntilAsync(1, c => c.Delivered > 10);
            await rig.PlanAsync(Enumerable.Range(1, 10).Select(i => Plans.Alert(2, Plans.Person(i), Rig.Now, AlertPriority.Urgent)));
            await rig.UntilAsync(2, c => c.Delivered == 10);
            Assert.InRange((await rig.Book.LedgerOfAsync(1, default)).Counts.Delivered, 10, 90);
        }

        Assert.InRange(rig.MostInASecond(), 1, 20);
        // What was in hand when the host stopped is free for the next.
        Assert.Equal(0, (await rig.Book.LedgerOfAsync(1, default)).Counts.UnderWay);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task StopsWhatIsCancelled(string kind)
    {
        await using var rig = await Rig.NewAsync(kind, new() { PerSecond = 10 });
        await rig.PlanAsync(Enumerable.Range(100, 100).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now)));

        await using (rig.Start())
        {
            await rig.UntilAsync(1, c => c.Delivered > 0);
            await rig.CancelAsync(1);
            await rig.UntilAsync(1, c => c.UnderWay == 0);
        }

        var counts = (await rig.Book.LedgerOfAsync(1, default)).Counts;
        Assert.Equal((100, rig.Sent.Count), (counts.Cancelled + counts.Delivered, counts.Delivered));
        Assert.InRange(counts.Cancelled, 50, 99);
    }

    /// <summary>Finding of a review: deputies and fallbacks got what the mark keeps from them.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsAMarkedAlertFromFallbacksThatNobodyVouchesFor(string kind)
    {
        await using var rig = await Rig.NewAsync(kind, _options);
        await rig.Book.References.SaveAsync([Plans.Reference(Plans.Person(2)) with { IsVerified = true }], default);
        var planned = Plans.Alert(1, Plans.Person(99), Rig.Now) with { Handling = HandlingMark.Amber };
        await rig.PlanAsync([planned with { Recipient = planned.Recipient with { Fallbacks = [Plans.Person(1)], Deputies = [Plans.Person(2)] } }]);

        await using (rig.Start())
        {
            await rig.UntilAsync(1, c => c.Gone == 1);
            Assert.Equal(1, await rig.Book.FollowUpAsync(default));
            await rig.UntilAsync(1, c => c.Refused == 1);
            Assert.Equal(1, await rig.Book.FollowUpAsync(default));
            await rig.UntilAsync(1, c => c.Delivered == 1);
        }

        Assert.Equal("person-2", Assert.Single(rig.Sent).First.Address.Id);
        Assert.Contains((await rig.Book.LedgerOfAsync(1, default)).Lines, l => l is { State: DeliveryState.Refused, Attempts: 0, Reason: "the handling mark does not allow it there" });
    }

    [PostgreSqlFact]
    public async Task SharesTheWorkAndTheRate_BetweenTwoHostsOnOnePostgreSql()
    {
        await using var rig = await Rig.NewAsync("postgresql", new() { PerSecond = 60, LeaseSeconds = 5 });
        await using (rig.Start())
        await using (rig.Start())
        {
            await rig.UntilAsync(1, _ => rig.Senders == 2);
            await rig.PlanAsync(Enumerable.Range(100, 200).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now)));
            await rig.UntilAsync(1, c => c.Delivered == 200);
        }

        Assert.Equal((200, 200), (rig.Sent.Count, rig.Sent.Select(m => m.First.Id).Distinct().Count()));
        Assert.Equal(2, rig.SentBy.Values.Count(n => n > 50));
        Assert.InRange(rig.MostInASecond(), 1, 60);
    }

    [Fact]
    public async Task SendsFromOneProcess_OnOneSqliteFile()
    {
        await using var rig = await Rig.NewAsync("sqlite", _options);
        await using (rig.Start())
        {
            await rig.UntilAsync(1, _ => rig.Senders == 1);
            await using (rig.Start())
            {
                await rig.PlanAsync(Enumerable.Range(1, 30).Select(i => Plans.Alert(1, Plans.Person(i), Rig.Now)));
                await rig.UntilAsync(1, c => c.Delivered == 30);
                Assert.Equal(1, rig.Senders);
            }
        }

        Assert.Single(rig.SentBy, s => s.Value > 0);
    }

    /// <summary>Pumps on one store, and a channel.</summary>
    private sealed class Rig : IAsyncDisposable
    {
        private readonly TestStore _store;
        private readonly Database _database;
        private readonly DeliveryOptions _options;
        private readonly List<DeliveryPump> _pumps = [];
        private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> _times = new();

        private Rig(TestStore store, Database database, DeliveryOptions options) => (_store, _database, _options, Book) = (store, database, options, new(database, options, TimeProvider.System));

        public DeliveryBook Book { get; }

        public Func<Message, int, SendOutcome> Answer { get; set; } = (_, _) => new SendOutcome.Sent("m");

        public ConcurrentQueue<Message> Sent { get; } = new();

        public ConcurrentDictionary<int, int> SentBy { get; } = new();

        public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

        public int Senders => _pumps.Count(p => p.IsSending);

        public static async Task<Rig> NewAsync(string kind, DeliveryOptions options)
        {
            var store = await TestStore.NewAsync(kind);
            var rig = new Rig(store, await store.OpenAsync(TimeProvider.System, DeliveryBook.Migrations), options);
            await rig.Book.References.SaveAsync([.. Enumerable.Range(1, 98).Concat(Enumerable.Range(100, 201)).Select(i => Plans.Reference(Plans.Person(i)))], default);
            return rig;
        }

        public Task<int> PlanAsync(IEnumerable<PlannedDelivery> planned) => Book.PlanAsync([.. planned], default);

        public Task<int> CancelAsync(int alert) => _database.WriteAsync(s => Book.CancelAsync(alert, 1, 1, s, default), default);

        public IReadOnlyList<DateTimeOffset> Times(string person) => [.. _times[person]];

        public Running Start()
        {
            var host = _pumps.Count;
            var pump = new DeliveryPump(_database, Book, _options, (message, _) => SendAsync(host, message), TimeProvider.System);
            _pumps.Add(pump);
            return new Running(pump);
        }

        public async Task UntilAsync(int alert, Func<LedgerCounts, bool> reached)
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            while (!reached((await Book.LedgerOfAsync(alert, late.Token)).Counts))
            {
                await Task.Delay(20, late.Token);
            }
        }

        public int MostInASecond()
        {
            var moments = _times.Values.SelectMany(t => t).Order().ToList();
            return moments.Max(last => moments.Count(m => m <= last && last - m < TimeSpan.FromSeconds(1)));
        }

        public async ValueTask DisposeAsync() => await _store.DisposeAsync();

        private async Task<SendOutcome> SendAsync(int host, Message message)
        {
            var times = _times.GetOrAdd(message.First.Address.Id, _ => new());
            times.Enqueue(Now);
            Sent.Enqueue(message);
            SentBy.AddOrUpdate(host, 1, (_, n) => n + 1);
            await Task.Delay(5);
            return Answer(message, times.Count);
        }
    }

    internal sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly DeliveryPump _pump;
        private readonly Task _running;

        public Running(DeliveryPump pump) => (_pump, _running) = (pump, Task.Run(() => pump.RunAsync(_end.Token)));

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _running;
            _pump.Dispose();
            _end.Dispose();
        }
    }
}
