using R2PBot.Benchmarks.Answers;

Dictionary<string, Func<int>> benchmarks = new()
{
    ["answers"] = AnswersBenchmark.Run,
    // What a process costs that does nothing: the yardstick for the start of the bot.
    ["empty"] = () => 0,
};

if (args is [var name] && benchmarks.TryGetValue(name, out var run))
{
    return run();
}

Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/R2PBot.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
return 2;
