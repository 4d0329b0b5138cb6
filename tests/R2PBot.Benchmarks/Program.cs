using R2PBot.Benchmarks.Answers;
using R2PBot.Benchmarks.Checklists;
using R2PBot.Benchmarks.FanOut;
using R2PBot.Benchmarks.Turns;

Dictionary<string, Func<string[], int>> benchmarks = new()
{
    ["answers"] = _ => AnswersBenchmark.Run(),
    ["held-out"] = HeldOut.Run,
    // What a process costs that does nothing: the yardstick for the start of the bot.
    ["empty"] = _ => 0,
    ["turns"] = _ => TurnsBenchmark.Run(),
    // The yardstick for the start of the bot on the web.
    ["empty-host"] = _ => BareHost.Run(),
    ["checklist-walks"] = WalkCommand.Run,
    ["fanout-faults"] = FaultsBenchmark.Run,
    ["fanout-speed"] = _ => SpeedBenchmark.Run(),
    // The channel of the two fan-outs.
    ["fanout-connector"] = FaultyConnector.Run,
};

if (args is [var name, ..] && benchmarks.TryGetValue(name, out var run))
{
    return run(args);
}

Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/R2PBot.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
return 2;
