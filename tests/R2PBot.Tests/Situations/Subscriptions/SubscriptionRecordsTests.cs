using R2PBot.People;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Subscriptions;

/// <summary>The tables on both stores.</summary>
public sealed class SubscriptionRecordsTests
{
    private static readonly Address Cleo = Address.Of(AlertNetwork.Person("cleo"));
    private static readonly Address Group = new(AddressKind.Group, "msteams", "network", "g-1");

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsOneSubscriptionForAScope_AndWhatItSays(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (records, time) = await RecordsAsync(store);
        var end = time.GetUtcNow().AddDays(30);
        await records.SaveAsync(Cleo, Scope.Everything, null, Cadence.Immediate, end, default);
        await records.SaveAsync(Cleo, new(ScopeKind.Region, "africa"), TrackingLevel.UrgentAttention, Cadence.Weekly, end, default);
        var again = await records.SaveAsync(Cleo, Scope.Everything, TrackingLevel.HeightenedAttention, Cadence.Daily, end, default);
        Assert.Equal((1, TrackingLevel.HeightenedAttention, Cadence.Daily), (again.Number, again.Minimum, again.Cadence));
        Assert.Equal(2, (await records.OfAsync(Cleo, default)).Count);
        Assert.True(await records.EndAsync(Cleo, Scope.Everything, default));
        Assert.False(await records.EndAsync(Cleo, Scope.Everything, default));
        Assert.Equal(new Scope(ScopeKind.Region, "africa"), Assert.Single(await records.OfAsync(Cleo, default)).Scope);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsHowAnAddressIsSpokenTo(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (records, time) = await RecordsAsync(store);
        var subscriber = new Subscriber { Address = Cleo, Language = "fr", TimeZone = "Africa/Accra", Quiet = new(new(22, 0), new(6, 30)), PausedUntil = time.GetUtcNow(), IsVerified = true };
        await records.SaveAsync(subscriber, null, default);
        Assert.Equal(subscriber, await records.SubscriberAsync(Cleo, default));
        await records.SaveAsync(subscriber with { Quiet = null, PausedUntil = null, IsVerified = false }, null, default);
        Assert.Equal(subscriber with { Quiet = null, PausedUntil = null, IsVerified = false }, await records.SubscriberAsync(Cleo, default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task RemindsOnce_AndAgainAfterARenewal(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (records, time) = await RecordsAsync(store);
        await records.SaveAsync(Cleo, Scope.Everything, null, Cadence.Immediate, time.GetUtcNow().AddDays(15), default);
        Assert.Empty(await RemindAsync(records));
        time.Pass(TimeSpan.FromDays(2));
        var first = Assert.Single(await RemindAsync(records));
        Assert.Empty(await RemindAsync(records));
        await records.SaveAsync(Cleo, Scope.Everything, null, Cadence.Immediate, time.GetUtcNow().AddDays(40), default);
        time.Pass(TimeSpan.FromDays(30));
        var second = Assert.Single(await RemindAsync(records));
        Assert.NotEqual(first.IdempotencyKey, second.IdempotencyKey);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task DeletesWhatHasEnded_WithItsSubscriber(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (records, time) = await RecordsAsync(store);
        await records.SaveAsync(Cleo, Scope.Everything, null, Cadence.Immediate, time.GetUtcNow().AddDays(30), default);
        await records.SaveAsync(new Subscriber { Address = Cleo }, null, default);
        Assert.Equal(0, await records.RetainAsync(default));
        time.Pass(TimeSpan.FromDays(31));
        Assert.Equal(2, await records.RetainAsync(default));
        var database = await store.OpenAsync(time, [.. SubscriptionRecords.Migrations, .. PersonRecords.Migrations]);
        Assert.Empty(await database.ReadAsync(s => SubscriptionRecords.AllAsync(s, default), default));
        Assert.Null(await records.SubscriberAsync(Cleo, default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task HandsOverAndForgetsAPerson_ButKeepsTheGroup(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var time = new FakeTime();
        var database = await store.OpenAsync(time, [.. SubscriptionRecords.Migrations, .. PersonRecords.Migrations]);
        var (records, cleo, end) = (new SubscriptionRecords(database, time), AlertNetwork.Person("cleo"), time.GetUtcNow().AddDays(30));
        await records.SaveAsync(Cleo, Scope.Everything, null, Cadence.Immediate, end, default);
        await records.SaveAsync(new Subscriber { Address = Cleo, TimeZone = "Africa/Accra" }, null, default);
        await records.SaveAsync(Group, Scope.Everything, null, Cadence.Immediate, end, default);
        await records.SaveAsync(new Subscriber { Address = Group }, cleo, default);
        var export = (await records.ExportAsync(cleo, default)).ToJsonString();
        Assert.Contains("Africa/Accra", export, StringComparison.Ordinal);
        Assert.Contains("group:msteams/network/g-1", export, StringComparison.Ordinal);
        Assert.Equal(3, await database.WriteAsync(s => records.ForgetAsync(cleo, s, default), default));
        Assert.Equal("[]", (await records.ExportAsync(cleo, default)).ToJsonString());
        Assert.Single(await records.OfAsync(Group, default));
    }

    private static async Task<(SubscriptionRecords Records, FakeTime Time)> RecordsAsync(TestStore store)
    {
        var time = new FakeTime();
        return (new(await store.OpenAsync(time, [.. SubscriptionRecords.Migrations, .. PersonRecords.Migrations]), time), time);
    }

    private static Task<IReadOnlyList<PlannedDelivery>> RemindAsync(SubscriptionRecords records) =>
        records.TakeRemindersAsync(TimeSpan.FromDays(14), (planned, _, _) => Task.FromResult(planned.Count), default);
}
