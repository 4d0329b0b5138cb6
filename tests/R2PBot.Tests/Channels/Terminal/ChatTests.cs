using System.Text.Json;
using R2PBot.Channels.Terminal;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

public sealed class ChatTests
{
    [Fact]
    public void WritesBlocksThatNoChannelOwns()
    {
        var reply = JsonDocument.Parse(AnswerJson.Line(ChatBlocks.Of("c1", 3, Desk.Ask("paragraph 12 of the 2025 report")))).RootElement;
        Assert.Equal(["text", "quotation", "actions"], reply.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("kind").GetString()));
        Assert.Equal("sg-2025#12", reply.GetProperty("blocks")[1].GetProperty("quotation").GetProperty("citation").GetProperty("id").GetString());
        Assert.Equal("""["Exact citation","Next paragraph"]""", reply.GetProperty("blocks")[2].GetProperty("actions").GetRawText());
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
}
