using System.Diagnostics;
using System.Text;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary>The built program, run as a shell runs it.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    public BotProcess(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.Latin1,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // A test does not spend the half minute that a first start needs to learn the meanings of all sentences.
        start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    public async Task<string> HearAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        return Utf8(await _process.StandardOutput.ReadLineAsync(late.Token) ?? throw new InvalidOperationException($"The program said nothing more. {Errors}"));
    }

    /// <summary>Closes the input, and waits for the end.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(late.Token);
        await _process.WaitForExitAsync(late.Token);
        return (_process.ExitCode, Utf8(output));
    }

    /// <summary>As <c>kill -9</c> does: nothing is finished, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>Read as bytes, so that a byte order mark would be seen.</summary>
    private static string Utf8(string bytes) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(bytes));
}
