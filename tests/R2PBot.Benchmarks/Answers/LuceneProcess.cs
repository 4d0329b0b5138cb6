using System.Diagnostics;
using System.Globalization;

namespace R2PBot.Benchmarks.Answers;

/// <summary>Apache Lucene 8 in a Java process of its own, which times itself (<c>LuceneBench.java</c>).</summary>
internal sealed class LuceneProcess : IContender
{
    private readonly string folder = Directory.CreateTempSubdirectory("r2pbot-lucene-").FullName;
    private readonly Process java;

    public LuceneProcess(string classPath, string[] passages, string[] queries)
    {
        string passagesFile = Path.Combine(folder, "passages.txt");
        string queriesFile = Path.Combine(folder, "queries.txt");
        File.WriteAllLines(passagesFile, passages);
        File.WriteAllLines(queriesFile, queries);
        string program = Path.Combine(AppContext.BaseDirectory, "Lucene", "LuceneBench.java");
        java = Process.Start(new ProcessStartInfo("java",
            ["-Xmx2g", "-cp", classPath, program, passagesFile, queriesFile, Path.Combine(folder, "index")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("java did not start.");
        double[] built = Numbers(Answer()["built ".Length..]);
        Build = new Build(TimeSpan.FromSeconds(built[0]), built[1]);
    }

    public Build Build { get; }

    public double[] Round()
    {
        java.StandardInput.WriteLine("round");
        return Numbers(Answer());
    }

    public double Throughput(int threads, TimeSpan time)
    {
        java.StandardInput.WriteLine($"throughput {threads} {(long)time.TotalMilliseconds}");
        return Numbers(Answer())[0];
    }

    public void Dispose()
    {
        java.StandardInput.Close();
        java.WaitForExit();
        java.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Answer() => java.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Lucene process ended early.");

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
