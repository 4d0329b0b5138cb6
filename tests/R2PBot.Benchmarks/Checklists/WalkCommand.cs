using System.Text.Json;
using R2PBot.Answers;

namespace R2PBot.Benchmarks.Checklists;

/// <summary><c>checklist-walks --walks 1000 --seed 1</c>: random walks through the bot's one door. The last line is one JSON object.</summary>
internal static class WalkCommand
{
    private const int StepsEach = 30;
    private const int MaxReported = 10;

    public static string Knowledge { get; } = FindKnowledge();

    public static int Run(string[] arguments)
    {
        var (walks, seed) = (Option(arguments, "--walks", 1_000), Option(arguments, "--seed", 1));
        var counts = RunAsync(walks, seed, Console.Error.WriteLine).GetAwaiter().GetResult();
        Console.WriteLine(JsonSerializer.Serialize(new { walks, steps = counts.Steps, mismatches = counts.Mismatches, restarts = counts.Restarts }));
        return counts.Mismatches == 0 ? 0 : 1;
    }

    public static async Task<(int Steps, int Mismatches, int Restarts)> RunAsync(int walks, int seed, Action<string> report)
    {
        var folder = Directory.CreateTempSubdirectory("r2pbot-walks-").FullName;
        var (steps, mismatches) = (0, 0);
        try
        {
            await using var bot = new WalkBot(new ReferenceDesk(Knowledge, new AnswerOptions()), Path.Combine(folder, "walks.db"), TimeProvider.System);
            await bot.StartAsync();
            for (var number = 0; number < walks; number++)
            {
                var reported = 0;
#pragma warning disable CA5394 // A walk must be repeatable; nothing here is secret.
                var walk = new Walk(bot, number, new Random((seed * 100_000) + number), text => reported++ < MaxReported && Told(text, report));
#pragma warning restore CA5394
                await walk.RunAsync(StepsEach);
                (steps, mismatches) = (steps + walk.Steps, mismatches + walk.Mismatches);
            }

            return (steps, mismatches, bot.Restarts);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Told(string text, Action<string> report)
    {
        report(text);
        return true;
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? int.Parse(arguments[at + 1]) : otherwise;

    private static string FindKnowledge()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "R2PBot.sln")))
            {
                return Path.Combine(folder.FullName, "knowledge");
            }
        }

        throw new InvalidOperationException("Run this inside the repository.");
    }
}
