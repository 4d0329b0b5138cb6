using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Deliveries;

/// <summary>A simulated channel sees each send at some moment between its start and its answer.</summary>
public sealed class SendPaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NeverSendsMoreThanAWindowHolds_HoweverTheNetworkBunches(int seed)
    {
        var random = new Random(seed);
        var arrived = Simulate(PlatformLimits.TeamsConversation, 400, TimeSpan.FromMilliseconds(5), () => TimeSpan.FromMilliseconds(random.Next(1, 900)), () => random.NextDouble());
        foreach (var limit in PlatformLimits.TeamsConversation)
        {
            Assert.InRange(Most(arrived, limit.Per), 1, limit.Count);
        }
    }

    [Fact]
    public void Takes50ASecond_WithinFivePercentOfTheIdealTime()
    {
        RateLimit[] limit = [new(50, TimeSpan.FromSeconds(1))];
        var random = new Random(7);
        var arrived = Simulate(limit, 3_000, TimeSpan.FromMilliseconds(1), () => TimeSpan.FromMilliseconds(random.Next(5, 40)), () => 0.5);
        var ideal = TimeSpan.FromSeconds(3_000 / 50.0);
        Assert.InRange(arrived.Max(), ideal * 0.95, ideal * 1.05);
        Assert.Equal(50, Most(arrived, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void DividesTheLimitAmongHosts()
    {
        var pace = new SendPace([new(50, TimeSpan.FromSeconds(1))]);
        var now = TimeSpan.FromHours(1);
        var taken = 0;
        for (; pace.AllowsAt(now, hosts: 3); taken++)
        {
            pace.Start();
        }

        Assert.Equal(16, taken);
        Assert.Null(pace.NextAt(now, hosts: 3));
    }

    /// <summary>Finding of a review: each of several hosts took the whole limit of a conversation.</summary>
    [Theory]
    [InlineData("msteams", 1, 7)]
    [InlineData("msteams", 2, 3)]
    [InlineData("msteams", 3, 2)]
    [InlineData("slack", 1, 1)]
    public void DividesTheLimitOfAConversationAmongHosts(string channel, int hosts, int each)
    {
        var (paces, now) = (new SendPaces(0) { Hosts = hosts }, TimeSpan.FromHours(1));
        var group = Plans.Reference(new(AddressKind.Group, channel, "contoso", "group"));
        var taken = 0;
        for (; taken < 20 && paces.TryStart(group, now) is null; taken++)
        {
            paces.Answer(group, now, null);
        }

        Assert.Equal(each, taken);
    }

    /// <summary>Of two hosts each may send every other second where a channel takes one a second.</summary>
    [Fact]
    public void TakesLongerTurns_WhereThereAreMoreHostsThanPlaces()
    {
        var (paces, start) = (new SendPaces(0) { Hosts = 2 }, TimeSpan.FromHours(1));
        var channel = Plans.Reference(new(AddressKind.Channel, "slack", "T1", "C1"));
        var sent = 0;
        for (var second = 0.0; second < 10; second += 0.1)
        {
            if (paces.TryStart(channel, start + TimeSpan.FromSeconds(second)) is null)
            {
                paces.Answer(channel, start + TimeSpan.FromSeconds(second), null);
                sent++;
            }
        }

        Assert.Equal(5, sent);
    }

    [Fact]
    public void WaitsAsLongAsTheChannelAsks()
    {
        var pace = new SendPace(PlatformLimits.TeamsConversation);
        pace.Start();
        pace.Answer(TimeSpan.FromSeconds(10));
        pace.BlockUntil(TimeSpan.FromSeconds(40));
        Assert.False(pace.AllowsAt(TimeSpan.FromSeconds(39.9)));
        Assert.Equal(TimeSpan.FromSeconds(40), pace.NextAt(TimeSpan.FromSeconds(11)));
        Assert.True(pace.AllowsAt(TimeSpan.FromSeconds(40)));
        Assert.False(pace.IsIdleAt(TimeSpan.FromMinutes(5)));
        Assert.True(pace.IsIdleAt(TimeSpan.FromSeconds(10) + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void SaysWhenAPlaceIsFree()
    {
        var pace = new SendPace([new(2, TimeSpan.FromSeconds(1))]);
        foreach (var answered in new[] { 100.0, 100.4 })
        {
            pace.Start();
            pace.Answer(TimeSpan.FromSeconds(answered));
        }

        Assert.False(pace.AllowsAt(TimeSpan.FromSeconds(100.9)));
        Assert.Equal(TimeSpan.FromSeconds(101), pace.NextAt(TimeSpan.FromSeconds(100.9)));
        Assert.True(pace.AllowsAt(TimeSpan.FromSeconds(101)));
    }

    /// <returns>When each of the sends reached the channel.</returns>
    private static List<TimeSpan> Simulate(IReadOnlyList<RateLimit> limits, int count, TimeSpan step, Func<TimeSpan> takes, Func<double> arrives)
    {
        var pace = new SendPace(limits);
        var (arrived, answers) = (new List<TimeSpan>(), new PriorityQueue<TimeSpan, TimeSpan>());
        for (var now = TimeSpan.Zero; arrived.Count < count; now += step)
        {
            while (answers.TryPeek(out var answer, out _) && answer <= now)
            {
                pace.Answer(answers.Dequeue());
            }

            while (arrived.Count < count && pace.AllowsAt(now))
            {
                pace.Start();
                var length = takes();
                arrived.Add(now + length * arrives());
                answers.Enqueue(now + length, now + length);
            }
        }

        return arrived;
    }

    private static int Most(List<TimeSpan> moments, TimeSpan window)
    {
        var (sorted, first, most) = (moments.Order().ToList(), 0, 0);
        for (var last = 0; last < sorted.Count; last++)
        {
            while (sorted[last] - sorted[first] >= window)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
