using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R2PBot.Benchmarks.Turns;

/// <summary>From the start of a host process to its first 200 and its first answer, the bot's beside an empty ASP.NET host.</summary>
internal static class FirstAnswers
{
    private const int Repetitions = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task PrintAsync(string knowledge)
    {
        List<double> empty = [], page = [], answer = [];
        for (int i = 0; i < Repetitions; i++)
        {
            empty.Add((await EmptyAsync()).Page);
            var bot = await BotAsync(knowledge);
            page.Add(bot.Page);
            answer.Add(bot.Answer);
        }

        double yardstick = Median.Of(empty);
        Console.WriteLine($"## Start of a host, median of {Repetitions}\n");
        Console.WriteLine("| process | ms | ÷ empty host |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| empty ASP.NET host, first 200 | {yardstick:0} | 1 |");
        Console.WriteLine($"| r2pbot serve, first 200 | {Median.Of(page):0} | {Median.Of(page) / yardstick:0.00} |");
        Console.WriteLine($"| r2pbot serve, first cited answer | {Median.Of(answer):0} | {Median.Of(answer) / yardstick:0.00} |");
        Console.WriteLine("\nBoth without ICU (invariant globalization), without the sentence model, with an empty database.");
    }

    private static async Task<(double Page, double Answer)> EmptyAsync()
    {
        int port = FreePort();
        return await TimeAsync(Start("R2PBot.Benchmarks.dll", ["empty-host"], (BareHost.PortVariable, $"{port}")), port, null);
    }

    private static async Task<(double Page, double Answer)> BotAsync(string knowledge)
    {
        int port = FreePort();
        string data = Directory.CreateTempSubdirectory("r2pbot-start-").FullName;
        try
        {
            string[] arguments = ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data, "--knowledge", knowledge];
            return await TimeAsync(Start("r2pbot.dll", arguments, ("R2PBOT_Answers__SentenceModel", "0")), port, Lookups.All[0]);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static ProcessStartInfo Start(string dll, string[] arguments, (string Name, string Value) setting)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, dll), .. arguments]) { RedirectStandardOutput = true };
        // The bot starts without ICU; the yardstick must not pay for it either.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment[setting.Name] = setting.Value;
        return start;
    }

    private static async Task<(double Page, double Answer)> TimeAsync(ProcessStartInfo start, int port, Lookup? lookup)
    {
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        try
        {
            using var line = await OpenAsync(process, port, began);
            var page = await line.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            double paged = page.Status == 200 ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException($"GET / got {page.Status}.");
            return lookup is null ? (paged, paged) : (paged, await AnswerAsync(line, lookup, began));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<double> AnswerAsync(HttpLine line, Lookup lookup, long began)
    {
        var answer = await line.SendAsync(Lookups.Request("/api/messages", "first", "first", lookup));
        double answered = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return lookup.IsAnsweredBy(answer) ? answered : throw new InvalidOperationException($"No cited answer: {answer.Status} {answer.Text}");
    }

    private static async Task<HttpLine> OpenAsync(Process process, int port, long began)
    {
        while (true)
        {
            try
            {
                return await HttpLine.OpenAsync(port);
            }
            catch (SocketException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(3);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
