using R2PBot.Answers;
using R2PBot.Channels;
using R2PBot.Conversations;

namespace R2PBot.Benchmarks.Turns;

/// <summary>How many turns with a cited answer the web host takes a second, beside a bare endpoint, and how soon it gives its first.</summary>
internal static class TurnsBenchmark
{
    private const int Rounds = 7;
    private static readonly int[] Connections = [1, 16];
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Counted, not timed: a slow or busy machine would else be measured while its code is still being compiled.</summary>
    private const int WarmUpTurns = 30_000;

    public static int Run()
    {
        RunAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync()
    {
        string knowledge = Path.GetFullPath(KnowledgeFolder.Find(null).Folder ?? throw new InvalidOperationException("No knowledge folder was found."));
        string data = Directory.CreateTempSubdirectory("r2pbot-turns-").FullName;
        try
        {
            await TurnsAsync(new ReferenceDesk(knowledge, new AnswerOptions()), data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        await FirstAnswers.PrintAsync(knowledge);
    }

    private static async Task TurnsAsync(ReferenceDesk desk, string data)
    {
        await using var bot = await Bot.OpenAsync(desk, new BotOptions { Database = Path.Combine(data, "r2pbot.db") }, TimeProvider.System);
        await using var host = ChatHost.Build(bot, new ChatHostOptions { Port = 0, DataFolder = data }, TimeProvider.System);
        await host.StartAsync();
        int port = ChatHost.AddressOf(host).Port;
        int answerBytes = await Load.CheckAsync(port);
        await using var bare = BareHost.Build(answerBytes);
        await bare.StartAsync();

        Console.WriteLine($"## Turns a second with a cited answer, median of {Rounds} alternating rounds\n");
        Console.WriteLine("| connections | bare endpoint/s | turns/s | turns ÷ bare | lowest–highest turns/s |");
        Console.WriteLine("|---:|---:|---:|---:|---|");
        foreach (int connections in Connections)
        {
            await CompareAsync(connections, new(ChatHost.AddressOf(bare).Port, connections), new(port, connections));
        }

        Console.WriteLine($"\n{Lookups.All.Count} lookups in turn, {answerBytes:N0} bytes an answer; client, bot and bare endpoint share {Environment.ProcessorCount} processors.\n");
        await TurnCosts.PrintAsync(bot, desk);
    }

    private static async Task WarmUpAsync(Load load)
    {
        for (double done = 0; done < WarmUpTurns; done += await load.PerSecondAsync(Round) * Round.TotalSeconds)
        {
        }
    }

    private static async Task CompareAsync(int connections, Load bare, Load turns)
    {
        await WarmUpAsync(bare);
        await WarmUpAsync(turns);
        List<double> bareRates = [], turnRates = [];
        for (int i = 0; i < Rounds; i++)
        {
            bareRates.Add(await bare.PerSecondAsync(Round));
            turnRates.Add(await turns.PerSecondAsync(Round));
        }

        var (yardstick, rate) = (Median.Of(bareRates), Median.Of(turnRates));
        Console.WriteLine($"| {connections} | {yardstick:N0} | {rate:N0} | {rate / yardstick:P0} | {turnRates.Min():N0}–{turnRates.Max():N0} |");
    }
}
