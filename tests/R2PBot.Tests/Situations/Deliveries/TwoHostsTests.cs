using System.Collections.Concurrent;
using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Storage;
using R2PBot.Tests.Channels.Terminal;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Deliveries;

/// <summary>Two processes of the built program on one PostgreSQL server, to the end.</summary>
public sealed class TwoHostsTests
{
    private const int Recipients = 300;
    private const int PerSecond = 40;

    [PostgreSqlFact]
    public async Task SendEachMessageOnce_AndBothDoSome()
    {
        using var folder = new TemporaryFolder();
        var place = await PostgreSqlServer.NewDatabaseAsync();
        await using var teams = await FakeConnector.StartAsync();
        await using var bot = await Bot.OpenAsync(Desk.Repositorys, new() { Database = place }, TimeProvider.System);
        using var one = Serve(folder.At("one"), place, teams);
        using var two = Serve(folder.At("two"), place, teams);
        await Task.WhenAll(one.HearAsync(), two.HearAsync());
        await UntilAsync(async () => (await OwnersAsync(bot.Database, "select owner, owner from sender")).Count == 2);

        var people = Enumerable.Range(1, Recipients).Select(i => Plans.Person(i, tenant: "t1")).ToList();
        await bot.Deliveries.References.SaveAsync([.. people.Select(p => Plans.Reference(p, teams.ServiceUrl))], default);
        await ReleaseAsync(bot);
        await bot.Deliveries.PlanAsync([.. people.Select(p => Plans.Alert(1, p, TimeProvider.System.GetUtcNow()))], default);

        // Rows stand there only while a host has them in hand.
        var hands = new ConcurrentDictionary<string, HashSet<string>>();
        await UntilAsync(async () =>
        {
            foreach (var (owner, id) in await OwnersAsync(bot.Database, "select owner, cast(delivery as text) from delivery_in_hand where is_sending = 1"))
            {
                hands.GetOrAdd(owner, _ => []).Add(id);
            }

            return (await bot.Deliveries.LedgerOfAsync(1, default)).Counts.Delivered == Recipients;
        });

        Assert.Equal((Recipients, Recipients), (teams.Calls.Count, teams.Calls.Select(c => c.Path).Distinct().Count()));
        Assert.Equal(2, hands.Count(h => h.Value.Count >= 10));
        Assert.Empty(hands.Values.First().Intersect(hands.Values.Last()));
        Assert.All((await bot.Deliveries.LedgerOfAsync(1, default)).Lines, l => Assert.Equal((DeliveryState.Sent, 1, false), (l.State, l.Attempts, l.IsFlagged)));
    }

    private static BotProcess Serve(string data, string place, FakeConnector teams) => new(
        ["serve", "--port", "0", "--data", data, "--knowledge", Repository.At("knowledge"), "--allow-service-url", teams.Address.GetLeftPart(UriPartial.Authority)],
        ("R2PBOT_Storage__PostgreSql", place), ("R2PBOT_Deliveries__PerSecond", $"{PerSecond}"), ("R2PBOT_Deliveries__LeaseSeconds", "5"));

    /// <summary>What is sent is read from the record of the alert, so it must be there and released.</summary>
    private static async Task ReleaseAsync(Bot bot)
    {
        var draft = new NewDraft
        {
            IsExercise = true, Situation = bot.Situations.Register.Find("sudan")!, Handling = HandlingMark.Green, Author = new("msteams", "t1", "editor"),
            Content = new() { To = TrackingLevel.HeightenedAttention, Why = "EXERCISE. Words of the author.", Sources = [new("EXERCISE source")], DecidedByRole = "editor", Organisation = "Secretariat" },
        };
        var drafted = Assert.IsType<Drafting.Drafted>(await bot.Situations.Alerts.DraftAsync(draft, default)).Alert;
        Assert.Equal(1, drafted.Number);
        await bot.Database.WriteAsync(s => bot.Situations.Alerts.DecideAsync(s, drafted, AlertState.Released, new("msteams", "t1", "releaser"), false, null, default), default);
    }

    private static Task<IReadOnlyList<(string Owner, string Id)>> OwnersAsync(Database database, string query) =>
        database.ReadAsync(s => s.QueryAsync(new Statement().Raw(query).Build(), r => (r.GetString(0), r.GetString(1)), default), default);

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await reached())
        {
            await Task.Delay(10, late.Token);
        }
    }
}
