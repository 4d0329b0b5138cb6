namespace R2PBot.Benchmarks.Answers;

/// <summary>A search engine with one collection built and ready, whose answers are the references of the ten best passages.</summary>
internal interface IContender : IDisposable
{
    Build Build { get; }

    /// <summary>Runs every query once and returns how long each took, in milliseconds.</summary>
    double[] Round();

    /// <summary>Queries a second on so many threads, all running the queries over and over for the given time.</summary>
    double Throughput(int threads, TimeSpan time);
}

/// <summary>What it took to build the index, and how large it is.</summary>
internal sealed record Build(TimeSpan Time, double Megabytes);
