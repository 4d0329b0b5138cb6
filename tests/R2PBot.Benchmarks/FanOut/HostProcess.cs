using System.Diagnostics;

namespace R2PBot.Benchmarks.FanOut;

/// <summary><c>r2pbot serve</c>, as it is run, to be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public static async Task<HostProcess> StartAsync(string data, string? postgreSql, Uri connector, int rate)
    {
        string knowledge = Path.GetFullPath(KnowledgeFolder.Find(null).Folder ?? throw new InvalidOperationException("No knowledge folder was found."));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", "0", "--data", data, "--knowledge", knowledge, "--allow-service-url", connector.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        start.Environment["R2PBOT_Deliveries__PerSecond"] = $"{rate}";
        start.Environment["R2PBOT_Deliveries__AnswerWithinSeconds"] = "3";
        start.Environment["R2PBOT_Deliveries__LeaseSeconds"] = "5";
        start.Environment["R2PBOT_Storage__PostgreSql"] = postgreSql ?? "";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        string? greeting = await process.StandardOutput.ReadLineAsync();
        // What it logs is read away, or it would wait for a reader.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return greeting is null ? throw new InvalidOperationException("The host did not listen.") : new(process);
    }

    /// <summary>Without a word of warning (SIGKILL).</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
