using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// Vectors on disk: a header, then records of one size (key, numbers, checksum), only ever appended. A record that a crash
/// left half written is ignored when reading and cut off by the next writer; one whose checksum is wrong is passed over.
/// </summary>
internal sealed class VectorFile(string path, int dimensions)
{
    private const int HeaderLength = 16;
    private const ulong Mark = 0x3130_4345_5650_3252; // "R2PVEC01"
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    private int RecordLength => TextKey.Length + (dimensions * sizeof(float)) + sizeof(uint);

    /// <summary>What can be read now; needs no lock, because a writer only adds behind the last whole record.</summary>
    public Dictionary<TextKey, ReadOnlyMemory<byte>> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Records(stream);
    }

    /// <summary>Adds what is not there yet; another process may have added the same in the meantime.</summary>
    public void Append(IReadOnlyList<KeyValuePair<TextKey, float[]>> vectors, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        using var held = Lock(cancellationToken);
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (!HasHeader(stream))
        {
            stream.SetLength(0);
            stream.Write(Header());
        }

        var records = (stream.Length - HeaderLength) / RecordLength;
        stream.SetLength(HeaderLength + (records * RecordLength));
        var present = Records(stream);
        var added = vectors.Where(v => !present.ContainsKey(v.Key)).ToList();
        var bytes = new byte[added.Count * RecordLength];
        for (var i = 0; i < added.Count; i++)
        {
            Write(added[i].Key, added[i].Value, bytes.AsSpan(i * RecordLength, RecordLength));
        }

        stream.Seek(0, SeekOrigin.End);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private Dictionary<TextKey, ReadOnlyMemory<byte>> Records(FileStream stream)
    {
        stream.Seek(0, SeekOrigin.Begin);
        if (!HasHeader(stream))
        {
            return [];
        }

        var count = (int)((stream.Length - HeaderLength) / RecordLength);
        var bytes = GC.AllocateUninitializedArray<byte>(count * RecordLength);
        count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) / RecordLength;
        var found = new Dictionary<TextKey, ReadOnlyMemory<byte>>(count);
        for (var i = 0; i < count; i++)
        {
            var record = bytes.AsMemory(i * RecordLength, RecordLength);
            if (Checksum(record.Span[..^sizeof(uint)]) == BinaryPrimitives.ReadUInt32LittleEndian(record.Span[^sizeof(uint)..]))
            {
                found[TextKey.Read(record.Span)] = record[TextKey.Length..^sizeof(uint)];
            }
        }

        return found;
    }

    /// <summary>Leaves the stream behind the header.</summary>
    private bool HasHeader(FileStream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        return stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength && header.SequenceEqual(Header());
    }

    private byte[] Header()
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteUInt64LittleEndian(header, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(sizeof(ulong)), dimensions);
        return header;
    }

    private static void Write(TextKey key, float[] vector, Span<byte> record)
    {
        key.Write(record);
        MemoryMarshal.AsBytes(vector.AsSpan()).CopyTo(record[TextKey.Length..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record[^sizeof(uint)..], Checksum(record[..^sizeof(uint)]));
    }

    /// <summary>CRC-32C, which processors compute eight bytes at a time. Starts at all ones, so that zeros do not pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        return sum;
    }

    /// <summary>The lock is a file of its own and stays: deleting it would let two writers hold different ones.</summary>
    private FileStream Lock(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += LockPause)
        {
            try
            {
                return new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LockPatience && !cancellationToken.IsCancellationRequested)
            {
                cancellationToken.WaitHandle.WaitOne(LockPause);
            }
        }
    }
}
