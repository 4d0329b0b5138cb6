using System.Diagnostics;
using System.Net.Http.Json;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary><c>r2pbot serve</c> on a free port.</summary>
internal sealed class ServedBot : IDisposable
{
    private readonly Process _process;

    private ServedBot(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServedBot> StartAsync(string data, params string[] more)
    {
        // A host that takes any port does not know its own address, and so gives no links.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", $"{PlaygroundTests.FreePort()}", "--data", data, "--knowledge", Repository.At("knowledge"), .. more])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var greeting = await process.StandardOutput.ReadLineAsync(late.Token) ?? "";
        var address = greeting.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal));
        return new(process, new Uri(address));
    }

    public async Task<string> AskAsync(string id, string text)
    {
        using var http = new HttpClient();
        var response = await http.PostAsJsonAsync(new Uri(Address, "/api/messages"), new
        {
            type = "message",
            id,
            text,
            channelId = "emulator",
            serviceUrl = Address.AbsoluteUri,
            deliveryMode = "expectReplies",
            from = new { id = "reader" },
            recipient = new { id = "bot" },
            conversation = new { id = "conversation" },
        });
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
