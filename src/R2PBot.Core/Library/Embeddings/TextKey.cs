using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace R2PBot.Library.Embeddings;

/// <summary>SHA-256 of a model and a text: the same text under other weights has another vector, hence another key.</summary>
internal readonly record struct TextKey(UInt128 First, UInt128 Second)
{
    public const int Length = 32;

    public static TextKey Of(string model, string text)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{text}"), hash);
        return Read(hash);
    }

    /// <summary>Any part of a hash is a hash.</summary>
    public override int GetHashCode() => (int)(ulong)First;

    public static TextKey Read(ReadOnlySpan<byte> source) =>
        new(BinaryPrimitives.ReadUInt128LittleEndian(source), BinaryPrimitives.ReadUInt128LittleEndian(source[16..]));

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(target, First);
        BinaryPrimitives.WriteUInt128LittleEndian(target[16..], Second);
    }
}
