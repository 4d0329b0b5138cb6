using System.Security.Cryptography;

namespace R2PBot.Channels.DirectLine;

/// <summary>The secret that signs tokens: in the data folder where there is one, else for this process only.</summary>
internal sealed class DirectLineKey
{
    private const int Length = 32;
    private const string FileName = "directline.key";

    public DirectLineKey(ChatHostOptions options)
    {
        Bytes = options.DataFolder is { } folder ? ReadOrMake(folder) : RandomNumberGenerator.GetBytes(Length);
    }

    public byte[] Bytes { get; }

    private static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Make(path);
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length ? bytes : throw new IOException($"{path} is not a key of {Length} bytes; delete it to have a new one made.");
    }

    /// <summary>Written beside and moved, so that two hosts starting at once read the same whole key.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
