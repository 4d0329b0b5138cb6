using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace R2PBot.Answers.Recognition;

/// <summary>A learnt <see cref="Model"/> on disk, so that the next start need not learn it again: what it was learnt from, its weights, and a hash of both.</summary>
internal static class KeptModel
{
    private const int HashLength = SHA256.HashSizeInBytes;

    public static string Under(string data) => Path.Combine(data, "embeddings", "recognition.bin");

    /// <returns>Nothing if there is none, it was learnt from something else, or it is damaged.</returns>
    public static Model? Read(string path, byte[] learntFrom, int classes, int dimensions)
    {
        var (vectors, places) = (new float[classes * dimensions], new float[QuestionTraits.Places * classes]);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var from = new byte[HashLength];
            var hash = new byte[HashLength];
            stream.ReadExactly(from);
            if (!from.AsSpan().SequenceEqual(learntFrom))
            {
                return null;
            }

            stream.ReadExactly(MemoryMarshal.AsBytes(vectors.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(places.AsSpan()));
            stream.ReadExactly(hash);
            return hash.AsSpan().SequenceEqual(Hash(from, vectors, places)) ? new(classes, dimensions, vectors, places) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A full or closed disk costs the next start some seconds, not this one its model.</summary>
    public static void TryWrite(string path, byte[] learntFrom, Model model)
    {
        var own = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            using (var stream = new FileStream(own, FileMode.CreateNew))
            {
                stream.Write(learntFrom);
                stream.Write(MemoryMarshal.AsBytes(model.Vectors));
                stream.Write(MemoryMarshal.AsBytes(model.Places));
                stream.Write(Hash(learntFrom, model.Vectors, model.Places));
            }

            File.Move(own, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            TryDelete(own);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is named like no other and does no harm.
        }
    }

    private static byte[] Hash(ReadOnlySpan<byte> from, ReadOnlySpan<float> vectors, ReadOnlySpan<float> places)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(from);
        hash.AppendData(MemoryMarshal.AsBytes(vectors));
        hash.AppendData(MemoryMarshal.AsBytes(places));
        return hash.GetHashAndReset();
    }
}
