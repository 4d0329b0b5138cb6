using System.Diagnostics;
using R2PBot.Tests.Support;
namespace R2PBot.Tests.Conversations;
public sealed class ScratchSpeed(Xunit.Abstractions.ITestOutputHelper o)
{
    [Fact]
    public async Task Speed()
    {
        await using var client = await ConversationClient.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var w = Stopwatch.StartNew();
            for (var i = 0; i < 500; i++) await client.SayAsync("What does the report say about women?");
            var a = w.Elapsed; w.Restart();
            for (var i = 0; i < 500; i++) Desk.Ask("What does the report say about women?");
            var b = w.Elapsed; w.Restart();
            for (var i = 0; i < 500; i++) await client.SayAsync("help");
            var c = w.Elapsed; w.Restart();
            await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => client.Bot.HandleAsync(client.Template with { Conversation = new("t", "", $"c{i % 50}"), ActivityId = $"p{round}-{i}", Text = "What does the report say about women?" }, default))));
            o.WriteLine($"say {a.TotalMilliseconds / 500:F3} ms, answer alone {b.TotalMilliseconds / 500:F3}, help {c.TotalMilliseconds / 500:F3}, parallel {w.Elapsed.TotalMilliseconds / 500:F3}");
        }
    }
}
