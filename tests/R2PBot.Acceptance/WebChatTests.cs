using System.Text.Json.Nodes;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>The page in a real browser that can reach nothing but this computer.</summary>
[Collection("one client at a time")]
public sealed class WebChatTests
{
    [BrowserFact]
    public async Task IsUsedByMouseKeyboardAndPhone_AndAsksNoOtherHost()
    {
        await using var host = await WebHostUnderTest.StartAsync(new SampleBot(Repository.Passage));

        var seen = await RealClients.RunAsync("webchat.mjs", host.Address.AbsoluteUri);

        Assert.Empty(Texts(seen["elsewhere"]));
        Assert.Empty(Texts(seen["complaints"]));
        Assert.Equal(("R2PBot", "en", true), (Text(seen["title"]), Text(seen["lang"]), seen["unverified"]!.GetValue<bool>()));
        Assert.Equal("What stands in the way?", Text(seen["heading"]).Trim());
        Assert.True(seen["bold"]!.GetValue<bool>());
        Assert.Equal(["Context", "Copy citation", "Other sources", "Save", "Official version", "Not helpful"], Texts(seen["buttons"]));
        Assert.Contains("Radio broadcasts", Text(seen["submitted"]), StringComparison.Ordinal);
        Assert.Contains("yes", Text(seen["submitted"]), StringComparison.Ordinal);
        Assert.Equal("# Quotations\n", Text(seen["file"]));
        Assert.Equal("R2PBot", Text(seen["titleAfterMarkup"]));
        Assert.Equal(Number(seen["before"]), Number(seen["afterReload"]));
        Assert.Equal(2, Number(seen["ownMessagesTwice"]));
        Assert.Equal(1, Number(seen["afterNew"]));
        Assert.Equal((0, 0), (Number(seen["overflow390"]), Number(seen["overflow320"])));
        Assert.Empty(Texts(seen["clipped"]));
        Assert.Equal("Skip to the message box", Text(seen["firstStop"]));
        Assert.True(seen["skipIsSeen"]!.GetValue<bool>());
        Assert.Equal("webchat-sendbox-input", Text(seen["afterSkip"]));
        Assert.NotEqual("none", Text(seen["focusRing"]));
        Assert.True(seen["pressedByKey"]!.GetValue<bool>());
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static int Number(JsonNode? node) => node?.GetValue<int>() ?? -1;

    private static IEnumerable<string> Texts(JsonNode? node) => node?.AsArray().Select(Text) ?? ["nothing was reported"];
}
