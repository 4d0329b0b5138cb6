using System.Diagnostics;

namespace R2PBot.Benchmarks.Answers;

/// <summary>One engine on one collection, and what was measured of it so far.</summary>
internal sealed class Contest(string name, IContender contender) : IDisposable
{
    private const int MostRounds = 41;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MeasuringTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan ThroughputTime = TimeSpan.FromSeconds(1);

    private readonly List<double> medians = [];
    private readonly List<double> tails = [];
    private readonly double[] throughput = new double[2];
    private TimeSpan measured;

    /// <summary>Fast engines are measured often; a slow one until its time is up.</summary>
    public bool WantsMore => medians.Count < 1 || (medians.Count < MostRounds && measured < MeasuringTime);

    private string Name => name;

    private double P50 => Median(medians);

    // Both runtimes compile what runs often while it runs: short rounds need many repetitions before they are at their best.
    public void WarmUp()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
        {
            contender.Round();
        }
    }

    public void Round()
    {
        long start = Stopwatch.GetTimestamp();
        double[] times = [.. contender.Round().Order()];
        measured += Stopwatch.GetElapsedTime(start);
        medians.Add(times[times.Length / 2]);
        tails.Add(times[times.Length * 99 / 100]);
    }

    public void MeasureThroughput()
    {
        for (int threads = 1; threads <= throughput.Length; threads++)
        {
            throughput[threads - 1] = Median([.. Enumerable.Range(0, 3).Select(_ => contender.Throughput(threads, ThroughputTime))]);
        }
    }

    public string Row(int size, IEnumerable<Contest> all) =>
        $"| {size:N0} | {name} | {P50:0.000} | {Median(tails):0.000} | {Ratio("Lucene 8", all)} | {Ratio("SQLite FTS5", all)} "
        + $"| {throughput[0]:N0} | {throughput[1]:N0} | {contender.Build.Time.TotalSeconds:0.00} | {contender.Build.Megabytes:0.0} |";

    public void Dispose() => contender.Dispose();

    private string Ratio(string to, IEnumerable<Contest> all) =>
        all.FirstOrDefault(c => c.Name == to) is { } other ? $"{P50 / other.P50:0.000}" : "";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
