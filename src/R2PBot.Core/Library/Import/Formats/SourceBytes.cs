using System.Globalization;

namespace R2PBot.Library.Import;

/// <summary>The bytes of a source file, or why there are none.</summary>
internal static class SourceBytes
{
    public static FileInfo Find(string path) => OrRefuse(() => Existing(path));

    public static byte[] Read(FileInfo file, long maxBytes) => OrRefuse(() => Whole(file, maxBytes));

    private static T OrRefuse<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableSourceException("may not be read; give the user that runs this the right to read it");
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableSourceException($"cannot be read: {problem.Message}");
        }
    }

    private static FileInfo Existing(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableSourceException("is a directory; give one file");
        }

        // A link's own length would be that of its target's name.
        var file = new FileInfo(path);
        if (!file.Exists || (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is not FileInfo { Exists: true } target)
        {
            throw new UnreadableSourceException("does not exist; check the path");
        }

        return target;
    }

    private static byte[] Whole(FileInfo file, long maxBytes)
    {
        // Pipes and devices say 0 bytes. They are refused here, unopened: opening a pipe waits for its writer, perhaps for ever.
        if (file.Length == 0)
        {
            throw new UnreadableSourceException("is empty; give the file with its text");
        }

        if (file.Length > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        using var stream = file.OpenRead();
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and var read)
        {
            // The file may grow while it is read.
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }

        return bytes.ToArray();
    }

    private static UnreadableSourceException TooLarge(long maxBytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"is larger than the limit of {maxBytes / 1048576.0:0.###} MB; split it into smaller files"));
}
