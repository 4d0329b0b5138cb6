using System.Collections.Concurrent;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// Computes vectors on threads of its own: the work takes seconds, and on the shared pool it would keep questions waiting.
/// </summary>
internal static class EmbeddingThreads
{
    /// <summary>Small enough to stop soon, large enough that short texts share the reading of the weights.</summary>
    private const int BatchSize = 32;

    /// <returns>Positions and their vectors as they are finished; the enumeration ends early on cancellation.</returns>
    public static IEnumerable<KeyValuePair<int, float[]>> Run(
        IReadOnlyList<string> texts, Func<IReadOnlyList<string>, float[][]> embed, int threads, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var finished = new BlockingCollection<Finished>();
        var next = -BatchSize;
        var working = Math.Clamp(threads, 1, (texts.Count / BatchSize) + 1);
        var workers = Enumerable.Range(0, working)
            .Select(_ => new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "Embedding" })
            .ToList();
        workers.ForEach(w => w.Start());
        try
        {
            foreach (var batch in finished.GetConsumingEnumerable(CancellationToken.None))
            {
                var vectors = batch.Vectors ?? throw new InvalidOperationException("The sentence model failed.", batch.Problem);
                for (var i = 0; i < vectors.Length; i++)
                {
                    yield return new(batch.Start + i, vectors[i]);
                }
            }
        }
        finally
        {
            stop.Cancel();
            workers.ForEach(w => w.Join());
        }

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested && Interlocked.Add(ref next, BatchSize) is var start && start < texts.Count)
                {
                    finished.Add(new(start, embed([.. texts.Skip(start).Take(BatchSize)]), null), CancellationToken.None);
                }
            }
            catch (Exception problem)
            {
                finished.Add(new(0, null, problem), CancellationToken.None);
            }
            finally
            {
                if (Interlocked.Decrement(ref working) == 0)
                {
                    finished.CompleteAdding();
                }
            }
        }
    }

    private sealed record Finished(int Start, float[][]? Vectors, Exception? Problem);
}
