using System.Diagnostics;

namespace R2PBot.Tests.Support;

/// <summary>
/// A program that a test needs beside .NET. On Debian, as root, the first test that asks for it installs it. Where that is not
/// possible the test is skipped with the reason; in CI it runs, and fails, for a green build must have tested everything.
/// </summary>
internal sealed class DebianPackage(string program, string package)
{
    private readonly Lazy<bool> _isThere = new(() => IsOnPath(program) || (CanInstall && Install(package) && IsOnPath(program)));

    public static DebianPackage PdfToText { get; } = new("pdftotext", "poppler-utils");

    /// <summary>The metapackage, whatever version this Debian has.</summary>
    public static DebianPackage PostgreSql { get; } = new("initdb", "postgresql");

    /// <summary>Why a test cannot run here; nothing when it must run.</summary>
    public string? ReasonToSkip => _isThere.Value || IsCi ? null : $"needs {program}: run apt-get install {package} as root";

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static bool CanInstall => File.Exists("/etc/debian_version") && Environment.IsPrivilegedProcess && IsOnPath("apt-get");

    public static string? Find(string program) => Folders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static bool IsOnPath(string program) => Find(program) is not null;

    /// <summary>Debian keeps the programs of a server beside its version and not on the path.</summary>
    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : []);

    // A new machine has no package lists yet, an old one has old lists.
    private static bool Install(string package) =>
        AptGet("install", "-y", "--no-install-recommends", package)
        || (AptGet("update") && AptGet("install", "-y", "--no-install-recommends", package));

    private static bool AptGet(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            return process.ExitCode == 0;
        }

        process.Kill(entireProcessTree: true);
        return false;
    }
}

/// <summary>A test that reads PDF files through the real pdftotext.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute() => Skip = DebianPackage.PdfToText.ReasonToSkip;
}
