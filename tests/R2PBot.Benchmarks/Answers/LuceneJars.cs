using System.ComponentModel;
using System.Diagnostics;

namespace R2PBot.Benchmarks.Answers;

/// <summary>Finds Debian's Lucene 8 and a Java that can run it, and installs both where that is allowed.</summary>
internal static class LuceneJars
{
    // The headless JDK, not the JRE: running a single source file needs the compiler.
    public const string HowToInstall = "apt-get install liblucene8-java default-jdk-headless";

    /// <summary>The class path, or nothing: then the benchmark goes on without Lucene.</summary>
    public static string? ClassPath()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (File.Exists("/etc/debian_version") && Environment.UserName == "root")
        {
            Console.Error.WriteLine($"Lucene is missing; trying: {HowToInstall}");
            Succeeds("apt-get", "update", "-qq");
            Succeeds("apt-get", "install", "-y", "-qq", "liblucene8-java", "default-jdk-headless");
        }

        return Find();
    }

    private static string? Find()
    {
        string[] jars = [.. Jars("lucene-core-8*.jar"), .. Jars("lucene-analyzers-common-8*.jar")];
        return jars.Length >= 2 && Succeeds("java", "--list-modules") ? string.Join(Path.PathSeparator, jars) : null;
    }

    private static string[] Jars(string pattern) =>
        Directory.Exists("/usr/share/java") ? [.. Directory.GetFiles("/usr/share/java", pattern).Take(1)] : [];

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
            string? output = process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0 && (program != "java" || output?.Contains("jdk.compiler", StringComparison.Ordinal) == true);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
