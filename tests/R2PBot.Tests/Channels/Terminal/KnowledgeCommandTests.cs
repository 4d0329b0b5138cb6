using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary><c>import</c> and <c>lint</c>, as a shell runs them.</summary>
public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task MakesADocumentAndItsReport_AndChangesNothingForAFileThatCannotBeRead()
    {
        var good = _folder.Write("note.txt", "A title\n\nFirst paragraph.\n\nSecond paragraph.");
        var bad = _folder.Write("empty.txt", "");
        using var bot = new BotProcess(["import", good, bad, "--out", _folder.At("out"), "--knowledge", Repository.At("knowledge")]);
        var (exitCode, output) = await bot.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("3 passages", output, StringComparison.Ordinal);
        Assert.Contains("switched off until an editor", output, StringComparison.Ordinal);
        Assert.Contains("empty.txt: ", bot.Errors, StringComparison.Ordinal);
        Assert.Equal(["note.md", "note.report.md"], Directory.GetFiles(_folder.At("out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LeavesADocumentAlone_UnlessForced()
    {
        var source = _folder.Write("note.txt", "A title\n\nFirst paragraph.");
        string[] command = ["import", source, "--out", _folder.At("out"), "--knowledge", Repository.At("knowledge")];
        Directory.CreateDirectory(_folder.At("out"));
        File.WriteAllText(_folder.At("out", "note.md"), "an editor's own text");

        using (var bot = new BotProcess(command))
        {
            Assert.Equal(1, (await bot.EndAsync()).ExitCode);
            Assert.Contains("use --force to replace it", bot.Errors, StringComparison.Ordinal);
        }

        Assert.Equal("an editor's own text", File.ReadAllText(_folder.At("out", "note.md")));
        using var forced = new BotProcess([.. command, "--force"]);
        Assert.Equal(0, (await forced.EndAsync()).ExitCode);
        Assert.StartsWith("---\nid: note\n", File.ReadAllText(_folder.At("out", "note.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindsTheKnowledgeSound()
    {
        using var bot = new BotProcess(["lint", "--knowledge", Repository.At("knowledge")]);
        var (exitCode, output) = await bot.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("0 wrong, 0 thin.", output, StringComparison.Ordinal);
    }
}
