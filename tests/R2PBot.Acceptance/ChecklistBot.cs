using System.Diagnostics;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary><c>r2pbot serve</c> on a free port, as a person starts it.</summary>
internal sealed class ChecklistBot : IDisposable
{
    private readonly Process _process;

    private ChecklistBot(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ChecklistBot> StartAsync(string data, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", "0", "--data", data, "--knowledge", Repository.At("knowledge"), .. more])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var greeting = await process.StandardOutput.ReadLineAsync(late.Token) ?? "";
        return new(process, new Uri(greeting.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal))));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
