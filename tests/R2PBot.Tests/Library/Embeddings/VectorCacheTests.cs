using System.Collections.Concurrent;
using R2PBot.Library.Embeddings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Embeddings;

public sealed class VectorCacheTests : IDisposable
{
    private const int Dimensions = 16;
    private const int RecordLength = 32 + (Dimensions * 4) + 4;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _computed = [];

    private string File => VectorCache.FileUnder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ComputesEachTextOnce_WhenItIsAskedForAgainAfterARestart()
    {
        AssertHolds(Cache().GetOrAdd(["a", "b", "a"]), ["a", "b", "a"]);
        AssertHolds(Cache().GetOrAdd(["b", "c", "a"]), ["b", "c", "a"]);

        Assert.Equal(["a", "b", "c"], _computed.Order());
    }

    [Fact]
    public void ComputesAgain_WhenTheModelIsAnother()
    {
        Cache().GetOrAdd(["a"]);
        Cache("another").GetOrAdd(["a"]);
        Cache().GetOrAdd(["a"]);

        Assert.Equal(["a", "a"], _computed);
    }

    [Fact]
    public void KeepsTheOrder_WhenManyTextsAreComputedOnAllCores()
    {
        string[] texts = [.. Enumerable.Range(0, 3000).Select(i => $"text {i % 2900}")];
        var reports = new List<VectorProgress>();

        AssertHolds(Cache().GetOrAdd(texts, new Reports(reports)), texts);

        Assert.Equal(2900, _computed.Count);
        Assert.Equal(new VectorProgress(2900, 2900, null), reports[^1]);
        Assert.Equal(reports.OrderBy(r => r.Done), reports);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(RecordLength / 2)]
    [InlineData(RecordLength - 1)]
    public void ComputesTheTornRecordAgain_WhenAWriterCrashed(int lost)
    {
        Cache().GetOrAdd(["a", "b", "c"]);
        using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength(stream.Length - lost);
        }

        _computed.Clear();
        AssertHolds(Cache().GetOrAdd(["a", "b", "c"]), ["a", "b", "c"]);

        Assert.Single(_computed);
        Assert.Equal(16 + (3 * RecordLength), new FileInfo(File).Length);
        AssertHolds(Cache().GetOrAdd(["a", "b", "c"]), ["a", "b", "c"]);
        Assert.Single(_computed);
    }

    [Fact]
    public void ComputesARecordAgain_WhenItsBytesChanged()
    {
        Cache().GetOrAdd(["a", "b", "c"]);
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[16 + RecordLength + 40] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        _computed.Clear();

        AssertHolds(Cache().GetOrAdd(["a", "b", "c"]), ["a", "b", "c"]);

        Assert.Single(_computed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("something else that is certainly longer than a header and several records, so that it could be taken for one")]
    public void BeginsAnew_WhenTheFileIsSomethingElse(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);

        AssertHolds(Cache().GetOrAdd(["a"]), ["a"]);
        AssertHolds(Cache().GetOrAdd(["a"]), ["a"]);

        Assert.Single(_computed);
    }

    [Fact]
    public void BeginsAnew_WhenTheDimensionsAreOthers()
    {
        Cache().GetOrAdd(["a"]);

        var other = new VectorCache(File, "test", 8, texts => [.. texts.Select(_ => new float[8])]).GetOrAdd(["a"]);

        Assert.Equal(8, other[0].Length);
    }

    [Fact]
    public async Task LosesAndDoublesNothing_WhenSeveralWritersShareTheFile()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                string[] texts = [.. Enumerable.Range(i * 10, 15).Select(n => $"text {n}"), $"only {writer}-{i}"];
                AssertHolds(Cache().GetOrAdd(texts), texts);
            }
        })));

        Assert.Equal(16 + ((105 + 80) * RecordLength), new FileInfo(File).Length);
        _computed.Clear();
        Cache().GetOrAdd([.. Enumerable.Range(0, 105).Select(n => $"text {n}")]);
        Assert.Empty(_computed);
    }

    [Fact]
    public void KeepsWhatWasComputed_WhenItIsCancelled()
    {
        using var stop = new CancellationTokenSource();
        string[] texts = [.. Enumerable.Range(0, 2000).Select(i => $"text {i}")];
        var cache = new VectorCache(File, "test", Dimensions, some =>
        {
            if (_computed.Count > 600)
            {
                stop.Cancel();
            }

            return Embed(some);
        });

        Assert.Throws<OperationCanceledException>(() => cache.GetOrAdd(texts, null, stop.Token));

        var before = _computed.Count;
        Assert.InRange(before, 600, 1999);
        AssertHolds(Cache().GetOrAdd(texts), texts);
        Assert.Equal(2000, _computed.Count);
    }

    [Fact]
    public void GivesTheVectorsAndSaysWhyTheyAreNotKept_WhenTheDiskRefuses()
    {
        System.IO.File.WriteAllText(_folder.At("embeddings"), "a file where the folder should be");
        var reports = new List<VectorProgress>();

        AssertHolds(Cache().GetOrAdd(["a"], new Reports(reports)), ["a"]);

        Assert.NotNull(Assert.Single(reports).NotStored);
    }

    [Fact]
    public void Throws_WhenTheModelFails()
    {
        var cache = new VectorCache(File, "test", Dimensions, _ => throw new InvalidDataException("broken"));

        var thrown = Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd(["a"]));

        Assert.IsType<InvalidDataException>(thrown.InnerException);
    }

    [Fact]
    public void ComputesNothing_WhenThereAreNoTexts() => Assert.Equal(0, Cache().GetOrAdd([]).Count);

    private VectorCache Cache(string model = "test") => new(File, model, Dimensions, Embed);

    private float[][] Embed(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            _computed.Enqueue(text);
        }

        return [.. texts.Select(Vector)];
    }

    private static float[] Vector(string text)
    {
        var seed = text.Aggregate(17, (sum, c) => (sum * 31) + c);
        return [.. Enumerable.Range(0, Dimensions).Select(i => (float)new Random(seed + i).NextDouble())];
    }

    private static void AssertHolds(VectorTable table, string[] texts)
    {
        Assert.Equal(texts.Length, table.Count);
        for (var row = 0; row < texts.Length; row++)
        {
            Assert.Equal(Vector(texts[row]), table[row].ToArray());
        }
    }

    private sealed class Reports(List<VectorProgress> list) : IProgress<VectorProgress>
    {
        public void Report(VectorProgress value) => list.Add(value);
    }
}
