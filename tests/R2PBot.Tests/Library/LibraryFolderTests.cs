using R2PBot.Library;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library;

public sealed class LibraryFolderTests : IDisposable
{
    private static readonly string Sound = Sources.Import("I. Introduction\n\n1. One here.\n2. Two.\n3. Three.").Markdown
        .Replace("enabled: false", "enabled: true", StringComparison.Ordinal)
        .Replace("to be filled in by an editor", "filled in for a test", StringComparison.Ordinal)
        .Replace("published: 0001-01-01", "published: 2024-05-01", StringComparison.Ordinal);

    private readonly string _knowledge = Directory.CreateTempSubdirectory("r2pbot-library-").FullName;

    public LibraryFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge, "documents"));
        Write("small.md", Sound);
    }

    public void Dispose() => Directory.Delete(_knowledge, recursive: true);

    [Fact]
    public void TakesUpAChangedDocument_WithoutARestart()
    {
        var folder = new LibraryFolder(_knowledge);
        Write("small.md", Sound.Replace("One here.", "One changed here.", StringComparison.Ordinal));
        Assert.True(folder.Refresh());
        Assert.Equal("One changed here.", folder.Current.Find("small")?.Find("1")?.Text);
    }

    [Fact]
    public void KeepsTheDocumentItHad_WhenTheFileBecomesWrong_AndSaysWhere()
    {
        var folder = new LibraryFolder(_knowledge);
        Write("small.md", Sound.Replace("\n2. Two.", "\n7. Two.", StringComparison.Ordinal));
        folder.Refresh();
        Assert.Equal("Two.", folder.Current.Find("small")?.Find("2")?.Text);
        Assert.StartsWith("small.md:30: passage 2 must start with", Assert.Single(folder.Current.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void ForgetsADocument_WhenItsFileIsGone()
    {
        var folder = new LibraryFolder(_knowledge);
        File.Delete(Path.Combine(_knowledge, "documents", "small.md"));
        Assert.True(folder.Refresh());
        Assert.Empty(folder.Current.Documents);
    }

    [Fact]
    public void TakesUpANewDocument_AndLeavesTheOthersUntouched()
    {
        var folder = new LibraryFolder(_knowledge);
        var before = folder.Current.Find("small");
        Write("second.md", Sound.Replace("id: small", "id: second", StringComparison.Ordinal));
        Assert.True(folder.Refresh());
        Assert.Equal(2, folder.Current.Documents.Count);
        Assert.Same(before, folder.Current.Find("small"));
        Assert.False(folder.Refresh());
    }

    [Fact]
    public void NamesTheFile_WhenItsIdIsTaken()
    {
        Write("zweite.md", Sound);
        Assert.StartsWith("zweite.md:2: ", Assert.Single(new LibraryFolder(_knowledge).Current.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesOutWhatIsSwitchedOff()
    {
        Write("small.md", Sound.Replace("enabled: true", "enabled: false", StringComparison.Ordinal));
        Assert.Empty(new LibraryFolder(_knowledge).Current.Documents);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_knowledge, "documents", file);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(text.Length % 97 + 1));
    }
}
