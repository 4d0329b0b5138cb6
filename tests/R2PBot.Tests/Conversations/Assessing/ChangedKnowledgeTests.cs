using R2PBot.Answers;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Assessing;

/// <summary>Documents and definitions change while an assessment runs: what was cited and what was asked stay.</summary>
public sealed class ChangedKnowledgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ChangedKnowledgeTests()
    {
        foreach (var file in new[] { "documents", "checklists" }.SelectMany(d => Directory.GetFiles(Repository.At("knowledge", d))))
        {
            var to = Path.Combine(_folder.Path, Path.GetRelativePath(Repository.At("knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SaysThatASourceChanged_AndKeepsTheWordsThatWereCited()
    {
        var desk = new ReferenceDesk(_folder.Path, new AnswerOptions());
        await using var client = await ConversationClient.StartAsync(desk);
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("evidence sg-2025 41");
        Assert.DoesNotContain("source changed since", client.Text, StringComparison.Ordinal);
        Change("documents/sg-2025.md", "A total of 61 countries", "A total of 62 countries");
        Assert.True(desk.Refresh());
        await client.RestartAsync();
        await client.SayAsync("evidence");
        Assert.Contains("A total of 61 countries", client.Text, StringComparison.Ordinal);
        Assert.Contains("source changed since", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoesOnWithTheDefinitionThatItBeganWith()
    {
        var desk = new ReferenceDesk(_folder.Path, new AnswerOptions());
        await using var client = await ConversationClient.StartAsync(desk);
        await client.SayAsync("start national-steps");
        var title = client.Last.Blocks.OfType<R2PBot.Conversations.HeadingBlock>().Last().Text;
        Change("checklists/national-steps.yaml", "version: 1", "version: 2");
        Change("checklists/national-steps.yaml", title, $"Another: {title}");
        await client.RestartAsync();
        await client.SayAsync("resume");
        Assert.Equal(title, client.Last.Blocks.OfType<R2PBot.Conversations.HeadingBlock>().Last().Text);
        await client.SayAsync("start national-steps for another");
        Assert.Equal($"Another: {title}", client.Last.Blocks.OfType<R2PBot.Conversations.HeadingBlock>().Last().Text);
    }

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_folder.Path, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
    }
}
