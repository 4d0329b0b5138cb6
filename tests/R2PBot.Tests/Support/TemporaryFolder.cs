using System.Text;

namespace R2PBot.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("r2pbot-").FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string At(params string[] name) => System.IO.Path.Combine([Path, .. name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
