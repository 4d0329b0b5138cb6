using System.Runtime.InteropServices;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// The vectors of texts that rarely change, computed once and kept under the data folder. Keeps nothing in memory between
/// calls: the file is read again each time, which takes milliseconds.
/// </summary>
/// <param name="path">The file; see <see cref="FileUnder"/>.</param>
/// <param name="model">Names the model; part of each key.</param>
/// <param name="dimensions">Numbers in a vector.</param>
/// <param name="embed">Computes; called from several threads at once.</param>
internal sealed class VectorCache(string path, string model, int dimensions, Func<IReadOnlyList<string>, float[][]> embed)
{
    /// <summary>A stop or crash loses at most these; each time some are stored the file's keys are read once.</summary>
    private const int StoredTogether = 512;

    private readonly Lock _computing = new();
    private readonly VectorFile _file = new(path, dimensions);

    public VectorCache(SentenceModel model, string path)
        : this(path, SentenceModel.Id, SentenceModel.Dimensions, model.Embed)
    {
    }

    public static string FileUnder(string data) => Path.Combine(data, "embeddings", "use-lite.bin");

    /// <summary>The vectors of these texts in their order. The first time this takes seconds to minutes: call it beside the answers.</summary>
    /// <exception cref="OperationCanceledException">What was computed until then is stored.</exception>
    public VectorTable GetOrAdd(
        IReadOnlyList<string> texts, IProgress<VectorProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        lock (_computing)
        {
            var notStored = TryRead(out var known);
            var table = new VectorTable(texts.Count, dimensions);
            var missing = new Dictionary<TextKey, List<int>>();
            for (var row = 0; row < texts.Count; row++)
            {
                var key = TextKey.Of(model, texts[row]);
                if (known.TryGetValue(key, out var bytes))
                {
                    table.Set(row, MemoryMarshal.Cast<byte, float>(bytes.Span));
                    continue;
                }

                ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(missing, key, out _);
                (rows ??= []).Add(row);
            }

            known.Clear();
            Compute(texts, [.. missing], table, new(0, missing.Count, notStored), progress, cancellationToken);
            return table;
        }
    }

    private void Compute(
        IReadOnlyList<string> texts,
        IReadOnlyList<KeyValuePair<TextKey, List<int>>> missing,
        VectorTable table,
        VectorProgress state,
        IProgress<VectorProgress>? progress,
        CancellationToken cancellationToken)
    {
        var waiting = new List<KeyValuePair<TextKey, float[]>>();
        string[] ofMissing = [.. missing.Select(m => texts[m.Value[0]])];
        foreach (var (at, vector) in EmbeddingThreads.Run(ofMissing, embed, Environment.ProcessorCount, cancellationToken))
        {
            foreach (var row in missing[at].Value)
            {
                table.Set(row, vector);
            }

            waiting.Add(new(missing[at].Key, vector));
            state = state with { Done = state.Done + 1 };
            if (waiting.Count == StoredTogether)
            {
                state = Store(waiting, state);
                progress?.Report(state);
            }
        }

        if (waiting.Count > 0)
        {
            state = Store(waiting, state);
            progress?.Report(state);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A full disk costs the next start some seconds, not this one its vectors.</summary>
    private VectorProgress Store(List<KeyValuePair<TextKey, float[]>> vectors, VectorProgress state)
    {
        try
        {
            _file.Append(vectors, CancellationToken.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            state = state with { NotStored = problem.Message };
        }

        vectors.Clear();
        return state;
    }

    private string? TryRead(out Dictionary<TextKey, ReadOnlyMemory<byte>> known)
    {
        try
        {
            known = _file.Read();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            known = [];
            return problem.Message;
        }
    }
}
