using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>DirectLineJS from npm, in plain Node.js.</summary>
[Collection("one client at a time")]
public sealed class DirectLineClientTests
{
    [NodeFact]
    public async Task HoldsAConversation_AndMissesNothing_WhenItsConnectionsBreak()
    {
        var bot = new SampleBot(Repository.Passage);
        await using var host = await WebHostUnderTest.StartAsync(bot);

        var seen = await RealClients.RunAsync("directline.mjs", host.Address.AbsoluteUri);

        string[] said = ["one", "two", "three", "while away", "after"];
        Assert.Equal(
            ["Welcome. Ask me about the Responsibility to Protect.", .. said.SelectMany(s => new[] { $"> {s}", $"echo: {s}" })],
            seen["texts"]!.AsArray().Select(t => t!.GetValue<string>()));
        Assert.Equal(2, seen["connections"]!.GetValue<int>());
        Assert.StartsWith("dl_", seen["user"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task SpeaksWithoutWebSocketToo()
    {
        await using var host = await WebHostUnderTest.StartAsync(new SampleBot(Repository.Passage));

        var seen = await RealClients.RunAsync("directline.mjs", host.Address.AbsoluteUri, "polling");

        Assert.Equal(
            ["Welcome. Ask me about the Responsibility to Protect.", "> one", "echo: one", "> two", "echo: two", "> three", "echo: three"],
            seen["texts"]!.AsArray().Select(t => t!.GetValue<string>()));
    }
}
