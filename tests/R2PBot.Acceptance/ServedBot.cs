using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary><c>r2pbot serve</c> on a free port.</summary>
internal sealed class ServedBot : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ServedBot(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        // Read to the end: a host whose output nobody takes stands still.
        _ = HearAsync(process.StandardOutput);
        _ = HearAsync(process.StandardError);
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool IsAlive => !_process.HasExited;

    /// <summary>What it has logged since its greeting.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static Task<ServedBot> StartAsync(string data, params string[] more) => StartAsync(data, [], more);

    public static async Task<ServedBot> StartAsync(string data, IEnumerable<(string Name, string Value)> environment, params string[] more)
    {
        // A host that takes any port does not know its own address, and so gives no links.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", $"{PlaygroundTests.FreePort()}", "--data", data, "--knowledge", Repository.At("knowledge"), .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var greeting = await GreetingAsync(process);
        return new(process, new Uri(greeting.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal))));
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

    private static async Task<string> GreetingAsync(Process process)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await process.StandardOutput.ReadLineAsync(late.Token) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(late.Token));
    }

    private async Task HearAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
