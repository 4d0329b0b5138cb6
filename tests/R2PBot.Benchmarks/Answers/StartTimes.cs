using System.Diagnostics;

namespace R2PBot.Benchmarks.Answers;

/// <summary>From the start of a process to its end with the first answer, the bot's beside a .NET process that does nothing.</summary>
internal static class StartTimes
{
    private const int Repetitions = 7;

    public static void Print()
    {
        Console.WriteLine("## Start to first answer, median of 7\n");
        Console.WriteLine("| process | ms |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine($"| empty .NET console process | {Median("R2PBot.Benchmarks.dll", "empty")} |");
        Console.WriteLine($"| r2pbot ask \"paragraph 41 of the 2025 report\" | {Median("r2pbot.dll", "ask", "paragraph 41 of the 2025 report")} |");
    }

    private static string Median(string dll, params string[] arguments)
    {
        TimeSpan?[] times = [.. Enumerable.Range(0, Repetitions).Select(_ => Time(Path.Combine(AppContext.BaseDirectory, dll), arguments))];
        return times.Any(t => t is null) ? "not available" : $"{times.Order().ElementAt(Repetitions / 2)?.TotalMilliseconds:0}";
    }

    private static TimeSpan? Time(string dll, string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        process?.OutputDataReceived += (_, _) => { };
        process?.ErrorDataReceived += (_, _) => { };
        process?.BeginOutputReadLine();
        process?.BeginErrorReadLine();
        process?.WaitForExit();
        return process?.ExitCode == 0 ? Stopwatch.GetElapsedTime(start) : null;
    }
}
