using System.Text.Json;
using R2PBot.Channels.Terminal;
using R2PBot.Conversations;
using R2PBot.Conversations.Routing;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

public sealed class ChatTests
{
    [Fact]
    public async Task WritesBlocksThatNoChannelOwns()
    {
        using var data = new TemporaryFolder();
        var reply = JsonDocument.Parse(await SayAsync(data, asJson: true, "paragraph 12 of the 2025 report")).RootElement;
        var blocks = reply.GetProperty("blocks");
        Assert.Equal("c1 0 en", $"{reply.GetProperty("conversation")} {reply.GetProperty("turn")} {reply.GetProperty("language")}");
        Assert.Equal(["text", "quotation", "facts", "text", "actions"], blocks.EnumerateArray().Select(b => b.GetProperty("kind").GetString()));
        Assert.Equal("sg-2025#12", blocks[1].GetProperty("quotation").GetProperty("citation").GetProperty("id").GetString());
        Assert.Equal("""["context","cite","save"]""", blocks[4].GetProperty("actions").GetRawText());
    }

    [Fact]
    public async Task KeepsQuotesSettingsAndPlace_AcrossRestarts_UntilForgotten()
    {
        using var data = new TemporaryFolder();
        await SayAsync(data, asJson: false, "71(b)", "save");
        Assert.Contains("Para. 71 (c) of A/67/929-S/2013/399", await SayAsync(data, asJson: false, "next"), StringComparison.Ordinal);
        Assert.Contains("  — Secretary-General, A/67/929-S/2013/399, para. 71 (b) (9 July 2013)\n", await SayAsync(data, asJson: false, "my quotes"), StringComparison.Ordinal);
        await SayAsync(data, asJson: false, "forget me", "forget me yes");
        Assert.DoesNotContain("para. 71 (b)", await SayAsync(data, asJson: false, "my quotes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsMarkdown_AndWritesWordUnderTheDataFolder()
    {
        using var data = new TemporaryFolder();
        await SayAsync(data, asJson: false, "71(b)", "save");
        Assert.Contains("A/67/929-S/2013/399", await SayAsync(data, asJson: false, "export markdown"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(data.At("exports")));
        var said = await SayAsync(data, asJson: false, "export word", "export word");
        Assert.Equal(2, Directory.GetFiles(data.At("exports"), "*.docx").Length);
        Assert.All(Directory.GetFiles(data.At("exports")), f => Assert.Contains(f, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("sources")]
    [InlineData("settings")]
    [InlineData("context")]
    [InlineData("cite")]
    [InlineData("What are the three pillars?")]
    [InlineData("ayuda")]
    public async Task StaysWithinTheWidth(string line)
    {
        using var data = new TemporaryFolder();
        var said = await SayAsync(data, asJson: false, "paragraph 41 of the 2025 report", line);
        Assert.All(said.Split('\n'), l => Assert.True(l.Length <= 80 || !l.Trim().Contains(' ', StringComparison.Ordinal), l));
    }

    [Theory]
    [InlineData("en", "context · cite · more · save · my quotes · undo · forget me yes")]
    [InlineData("fr", "contexte · citer · autres sources · enregistrer · mes citations · annuler · oui oubliez moi")]
    [InlineData("es", "contexto · citar · otras fuentes · guardar · mis citas · deshacer · si olvidame")]
    public void NamesWhatToType(string language, string words)
    {
        string[] verbs = [Verbs.Context, Verbs.Citation, Verbs.Others, Verbs.Save, Verbs.Quotes, Verbs.RestoreQuote, Verbs.ForgetConfirmed];
        var typed = TypedWords.Of(new([.. verbs.Select(v => new SendAction("", v))]), language);
        Assert.Equal(words, string.Join(" · ", typed));
        Assert.All(typed.Zip(verbs).Where(t => t.First != "more"), t => Assert.Equal(t.Second, Commands.Read(t.First)?.Verb));
    }

    [Fact]
    public void ShowsQuotationCitationDateAndOfficialVersion() => Assert.Equal(
        """
        Footnote 106 to para. 60 of A/79/875-S/2025/248 (Secretary-General, 22 April
        2025).

          “The Gambia v
        """.ReplaceLineEndings("\n"),
        AnswerText.Of(Desk.Ask("footnote 106"), 80)[..100]);

    [Fact]
    public void EndsWithTheOfficialVersion() => Assert.EndsWith(
        """
          — Secretary-General, A/79/875-S/2025/248, para. 12 (22 April 2025)
          Official version: https://undocs.org/A/79/875 (address not verified)

        """.ReplaceLineEndings("\n"),
        AnswerText.Of(Desk.Ask("paragraph 12 of the 2025 report"), 80),
        StringComparison.Ordinal);

    /// <summary>One run of the chat on a data folder.</summary>
    private static async Task<string> SayAsync(TemporaryFolder data, bool asJson, params string[] lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        var run = new TerminalRun(Desk.Repositorys, new(), new StringReader(string.Join('\n', lines)), output, TextWriter.Null) { Data = data.Path };
        await ChatCommand.RunAsync(run, new("Ana", "c1", asJson), CancellationToken.None);
        return output.ToString();
    }
}
