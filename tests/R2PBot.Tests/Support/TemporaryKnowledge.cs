namespace R2PBot.Tests.Support;

/// <summary>A knowledge folder of its own, gone after the test.</summary>
internal sealed class TemporaryKnowledge : IDisposable
{
    public TemporaryKnowledge(params (string File, string Text)[] documents)
    {
        Folder = Directory.CreateTempSubdirectory("r2pbot-knowledge-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "documents"));
        foreach (var (file, text) in documents)
        {
            Write(file, text);
        }
    }

    public string Folder { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, "documents", file), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
