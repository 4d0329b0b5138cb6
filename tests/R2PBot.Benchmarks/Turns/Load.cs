using System.Diagnostics;

namespace R2PBot.Benchmarks.Turns;

/// <summary>So many connections to one host, each asking the lookups one after another; twenty turns make a conversation.</summary>
internal sealed class Load(int port, int connections)
{
    private static long s_conversations;

    /// <summary>Answers a second, of which every one must be a 200 of about an answer's length.</summary>
    public async Task<double> PerSecondAsync(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        int[] done = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(() => Stopwatch.GetElapsedTime(start) < time))));
        return done.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Asks every lookup once and reads the answers.</summary>
    /// <returns>Bytes of an average answer.</returns>
    public static async Task<int> CheckAsync(int port)
    {
        using var line = await HttpLine.OpenAsync(port);
        long bytes = 0;
        foreach (var lookup in Lookups.All)
        {
            var answer = await line.SendAsync(Lookups.Request("/api/messages", "check", Guid.NewGuid().ToString("N"), lookup));
            bytes += lookup.IsAnsweredBy(answer) ? answer.Body.Length : throw new InvalidOperationException($"“{lookup.Question}” got no cited answer: {answer.Status} {answer.Text}");
        }

        return (int)(bytes / Lookups.All.Count);
    }

    private async Task<int> AskAsync(Func<bool> goesOn)
    {
        using var line = await HttpLine.OpenAsync(port);
        int done = 0;
        while (goesOn())
        {
            string conversation = $"c{Interlocked.Increment(ref s_conversations)}";
            for (int i = 0; i < Lookups.All.Count && goesOn(); i++, done++)
            {
                var answer = await line.SendAsync(Lookups.Request("/api/messages", conversation, $"{conversation}-{i}", Lookups.All[i]));
                if (answer.Status != 200 || answer.Body.Length < 1000)
                {
                    throw new InvalidOperationException($"A turn got no answer: {answer.Status} {answer.Text}");
                }
            }
        }

        return done;
    }
}
