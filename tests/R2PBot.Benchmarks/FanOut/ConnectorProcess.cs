using System.Diagnostics;
using System.Net.Http.Json;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>A <see cref="FaultyConnector"/> in a process of its own.</summary>
internal sealed class ConnectorProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private ConnectorProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ConnectorProcess> StartAsync(ConnectorPlan plan)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "R2PBot.Benchmarks.dll"), .. plan.Arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The connector did not start.");
        return new(process, new(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The connector did not listen.")));
    }

    public async Task<ConnectorReport> SeenAsync() => await _http.GetFromJsonAsync<ConnectorReport>(new Uri(Address, "/seen")) ?? throw new InvalidOperationException("The connector saw nothing.");

    public async Task ResetAsync() => (await _http.PostAsync(new Uri(Address, "/reset"), null)).Dispose();

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }
}
