using System.Collections.Concurrent;
using R2PBot.Jobs;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Jobs;

/// <summary>Real Quartz on real stores, in real time.</summary>
public sealed class JobBoardTests
{
    private readonly ConcurrentQueue<DateTimeOffset> _runs = new();

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task RunsJobs_AndTellsHowTheyEnded(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var bot = await store.OpenAsync(TimeProvider.System);
        Job[] jobs =
        [
            Counting(TimeSpan.FromHours(1)),
            new("broken", new JobSchedule.Every(TimeSpan.FromHours(1)), _ => throw new InvalidOperationException("nobody reads this")),
            new("nightly", new JobSchedule.Daily(3, 15), _ => Task.FromResult("")),
        ];
        await using var board = await StartAsync(bot, store.Place, "one", jobs);

        await UntilAsync(async () => (await board.StatusAsync(default)).Count(s => s.LastRun is not null) == 2);

        var status = await board.StatusAsync(default);
        Assert.Equal(["1 counted", "failed: InvalidOperationException", ""], status.Select(s => s.Outcome));
        Assert.Equal(["one", "one", ""], status.Select(s => s.Host));
        Assert.All(status, s => Assert.True(s.NextRun > TimeProvider.System.GetUtcNow()));
        Assert.Equal((3, 15), (status[2].NextRun!.Value.Hour, status[2].NextRun!.Value.Minute));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task CatchesUpOnce_AfterAStopInWhichManyRunsWereMissed(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var bot = await store.OpenAsync(TimeProvider.System);
        await using (await StartAsync(bot, store.Place, "one", Counting(TimeSpan.FromHours(1))))
        {
            await UntilAsync(() => Task.FromResult(_runs.Count == 1));
        }

        // As if it had stopped ten hours ago: times are kept as ticks.
        await using (var jobs = await Database.OpenAsync((await JobStore.PrepareAsync(bot, store.Place, default)).Place, JobTables.Migrations, TimeProvider.System, default))
        {
            var ago = TimeSpan.FromHours(10.5).Ticks;
            Assert.Equal(1, await jobs.WriteAsync(s => s.ExecuteAsync($"update qrtz_triggers set next_fire_time = next_fire_time - {ago}, start_time = start_time - {ago}", default), default));
        }

        await using var board = await StartAsync(bot, store.Place, "one", Counting(TimeSpan.FromHours(1)));
        await UntilAsync(() => Task.FromResult(_runs.Count == 2));
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(2, _runs.Count);
        Assert.InRange((await board.StatusAsync(default))[0].NextRun!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(61));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task RunsNothingTwice_WhenItIsStartedAgain(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var bot = await store.OpenAsync(TimeProvider.System);
        for (var start = 0; start < 2; start++)
        {
            await using var board = await StartAsync(bot, store.Place, "one", Counting(TimeSpan.FromHours(1)));
            await UntilAsync(() => Task.FromResult(!_runs.IsEmpty));
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Single(_runs);
    }

    [PostgreSqlFact]
    public async Task RunsEachOccurrenceOnce_OnTwoHostsWithOnePostgreSql()
    {
        await using var store = await TestStore.NewAsync("postgresql");
        await using var bot = await store.OpenAsync(TimeProvider.System);
        var began = TimeProvider.System.GetUtcNow();
        await using (await StartAsync(bot, store.Place, "one", Counting(TimeSpan.FromSeconds(1))))
        await using (await StartAsync(bot, store.Place, "two", Counting(TimeSpan.FromSeconds(1))))
        {
            await UntilAsync(() => Task.FromResult(_runs.Count >= 6));
        }

        var runs = _runs.Order().ToList();
        Assert.InRange(runs.Count, 6, (int)(TimeProvider.System.GetUtcNow() - began).TotalSeconds + 2);
        Assert.All(runs.Skip(1).Zip(runs), pair => Assert.True(pair.First - pair.Second > TimeSpan.FromMilliseconds(250), $"{pair.Second:O} and {pair.First:O}"));
    }

    private Job Counting(TimeSpan interval) => new("counting", new JobSchedule.Every(interval), _ =>
    {
        _runs.Enqueue(TimeProvider.System.GetUtcNow());
        return Task.FromResult($"{_runs.Count} counted");
    });

    private static async Task<JobBoard> StartAsync(Database bot, string place, string host, params Job[] jobs) =>
        await JobBoard.StartAsync(jobs, await JobStore.PrepareAsync(bot, place, default), host, TimeProvider.System, (_, _) => { }, default);

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await reached())
        {
            await Task.Delay(50, late.Token);
        }
    }
}
