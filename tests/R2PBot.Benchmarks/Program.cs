using R2PBot.Benchmarks.Answers;
using R2PBot.Benchmarks.Checklists;
using R2PBot.Benchmarks.Turns;

Dictionary<string, Func<int>> benchmarks = new()
{
    ["answers"] = AnswersBenchmark.Run,
    // What a process costs that does nothing: the yardstick for the start of the bot.
    ["empty"] = () => 0,
    ["turns"] = TurnsBenchmark.Run,
    // The yardstick for the start of the bot on the web.
    ["empty-host"] = BareHost.Run,
    ["checklist-walks"] = () => WalkCommand.Run(args),
};

if (args is [var name, ..] && benchmarks.TryGetValue(name, out var run))
{
    return run();
}

Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/R2PBot.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
return 2;
