using System.Text.Json.Nodes;
using R2PBot.Tests.Support;

namespace R2PBot.Acceptance;

/// <summary>The program itself, as a person starts it, in a real browser; and the same message again after a restart.</summary>
[Collection("one client at a time")]
public sealed class RealBotTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("r2pbot-real-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [BrowserFact]
    public async Task AnswersCitesSavesAndShowsTheDocument()
    {
        using var bot = await ServedBot.StartAsync(_data, "--demo");

        var seen = await RealClients.RunAsync("pictures.mjs", bot.Address.AbsoluteUri);

        Assert.Empty(seen["elsewhere"]!.AsArray());
        Assert.Empty(seen["complaints"]!.AsArray());
        Assert.Empty(seen["cut"]!.AsArray());
        Assert.Contains("Did you mean the command “my quotes”?", Text(seen["mistyped"]), StringComparison.Ordinal);
        Assert.Contains("A total of 61 countries and two regional organizations", Text(seen["answer"]), StringComparison.Ordinal);
        Assert.Contains("Secretary-General, A/79/875-S/2025/248, para. 41 (22 April 2025)", Text(seen["answer"]), StringComparison.Ordinal);
        Assert.Contains("para. 42", Text(seen["context"]), StringComparison.Ordinal);
        Assert.Contains("A/67/929-S/2013/399", Text(seen["elsewhereAsked"]), StringComparison.Ordinal);
        Assert.Contains("para. 12", Text(seen["declined"]), StringComparison.Ordinal);
        Assert.Contains("May editors see the wording", Text(seen["notFound"]), StringComparison.Ordinal);
        Assert.Contains("is damaged in our source text and is not quoted", Text(seen["damaged"]), StringComparison.Ordinal);
        Assert.Contains("A/67/929-S/2013/399", Text(seen["quotes"]), StringComparison.Ordinal);
        Assert.Contains("Several initiatives have been launched by Member States", Text(seen["document"]), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task AnswersAMessageOnce_AlsoWhenItComesAgainAfterARestart()
    {
        var answers = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            using var bot = await ServedBot.StartAsync(_data);
            for (var time = 0; time < (start == 0 ? 3 : 2); time++)
            {
                answers.Add(await bot.AskAsync("the-same-message", "A/79/875 para 12"));
            }
        }

        Assert.Contains("legal determination", answers[0], StringComparison.Ordinal);
        Assert.All(answers.Skip(1), a => Assert.DoesNotContain("legal determination", a, StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task GoesOnWithDirectLineJs_AfterABrokenConnectionAndAKill()
    {
        var seen = await RealClients.RunAsync("realbot.mjs", Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), Repository.At("knowledge"), _data);

        Assert.Equal([1, 1, 1], seen["once"]!.AsArray().Select(n => n!.GetValue<int>()));
        Assert.Equal(seen["heard"]!.GetValue<int>(), seen["different"]!.GetValue<int>());
    }

    [BrowserFact]
    public async Task TalksInTheTeamsEmulator()
    {
        var port = PlaygroundTests.FreePort();
        using var bot = await ServedBot.StartAsync(_data, "--allow-service-url", $"http://localhost:{port}");

        var seen = await RealClients.RunAsync("realplayground.mjs", new Uri(bot.Address, "/api/messages").AbsoluteUri, $"{port}");

        Assert.Contains("A total of 61 countries and two regional organizations", Text(seen["answer"]), StringComparison.Ordinal);
        Assert.Contains("para. 42", Text(seen["context"]), StringComparison.Ordinal);
        Assert.Contains("para. 41", Text(seen["quotes"]), StringComparison.Ordinal);
        Assert.True(seen["asksNoMore"]!.GetValue<bool>());
        Assert.True(seen["oldFormGone"]!.GetValue<bool>());
        Assert.InRange(seen["updates"]!.GetValue<int>(), 2, 10);
    }

    [BrowserFact]
    public async Task ComesBackByItself_AndSaysSo_WhenTheHostIsStartedAgain()
    {
        var seen = await RealClients.RunAsync("restart.mjs", Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), Repository.At("knowledge"), _data);

        Assert.True(seen["before"]!.GetValue<bool>());
        Assert.Equal(1, seen["explains"]!.GetValue<int>());
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
