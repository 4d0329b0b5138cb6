using System.Text.Json;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary>The real program with its real streams and exit codes.</summary>
public sealed class ProcessTests
{
    private static readonly string[] Knowledge = ["--knowledge", Repository.At("knowledge")];

    [Fact]
    public async Task AnswersABatch_InPlainUtf8()
    {
        using var bot = new BotProcess(["ask", "--batch", .. Knowledge]);
        await bot.SayAsync("""{"id":"1","question":"side note III"}""");
        var first = await bot.HearAsync();
        await bot.SayAsync("broken");
        await bot.SayAsync("""{"id":"2","question":"párrafo 41 del informe de 2025"}""");
        var (exitCode, rest) = await bot.EndAsync();
        Assert.Equal((0, ""), (exitCode, bot.Errors.Trim()));
        Assert.StartsWith("""{"id":"1","turn":0,"status":"answered","message":"Note “III”""", first, StringComparison.Ordinal);
        Assert.Equal(2, rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"id\":\"sg-2025#41\"", rest, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', rest);
    }

    [Fact]
    public async Task ChatsLineByLine()
    {
        using var data = new TemporaryFolder();
        using var bot = new BotProcess(["chat", "--data", data.Path, .. Knowledge]);
        await bot.SayAsync("71(b)");
        Assert.Equal("Para. 71 (b) of A/67/929-S/2013/399 (Secretary-General, 9 July 2013).", await bot.HearAsync());
        await bot.SayAsync("next");
        var (exitCode, output) = await bot.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("Para. 71 (c) of A/67/929-S/2013/399", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paragraph 41 of the 2025 report")]
    [InlineData("is it genocide?")]
    [InlineData("@zxqv")]
    public async Task EndsWithZero_AnsweredOrNot(string question)
    {
        using var bot = new BotProcess(["ask", question, .. Knowledge]);
        var (exitCode, output) = await bot.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 80));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "a", "--batch")]
    [InlineData("ask", "a", "b")]
    [InlineData("nonsense")]
    [InlineData("chat", "--unknown")]
    public async Task EndsWithTwo_WhenUsedWrongly(params string[] arguments)
    {
        using var bot = new BotProcess(arguments);
        var (exitCode, output) = await bot.EndAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("See --help.", bot.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWithOne_WhenThereIsNoKnowledge()
    {
        using var bot = new BotProcess(["ask", "a", "--knowledge", "no-such-folder"]);
        Assert.Equal((1, ""), await bot.EndAsync());
        Assert.Equal("r2pbot: The knowledge folder no-such-folder has no folder “documents”.", bot.Errors.Trim());
    }

    [Fact]
    public async Task EndsWithOne_WhenTheDatabaseCannotBeUsed()
    {
        using var data = new TemporaryFolder();
        data.Write("r2pbot.db", new string('x', 5_000));
        using var bot = new BotProcess(["chat", "--data", data.Path, .. Knowledge]);
        Assert.Equal((1, ""), await bot.EndAsync());
        Assert.StartsWith("r2pbot: ", bot.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWithOne_WhenASettingIsOutOfRange()
    {
        using var bot = new BotProcess(["sources", .. Knowledge], ("R2PBOT_Answers__MaxQuotations", "99"));
        Assert.Equal((1, ""), await bot.EndAsync());
        Assert.Equal("r2pbot: Answers:MaxQuotations is 99; it must be from 1 to 10.", bot.Errors.Trim());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("chat", "--help")]
    [InlineData("sources", "--help")]
    public async Task ExplainsItself(params string[] arguments)
    {
        using var bot = new BotProcess(arguments);
        var (exitCode, output) = await bot.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("--knowledge <DIR>", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsTheSources()
    {
        using var knowledge = new TemporaryKnowledge(
            ("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("One.", "Two."), symbol: "A/1/2")),
            ("b.md", SmallDocument.Text("b", SmallDocument.Paragraphs("One."), enabled: false)),
            ("c.md", "nothing"));
        using var bot = new BotProcess(["sources", "--knowledge", knowledge.Folder]);
        var (_, output) = await bot.EndAsync();
        Assert.Contains("  A/1/2, 2024-05-01\n  Secretary-General\n  a text for tests\n  2 passages, on\n", output, StringComparison.Ordinal);
        Assert.Contains("  1 passages, off\n", output, StringComparison.Ordinal);
        Assert.Contains("Refused: c.md:1: the front matter is missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeesANewDocument_WhileTheChatRuns()
    {
        using var knowledge = new TemporaryKnowledge(("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("The mill stands by the river."))));
        using var data = new TemporaryFolder();
        using var bot = new BotProcess(["chat", "--json", "--data", data.Path, "--knowledge", knowledge.Folder, "--conversation", "c1", "--user", "Ana"], ("R2PBOT_Library__RefreshSeconds", "1"));
        Assert.False(await QuotesAsync(bot, "b#1", "lighthouses in the strait"));
        knowledge.Write("b.md", SmallDocument.Text("b", SmallDocument.Paragraphs("Lighthouses guide ships through the strait.", "Wells were dug.", "Roads were paved.", "Trees were planted."), authority: 2));
        Assert.True(await UntilAsync(() => QuotesAsync(bot, "b#1", "lighthouses in the strait")));

        knowledge.Write("b.md", "broken now");
        Assert.True(await UntilAsync(() => Task.FromResult(bot.Errors.Contains("r2pbot: b.md:1: the front matter is missing", StringComparison.Ordinal))));
        Assert.True(await QuotesAsync(bot, "b#1", "lighthouses in the strait"));
        Assert.Equal(0, (await bot.EndAsync()).ExitCode);
        Assert.Single(bot.Errors.Split('\n'), l => l.Contains("b.md", StringComparison.Ordinal));
    }

    private static async Task<bool> QuotesAsync(BotProcess bot, string passage, string question)
    {
        await bot.SayAsync(question);
        return JsonDocument.Parse(await bot.HearAsync()).RootElement.GetProperty("blocks").EnumerateArray()
            .Any(b => b.TryGetProperty("quotation", out var quotation) && quotation.GetProperty("citation").GetProperty("id").GetString() == passage);
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> isTrue)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await isTrue())
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }
}
