using System.Security.Cryptography;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// A file of the model as published. Wrong weights give no error, only wrong neighbours, so each file is checked when it is
/// read; this costs about 25 ms of one core for all of them.
/// </summary>
internal sealed record ModelFile(string Name, int Length, string Sha256)
{
    public static ModelFile Graph { get; } =
        new("use-lite/model.json", 247_026, "507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53");

    public static ModelFile Vocabulary { get; } =
        new("use-lite/vocab.json", 218_327, "1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e");

    /// <summary>The weights, cut into shards of 4 MiB, in their order.</summary>
    public static IReadOnlyList<ModelFile> Shards { get; } =
    [
        new("use-lite/group1-shard1of7", 4_194_304, "8775e61b6a4235ea230a62a0d81f1ff00f5213ce86baa5d89c29e611f8cd7412"),
        new("use-lite/group1-shard2of7", 4_194_304, "deaf897e5eea5be6c71ea62876a092034560b6f6fbc99c87a768076385a465bd"),
        new("use-lite/group1-shard3of7", 4_194_304, "50ee49b0daf620cf0cacda2f5fcc0da5929f4a3e520034844b6f8d9f3f4ec936"),
        new("use-lite/group1-shard4of7", 4_194_304, "c1a50daae51e7c6e1e904f5d8d638a8658a0a1d310b9345cd7a368866304d596"),
        new("use-lite/group1-shard5of7", 4_194_304, "410cde3029282e5f601c782985cbb5caa96977f6705dec981c98dd02e93fec6b"),
        new("use-lite/group1-shard6of7", 4_194_304, "83ef116b2b98dc98e03547280ca0166142fbf6b4547bf1d9e6d13a8f518c088b"),
        new("use-lite/group1-shard7of7", 2_737_832, "a29a5e08ee3afd839250b9187b89f1d3163749b5b1807bb175341a16c6012689"),
    ];

    /// <summary>The most frequent words of the published word vectors, a line each, as word-vectors.cjs writes them at the build.</summary>
    public static ModelFile Words { get; } = new("word-vectors/words.txt", 828_598, "7defd4d4c3009dd0ec7aace1379d2ed847ebc842d25520407e73050959572689");

    /// <summary>For each word a hundred signed bytes.</summary>
    public static ModelFile WordValues { get; } = new("word-vectors/words.bin", 10_000_000, "252a7ad06ef55254378d524c051717ea76c63c7d4f18d883bd9c2dd00f19bbee");

    public static IEnumerable<ModelFile> All => [Graph, Vocabulary, .. Shards, Words, WordValues];

    /// <returns>Null when the file was read whole and is the published one, else what is wrong with it.</returns>
    public string? ReadInto(Span<byte> target, string folder)
    {
        using var file = File.OpenHandle(Path.Combine(folder, Name), options: FileOptions.SequentialScan);
        if (RandomAccess.GetLength(file) != Length)
        {
            return $"{Name} has {RandomAccess.GetLength(file)} bytes instead of {Length}";
        }

        for (var read = 0; read < Length;)
        {
            var some = RandomAccess.Read(file, target[read..Length], read);
            if (some == 0)
            {
                return $"{Name} ended after {read} bytes";
            }

            read += some;
        }

        return Convert.ToHexStringLower(SHA256.HashData(target[..Length])) == Sha256 ? null : $"{Name} is not the published file";
    }
}
