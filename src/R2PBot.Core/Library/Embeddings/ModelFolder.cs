using System.Runtime.InteropServices;
using System.Text;

namespace R2PBot.Library.Embeddings;

/// <summary>The folder <c>models</c> beside the program, filled by the build: the sentence model and the word vectors. One goes not without the other.</summary>
internal static class ModelFolder
{
    private const string Remedy = "Build again with npm and a network at hand, or unpack the model there (README, \"The sentence model\").";

    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "models");

    public static ModelLoad Load(string folder)
    {
        var absent = ModelFile.All.Where(f => !File.Exists(Path.Combine(folder, f.Name))).Select(f => f.Name).ToList();
        if (absent.Count == ModelFile.All.Count())
        {
            return new ModelLoad.Missing(ModelFault.NotInstalled, $"The sentence model is not installed in {folder}. {Remedy}");
        }

        if (absent.Count > 0)
        {
            return Damaged(folder, $"{string.Join(", ", absent)} missing");
        }

        try
        {
            return Read(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Damaged(folder, problem.Message);
        }
    }

    private static ModelLoad Read(string folder)
    {
        var graph = new byte[ModelFile.Graph.Length];
        var vocabulary = new byte[ModelFile.Vocabulary.Length];
        var words = new byte[ModelFile.Words.Length];
        var wordValues = new sbyte[ModelFile.WordValues.Length];
        var weights = GC.AllocateUninitializedArray<float>(ModelFile.Shards.Sum(s => s.Length) / sizeof(float));
        var reads = new List<Func<string?>>
        {
            () => ModelFile.Graph.ReadInto(graph, folder),
            () => ModelFile.Vocabulary.ReadInto(vocabulary, folder),
            () => ModelFile.Words.ReadInto(words, folder),
            () => ModelFile.WordValues.ReadInto(MemoryMarshal.AsBytes(wordValues.AsSpan()), folder),
        };
        var offset = 0;
        foreach (var shard in ModelFile.Shards)
        {
            var start = offset;
            reads.Add(() => shard.ReadInto(MemoryMarshal.AsBytes(weights.AsSpan())[start..], folder));
            offset += shard.Length;
        }

        var problems = new string?[reads.Count];
        Parallel.For(0, reads.Count, i => problems[i] = reads[i]());
        var problem = problems.FirstOrDefault(p => p is not null);
        return problem is null
            ? new ModelLoad.Loaded(
                new SentenceModel(WordPieces.Read(vocabulary), new Encoder(new Weights(graph, weights))),
                new WordVectors(Encoding.UTF8.GetString(words).TrimEnd('\n').Split('\n'), wordValues))
            : Damaged(folder, problem);
    }

    private static ModelLoad.Missing Damaged(string folder, string what) =>
        new(ModelFault.Damaged, $"The sentence model in {folder} is damaged: {what}. Delete that folder. {Remedy}");
}
