using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class OnceTests
{
    [Fact]
    public async Task AnswersTheSameActivityOnce_AlsoAcrossARestart()
    {
        await using var client = await ConversationClient.StartAsync();
        var turn = client.Template with { Text = "paragraph 41 of the 2025 report", ActivityId = "same" };
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Bot.HandleAsync(turn, CancellationToken.None)));
        Assert.Single(replies, r => r.Count == 1);
        await client.RestartAsync();
        client.Time.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(await client.Bot.HandleAsync(turn, CancellationToken.None));
        Assert.Single(await client.Bot.HandleAsync(turn with { ActivityId = "other" }, CancellationToken.None));
        Assert.Single(await client.Bot.HandleAsync(turn with { Conversation = new("terminal", "", "c-2") }, CancellationToken.None));
    }

    [Fact]
    public async Task ForgetsWhatItAnswered_AfterTheWindow()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("help");
        client.Time.Pass(AnsweredTurns.Window + TimeSpan.FromMinutes(1));
        await client.SayAsync("sources");
        Assert.Single(await client.EveryValueAsync(), v => v.Length == 64 && v.All(char.IsAsciiHexDigitLower));
    }

    [Fact]
    public async Task AnswersEveryTurn_WhenTheChannelGivesNoId()
    {
        await using var client = await ConversationClient.StartAsync();
        Assert.Single(await client.Bot.HandleAsync(client.Template with { Text = "help" }, CancellationToken.None));
        Assert.Single(await client.Bot.HandleAsync(client.Template with { Text = "help" }, CancellationToken.None));
    }

    [Fact]
    public async Task SavesOnceAndLosesNothing_WhenTheReplyNeverArrives()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        var save = client.Template with { Text = "save", ActivityId = "lost" };
        await Assert.ThrowsAsync<IOException>(async () => Render(await client.Bot.HandleAsync(save, CancellationToken.None)));

        // The channel sends it again to the next process.
        await client.RestartAsync();
        Assert.Empty(await client.Bot.HandleAsync(save, CancellationToken.None));
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41", client.Ids);

        static void Render(IReadOnlyList<Reply> replies) => throw new IOException($"The connection broke before {replies.Count} reply was sent.");
    }

    [Theory]
    [InlineData("drop table answered_turn")]
    [InlineData("drop table conversation")]
    [InlineData("drop table person")]
    [InlineData("drop table saved_quote")]
    public async Task SaysSoAndGoesOn_WhenTheDatabaseFails(string damage)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        await client.ExecuteAsync(damage);
        await client.SayAsync("save");
        Assert.Contains("This did not work", client.Text, StringComparison.Ordinal);
        Assert.Single(client.Failures);
        Assert.Contains(client.Buttons, b => b.Title == "Help");
    }

    [Fact]
    public async Task FinishesATurn_WhenTheCallerHangsUp()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        using var cancel = new CancellationTokenSource();
        var turn = client.Bot.HandleAsync(client.Template with { Text = "save", ActivityId = "s" }, cancel.Token);
        await cancel.CancelAsync();
        await turn;
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41", client.Ids);
    }
}
