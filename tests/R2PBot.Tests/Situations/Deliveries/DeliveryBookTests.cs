using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Deliveries;

/// <summary>The rows, on both stores.</summary>
public sealed class DeliveryBookTests
{
    private const string Me = "me";

    private readonly FakeTime _time = new();
    private readonly DeliveryOptions _options = new();

    public static TheoryData<string> Stores => TestStore.Kinds;

    [PostgreSqlFact]
    public async Task RunsOnPostgreSqlHere() => Assert.Contains("Host=", await PostgreSqlServer.NewDatabaseAsync(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ChangesNothing_WhenTheSameIsPlannedAgain(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, _) = await OpenAsync(store);
        var planned = Enumerable.Range(1, 450).Select(i => Plans.Alert(1, Plans.Person(i), _time.GetUtcNow())).ToList();

        Assert.Equal(450, await book.PlanAsync(planned, default));
        Assert.Equal(1, await book.PlanAsync([.. planned, Plans.Alert(1, Plans.Person(1), _time.GetUtcNow(), version: 2)], default));
        Assert.Equal(0, await book.PlanAsync([planned[7] with { Due = _time.GetUtcNow().AddDays(1) }], default));

        var counts = (await book.LedgerOfAsync(1, default)).Counts;
        Assert.Equal((451, 451), (counts.All, counts.Waiting));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task GivesEachRowToOneHost_TheHighestFirst(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([.. Enumerable.Range(1, 100).Select(i => Plans.Alert(1, Plans.Person(i), _time.GetUtcNow(), i > 90 ? AlertPriority.Urgent : AlertPriority.Routine))], default);
        await book.PlanAsync([Plans.Alert(2, Plans.Person(1), _time.GetUtcNow().AddMinutes(1))], default);
        var table = new DeliveryTable(_time);

        var first = await LeaseAsync("one", 10);
        var rest = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => LeaseAsync($"host{i}", 20))));

        Assert.All(first, d => Assert.Equal(AlertPriority.Urgent, d.Priority));
        var ids = first.Concat(rest.SelectMany(r => r)).Select(d => d.Id).ToList();
        Assert.Equal((100, 100), (ids.Count, ids.Distinct().Count()));
        Assert.False(await database.ReadAsync(s => table.HasDueAsync(s, default), default));

        async Task<IReadOnlyList<Delivery>> LeaseAsync(string owner, int count) => [.. (await database.ShareAsync(s => table.LeaseAsync(owner, count, AlertPriority.Routine, s, default), default)).Select(l => l.Delivery)];
    }

    /// <summary>A database of the time when a row said itself who had it in hand.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsWhatWasInHand_WhenTheDatabaseIsOlder(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var older = await store.OpenAsync(_time, [.. DeliveryBook.Migrations.Where(m => m is not { Owner: "delivery", Number: > 7 })]);
        await older.WriteAsync(
            async s =>
            {
                foreach (var (id, state, owner, attempts) in new[] { (1, "Planned", null, 0), (2, "Leased", "dead", 0), (3, "Sending", "dead", 1), (4, "Sent", null, 1) })
                {
                    await s.ExecuteAsync(
                        $"""
                        insert into delivery (id, idempotency_key, subject_kind, subject_number, subject_version, address_key, address_kind, channel, tenant, address_id, language, time_zone,
                            priority, handling, is_exercise, standing, planned_at, due_at, try_at, state, owner, attempts, unknowns)
                        values ({id}, {$"key {id}"}, 'Alert', 1, 1, {$"person {id}"}, 'Person', 'msteams', 't', {$"{id}"}, 'en', 'UTC', 0, 'Clear', 1, 'Subscribed', {Instant.Text(_time.GetUtcNow())}, {Instant.Text(_time.GetUtcNow())}, {Instant.Text(_time.GetUtcNow())}, {state}, {owner}, {attempts}, 0)
                        """,
                        default);
                }
            },
            default);

        var (book, database) = await OpenAsync(store);
        Assert.Equal([DeliveryState.Planned, DeliveryState.Leased, DeliveryState.Sending, DeliveryState.Sent], (await book.LedgerOfAsync(1, default)).Lines.Select(l => l.State));
        Assert.Equal(1, await database.WriteAsync(s => new DeliveryTable(_time).TakeOverAsync([Me], s, default), default));

        Assert.Equal(
            [(DeliveryState.Planned, 0), (DeliveryState.Planned, 0), (DeliveryState.Unknown, 1), (DeliveryState.Sent, 1)],
            (await book.LedgerOfAsync(1, default)).Lines.Select(l => (l.State, l.Attempts)));
    }

    /// <summary>Hosts that take and send beside a cancellation: what it stopped goes out nowhere, and what goes out is not called stopped.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task StopsWhatIsNotOnItsWay_WhileHostsTakeAndSend(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([.. Enumerable.Range(1, 400).Select(i => Plans.Alert(1, Plans.Person(i), _time.GetUtcNow()))], default);
        var table = new DeliveryTable(_time);

        var hosts = Enumerable.Range(0, 4).Select(i => Task.Run(() => SendSomeAsync($"host{i}"))).ToList();
        await Task.Delay(20);
        var stopped = await database.WriteAsync(s => book.CancelAsync(1, 1, 1, s, default), default);
        var sending = (await Task.WhenAll(hosts)).SelectMany(h => h).ToList();

        var lines = (await book.LedgerOfAsync(1, default)).Lines;
        Assert.Equal(400, stopped + sending.Count);
        Assert.Equal(sending.Order(), lines.Where(l => l.State == DeliveryState.Sending).Select(l => l.Delivery).Order());
        Assert.Equal(stopped, lines.Count(l => l.State == DeliveryState.Cancelled));

        async Task<List<long>> SendSomeAsync(string host)
        {
            var sent = new List<long>();
            while (await database.ShareAsync(s => table.LeaseAsync(host, 7, AlertPriority.Routine, s, default), default) is { Count: > 0 } taken)
            {
                sent.AddRange(await database.ShareAsync(s => DeliveryTable.MarkSendingAsync(host, [.. taken.Select(l => l.Delivery.Id)], s, default), default));
            }

            return sent;
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TakesADigestWhole(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([.. Enumerable.Range(1, 5).SelectMany(alert => Enumerable.Range(1, 4).Select(i => Plans.Alert(alert, Plans.Person(i), _time.GetUtcNow(), digest: "2026-11-22")))], default);
        var table = new DeliveryTable(_time);

        var leased = (await database.WriteAsync(s => table.LeaseDigestsAsync(Me, 3, s, default), default)).Select(l => l.Delivery);

        Assert.Equal([5, 5, 5], leased.GroupBy(d => d.Address.Key).Select(g => g.Count()));
        Assert.Empty(await database.ShareAsync(s => table.LeaseAsync(Me, 100, AlertPriority.Routine, s, default), default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KnowsWhatADeadHostLeaves(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow()), Plans.Alert(1, Plans.Person(2), _time.GetUtcNow()), Plans.Alert(1, Plans.Person(3), _time.GetUtcNow(), AlertPriority.Urgent)], default);
        var table = new DeliveryTable(_time);
        var leased = (await database.ShareAsync(s => table.LeaseAsync("dead", 10, AlertPriority.Routine, s, default), default)).Select(l => l.Delivery).ToList();
        var sending = leased.Where(d => d.Address.Id != "person-1").Select(d => d.Id).ToList();
        await database.ShareAsync(s => DeliveryTable.MarkSendingAsync("dead", sending, s, default), default);

        await database.WriteAsync(s => table.TakeOverAsync([Me], s, default), default);

        var lines = (await book.LedgerOfAsync(1, default)).Lines;
        Assert.Equal(
            [(DeliveryState.Planned, false, 0), (DeliveryState.Unknown, true, 1), (DeliveryState.Deferred, true, 1)],
            lines.Select(l => (l.State, l.IsFlagged, l.Attempts)));
        // The dead host was only asleep: what it writes now changes nothing.
        await database.ShareAsync(async s => { await table.SettleAsync("dead", [.. leased.Select(d => new Settlement(d.Id, DeliveryState.Sent, _time.GetUtcNow(), null, "m", false))], s, default); return 0; }, default);
        Assert.Empty(await database.ShareAsync(s => DeliveryTable.MarkSendingAsync("dead", [leased[0].Id], s, default), default));
        Assert.DoesNotContain((await book.LedgerOfAsync(1, default)).Lines, l => l.State == DeliveryState.Sent);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task SendsAnUpdateToThoseWhoGotTheOriginal_AndStopsTheRest(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([.. Enumerable.Range(1, 4).Select(i => Plans.Alert(1, Plans.Person(i), _time.GetUtcNow()))], default);
        await SendAsync(database, d => d.Address.Id switch { "person-1" => new SendOutcome.Sent("m1"), "person-2" => new SendOutcome.Unknown("late"), "person-3" => new SendOutcome.Gone("404"), _ => new SendOutcome.Later("429", TimeSpan.FromSeconds(9)) });

        Assert.Equal(["person-1", "person-2"], (await database.ReadAsync(s => DeliveryBook.ReachedAsync(1, s, default), default)).Select(r => r.Recipient.Address.Id));
        Assert.Equal(1, await database.WriteAsync(s => book.CancelAsync(1, 1, 1, s, default), default));
        var counts = (await book.LedgerOfAsync(1, default)).CountsOf(1);
        Assert.Equal((1, 1, 1, 1), (counts.Delivered, counts.Unknown, counts.Gone, counts.Cancelled));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task CountsWhatRecipientsAnswered_OfThoseWhoWereSentIt(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow()), Plans.Alert(1, Plans.Person(2), _time.GetUtcNow().AddHours(8))], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));

        Assert.True(await book.AcknowledgeAsync(1, null, Plans.Person(1), Acknowledgement.Seen, default));
        Assert.True(await book.AcknowledgeAsync(1, null, Plans.Person(1), Acknowledgement.PassedToCapital, default));
        Assert.False(await book.AcknowledgeAsync(1, null, Plans.Person(2), Acknowledgement.Seen, default));
        Assert.False(await book.AcknowledgeAsync(1, null, Plans.Person(3), Acknowledgement.Seen, default));

        var counts = (await book.LedgerOfAsync(1, default)).Counts;
        Assert.Equal((1, 1, 1), (counts.Acknowledged, counts.Delivered, counts.Waiting));
        Assert.Equal([new(Acknowledgement.PassedToCapital, 1)], counts.Answers);
    }

    /// <summary>The recipient was quicker than the channel's own answer, which must not undo theirs.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task StaysAnswered_WhenTheCallEndsAfterwards(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow())], default);
        var table = new DeliveryTable(_time);
        var leased = await database.ShareAsync(s => table.LeaseAsync(Me, 1, AlertPriority.Routine, s, default), default);
        var delivery = leased.Single().Delivery;
        Assert.False(await book.AcknowledgeAsync(1, null, Plans.Person(1), Acknowledgement.Seen, default));
        await database.ShareAsync(s => DeliveryTable.MarkSendingAsync(Me, [delivery.Id], s, default), default);

        Assert.True(await book.AcknowledgeAsync(1, null, Plans.Person(1), Acknowledgement.Seen, default));
        await database.ShareAsync(
            async s => { await table.SettleAsync(Me, [Settlement.After(delivery, new SendOutcome.Later("429", TimeSpan.FromSeconds(1)), _time.GetUtcNow(), 0.5, _options)], s, default); return 0; }, default);

        var line = (await book.LedgerOfAsync(1, default)).Lines.Single();
        Assert.Equal((DeliveryState.Acknowledged, 1), (line.State, line.Attempts));
    }

    /// <summary>Finding of a review: one answer settled every version, and also what the channel had refused so far.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TakesAnAnswerForTheVersionThatWasSeen(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var person = Plans.Person(1);
        await book.PlanAsync([Plans.Alert(1, person, _time.GetUtcNow())], default);
        await SendAsync(database, _ => new SendOutcome.Later("429", TimeSpan.FromSeconds(9)));
        Assert.False(await book.AcknowledgeAsync(1, null, person, Acknowledgement.Seen, default));
        _time.Pass(TimeSpan.FromMinutes(1));
        await SendAsync(database, _ => new SendOutcome.Sent("m"));
        await book.PlanAsync([.. new[] { 2, 3 }.Select(version => Plans.Alert(1, person, _time.GetUtcNow(), version: version))], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));

        Assert.False(await book.AcknowledgeAsync(1, 4, person, Acknowledgement.Seen, default));
        Assert.True(await book.AcknowledgeAsync(1, 2, person, Acknowledgement.Seen, default));
        Assert.Equal([0, 1, 0], await AnsweredAsync());
        Assert.True(await book.AcknowledgeAsync(1, null, person, Acknowledgement.TakenUp, default));
        Assert.Equal([0, 1, 1], await AnsweredAsync());

        async Task<IEnumerable<int>> AnsweredAsync()
        {
            var ledger = await book.LedgerOfAsync(1, default);
            return [.. new[] { 1, 2, 3 }.Select(v => ledger.CountsOf(v).Acknowledged)];
        }
    }

    /// <summary>Whoever answered the update is there: nobody need stand in for the original. Whoever answered the original still owes an answer to the update.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task AsksTheDeputyForTheVersionThatNobodyAnswered(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([.. from version in new[] { 1, 2 } from person in new[] { 1, 2 } select WithDeputy(Plans.Alert(1, Plans.Person(person), _time.GetUtcNow(), version: version))], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));
        await book.AcknowledgeAsync(1, 1, Plans.Person(1), Acknowledgement.Seen, default);
        await book.AcknowledgeAsync(1, 2, Plans.Person(2), Acknowledgement.Seen, default);
        _time.Pass(TimeSpan.FromDays(1));

        var pending = Assert.Single(await PendingAsync(database));
        Assert.Equal((2, Plans.Person(1)), (pending.Subject.Version, pending.Recipient.Address));

        static PlannedDelivery WithDeputy(PlannedDelivery planned) => planned with { Recipient = planned.Recipient with { Deputies = [Plans.Person(9)] } };
    }

    /// <summary>Finding of a review: what a correction or cancellation took the place of still went out over retries, "Send again", deputies and fallbacks.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task SendsNothingOfAVersionThatAnotherTookThePlaceOf(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var table = new DeliveryTable(_time);
        await book.PlanAsync(
            [.. Enumerable.Range(1, 7).Select(i => Plans.Alert(1, Plans.Person(i), _time.GetUtcNow(), AlertPriority.Urgent)).Select(p => p with { Recipient = p.Recipient with { Deputies = [Plans.Person(9)], Fallbacks = [Plans.Person(8)] } })], default);
        var leased = (await database.ShareAsync(s => table.LeaseAsync(Me, 6, AlertPriority.Routine, s, default), default)).Select(l => l.Delivery).OrderBy(d => d.Id).ToList();
        await database.ShareAsync(s => DeliveryTable.MarkSendingAsync(Me, [.. leased.Take(5).Select(d => d.Id)], s, default), default);
        SendOutcome[] before = [new SendOutcome.Sent("m"), new SendOutcome.Gone("404")];
        await SettleAsync(leased.Zip(before));

        // Three are under way, one is in hand, one waits; then the correction is released.
        Assert.Equal(2, await database.WriteAsync(s => book.CancelAsync(1, 1, 1, s, default), default));
        SendOutcome[] after = [new SendOutcome.Later("429", TimeSpan.FromSeconds(1)), new SendOutcome.Unknown("late")];
        await SettleAsync(leased.Skip(2).Zip(after));
        await database.WriteAsync(s => table.TakeOverAsync(["another"], s, default), default);
        _time.Pass(TimeSpan.FromDays(1));

        Assert.Equal(
            [DeliveryState.Sent, DeliveryState.Gone, DeliveryState.Cancelled, DeliveryState.Unknown, DeliveryState.Unknown, DeliveryState.Cancelled, DeliveryState.Cancelled],
            (await book.LedgerOfAsync(1, default)).Lines.Select(l => l.State));
        Assert.Empty(await PendingAsync(database));
        Assert.Empty(await book.FailedAsync(10, default));
        Assert.False(await book.RetryAsync(leased[1].Id, default));
        Assert.Empty(await database.ShareAsync(s => table.LeaseAsync(Me, 10, AlertPriority.Routine, s, default), default));

        Task SettleAsync(IEnumerable<(Delivery Delivery, SendOutcome Outcome)> ended) => database.ShareAsync(
            async s => { await table.SettleAsync(Me, [.. ended.Select(e => Settlement.After(e.Delivery, e.Outcome, _time.GetUtcNow(), 0.5, _options))], s, default); return 0; }, default);
    }

    /// <summary>Each recipient is in one place, and what may have arrived all the same is said.</summary>
    [Fact]
    public void CountsHonestly()
    {
        var counts = new Ledger(1, [Line(DeliveryState.Deferred, true), Line(DeliveryState.Deferred, false), Line(DeliveryState.Unknown, true), Line(DeliveryState.Cancelled, true), Line(DeliveryState.Gone, false)]).Counts;
        Assert.Equal((2, 1, 1, 1, 1, 1), (counts.Deferred, counts.Unknown, counts.Cancelled, counts.Gone, counts.PossiblyRepeated, counts.PossiblyArrived));

        static LedgerLine Line(DeliveryState state, bool isFlagged) => new()
        {
            Delivery = 1, Version = 1, Kind = AddressKind.Person, Channel = "msteams", AddressKey = "k", Standing = DeliveryStanding.Subscribed, State = state, Attempts = 1, IsFlagged = isFlagged,
            IsDigest = false, Reason = "", Due = default, SettledAt = null, Acknowledgement = null, AcknowledgedAt = null,
        };
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task AsksTheNextDeputyOnce_WhenNobodyAnsweredInTime(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var alert = Plans.Alert(1, Plans.Person(1), _time.GetUtcNow(), AlertPriority.Urgent);
        await book.PlanAsync([alert with { Recipient = alert.Recipient with { Deputies = [Plans.Person(2), Plans.Person(3)] } }, Plans.Alert(1, Plans.Person(9), _time.GetUtcNow())], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));

        Assert.Equal(0, await book.FollowUpAsync(default));
        _time.Pass(TimeSpan.FromMinutes(_options.EscalateAfterMinutes));
        Assert.Single(await PendingAsync(database));
        Assert.Equal((1, 0), (await book.FollowUpAsync(default), await book.FollowUpAsync(default)));
        await SendAsync(database, _ => new SendOutcome.Sent("m"));
        _time.Pass(TimeSpan.FromMinutes(_options.EscalateAfterMinutes));
        Assert.Equal(1, await book.FollowUpAsync(default));
        await SendAsync(database, _ => new SendOutcome.Sent("m"));
        await book.AcknowledgeAsync(1, null, Plans.Person(3), Acknowledgement.TakenUp, default);
        _time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await book.FollowUpAsync(default));

        Assert.Equal(
            [("person-1", DeliveryStanding.Subscribed), ("person-9", DeliveryStanding.Subscribed), ("person-2", DeliveryStanding.Deputy), ("person-3", DeliveryStanding.Deputy)],
            (await book.LedgerOfAsync(1, default)).Lines.Select(l => (l.AddressKey.Split('/')[^1], l.Standing)));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task TriesTheNextAddress_WhenOneIsGone(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var alert = Plans.Alert(1, Plans.Person(1), _time.GetUtcNow());
        var other = new Address(AddressKind.Person, "slack", "T1", "U1");
        await book.PlanAsync([alert with { Recipient = alert.Recipient with { Fallbacks = [other], Deputies = [Plans.Person(2)] } }], default);
        await SendAsync(database, _ => new SendOutcome.Gone("404"));

        Assert.Equal(1, await book.FollowUpAsync(default));

        Assert.Equal([(Plans.Person(1).Key, DeliveryStanding.Subscribed), (other.Key, DeliveryStanding.Fallback)], (await book.LedgerOfAsync(1, default)).Lines.Select(l => (l.AddressKey, l.Standing)));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ForgetsAPerson_AndKeepsTheCounts(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var (gone, stays) = (new PersonKey("msteams", "contoso", "person-1"), new PersonKey("msteams", "contoso", "person-2"));
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow()), Plans.Alert(1, Plans.Person(2), _time.GetUtcNow()), Plans.Alert(2, Plans.Person(1), _time.GetUtcNow().AddDays(1))], default);
        await book.References.SaveAsync([Plans.Reference(Plans.Person(1)), Plans.Reference(Plans.Person(2))], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));
        Assert.Equal(2, (await book.ExportAsync(gone, default)).AsArray().Count);
        Assert.Single((await book.References.ExportAsync(gone, default)).AsArray());

        Assert.Equal(2, await database.WriteAsync(s => book.ForgetAsync(gone, s, default), default));
        Assert.Equal(1, await database.WriteAsync(s => book.References.ForgetAsync(gone, s, default), default));

        Assert.Empty((await book.ExportAsync(gone, default)).AsArray());
        Assert.Empty((await book.References.ExportAsync(gone, default)).AsArray());
        Assert.Single((await book.ExportAsync(stays, default)).AsArray());
        Assert.Equal(2, (await book.LedgerOfAsync(1, default)).Counts.Delivered);
        Assert.Equal(1, (await book.LedgerOfAsync(2, default)).Counts.Cancelled);
    }

    /// <summary>Finding of a review: who was forgotten stayed in the lists of those whom they stand in for, and was sent their alerts.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ForgetsAPersonAsDeputyAndFallbackOfOthers(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var planned = Plans.Alert(1, Plans.Person(1), _time.GetUtcNow());
        await book.PlanAsync([planned with { Recipient = planned.Recipient with { Deputies = [Plans.Person(8), Plans.Person(9)], Fallbacks = [Plans.Person(8)] } }], default);

        Assert.Equal(1, await database.WriteAsync(s => book.ForgetAsync(new("msteams", "contoso", "person-8"), s, default), default));

        await SendAsync(database, _ => new SendOutcome.Gone("404"));
        var pending = Assert.Single(await PendingAsync(database));
        Assert.Equal((Plans.Person(9), 0), (Assert.Single(pending.Recipient.Deputies), pending.Recipient.Fallbacks.Count));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task DeletesWhatIsOverAfterItsTime(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow()), Plans.Alert(1, Plans.Person(2), _time.GetUtcNow().AddYears(2))], default);
        await SendAsync(database, _ => new SendOutcome.Sent("m"));

        _time.Pass(TimeSpan.FromDays(_options.KeepDays));
        Assert.Equal(0, await book.DeleteOldAsync(default));
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await book.DeleteOldAsync(default));
        Assert.Equal(1, (await book.LedgerOfAsync(1, default)).Counts.Waiting);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task BelievesAnAddressAgain_WhenSomebodySpeaksThereOrAPersonRetries(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        var reference = Plans.Reference(Plans.Person(1));
        await book.References.RecordAsync(reference, false, default);
        await database.WriteAsync(s => book.References.MarkGoneAsync(reference.Address.Key, "403", s, default), default);
        Assert.Equal("403", (await FindAsync()).GoneReason);

        await book.References.RecordAsync(reference with { ServiceUrl = "https://smba.example.org/emea/" }, false, default);
        Assert.Equal((null, "https://smba.example.org/emea/"), ((await FindAsync()).GoneReason, (await FindAsync()).Reference.ServiceUrl));

        await database.WriteAsync(s => book.References.MarkGoneAsync(reference.Address.Key, "404", s, default), default);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow())], default);
        await SendAsync(database, _ => new SendOutcome.Gone("404"));
        var failed = Assert.Single(await book.FailedAsync(10, default));
        Assert.True(await book.RetryAsync(failed.Id, default));
        Assert.False(await book.RetryAsync(failed.Id + 1, default));
        Assert.Null((await FindAsync()).GoneReason);

        async Task<KnownReference> FindAsync() => (await book.References.FindAsync([reference.Address.Key], default)).Values.Single();
    }

    /// <summary>Finding of a review: a delivery that had been tried for a day was given up again at the first "too many" after somebody pressed "Send again".</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task StartsAnew_WhenAPersonRetries(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (book, database) = await OpenAsync(store);
        await book.PlanAsync([Plans.Alert(1, Plans.Person(1), _time.GetUtcNow())], default);
        for (var i = 0; i < 6; i++)
        {
            await SendAsync(database, _ => new SendOutcome.Later("429", null));
            _time.Pass(TimeSpan.FromDays(1));
        }

        var failed = Assert.Single(await book.FailedAsync(10, default));
        Assert.Equal(DeliveryState.Refused, failed.State);
        Assert.True(await book.RetryAsync(failed.Id, default));
        await SendAsync(database, _ => new SendOutcome.Later("429", null));
        // The ledger hides no try.
        Assert.Equal((DeliveryState.Deferred, 7), Assert.Single((await book.LedgerOfAsync(1, default)).Lines) is var line ? (line.State, line.Attempts) : default);
    }

    private Task<IReadOnlyList<FollowUp>> PendingAsync(Database database) =>
        database.ReadAsync(s => DeliveryTable.PendingFollowUpsAsync(_time.GetUtcNow().AddMinutes(-_options.EscalateAfterMinutes), s, default), default);

    private async Task<(DeliveryBook Book, Database Database)> OpenAsync(TestStore store)
    {
        var database = await store.OpenAsync(_time, DeliveryBook.Migrations);
        return (new(database, _options, _time), database);
    }

    private async Task SendAsync(Database database, Func<Delivery, SendOutcome> outcome)
    {
        var table = new DeliveryTable(_time);
        var leased = (await database.ShareAsync(s => table.LeaseAsync(Me, 100, AlertPriority.Routine, s, default), default)).Select(l => l.Delivery).ToList();
        await database.ShareAsync(s => DeliveryTable.MarkSendingAsync(Me, [.. leased.Select(d => d.Id)], s, default), default);
        await database.ShareAsync(async s => { await table.SettleAsync(Me, [.. leased.Select(d => Settlement.After(d, outcome(d), _time.GetUtcNow(), 0.5, _options))], s, default); return 0; }, default);
    }
}
