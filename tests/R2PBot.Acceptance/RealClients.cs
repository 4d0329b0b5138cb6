using System.Diagnostics;
using System.Text.Json.Nodes;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>Clients that nobody here wrote, run by Node.js. They are fetched once for a lock file; a machine that cannot have them says why.</summary>
internal static class RealClients
{
    private static readonly string Folder = Repository.At("tests", "R2PBot.Acceptance", "clients");

    private static readonly Lazy<string?> NodeLack = new(FetchClients);
    private static readonly Lazy<string?> BrowserLack = new(FindChromium);

    public static string? Chromium { get; private set; }

    /// <summary>Why no test with Node.js can run here; nothing when they can.</summary>
    public static string? LackOfNode => NodeLack.Value;

    /// <summary>The same for tests with a browser.</summary>
    public static string? LackOfBrowser => LackOfNode ?? BrowserLack.Value;

    /// <summary>In CI nothing is skipped: a missing client is a failure there.</summary>
    public static bool MustRun => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Runs a script of the clients' folder and reads its last line, which is JSON.</summary>
    public static async Task<JsonNode> RunAsync(string script, params string[] arguments)
    {
        if (MustRun && LackOfBrowser is { } lack)
        {
            Assert.Fail(lack);
        }

        var (code, output) = await StartAsync("node", [script, .. arguments], TimeSpan.FromMinutes(3));
        Assert.True(code == 0, output);
        return JsonNode.Parse(output.TrimEnd().Split('\n')[^1]) ?? throw new InvalidOperationException(output);
    }

    private static string? FetchClients()
    {
        var mark = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(mark) && File.GetLastWriteTimeUtc(mark) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        return Try("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund") is { } failure ? $"npm ci failed in tests/R2PBot.Acceptance/clients: {failure}" : null;
    }

    private static string? FindChromium()
    {
        Chromium = Installed();
        if (Chromium is null && Environment.UserName == "root" && File.Exists("/etc/debian_version"))
        {
            _ = Try("apt-get", "update", "-qq");
            _ = Try("apt-get", "install", "-y", "-qq", "chromium");
            Chromium = Installed();
        }

        return Chromium is null ? "No Chromium is installed (Debian: apt-get install chromium)." : null;
    }

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Directory.Exists)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string? Try(string program, params string[] arguments)
    {
        try
        {
            var (code, output) = StartAsync(program, arguments, TimeSpan.FromMinutes(5)).GetAwaiter().GetResult();
            return code == 0 ? null : output;
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return $"{program}: {missing.Message}";
        }
    }

    private static async Task<(int Code, string Output)> StartAsync(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["R2PBOT_CHROMIUM"] = Chromium ?? "";
        start.Environment["R2PBOT_SCREENSHOTS"] = Directory.CreateDirectory(Repository.At("artifacts", "screenshots")).FullName;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var end = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(end.Token);
        var errors = process.StandardError.ReadToEndAsync(end.Token);
        try
        {
            await process.WaitForExitAsync(end.Token);
            return (process.ExitCode, await errors + await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

/// <summary>A test that needs Node.js and npm.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = RealClients.MustRun ? null : RealClients.LackOfNode;
}

/// <summary>A test that needs a browser as well.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = RealClients.MustRun ? null : RealClients.LackOfBrowser;
}
