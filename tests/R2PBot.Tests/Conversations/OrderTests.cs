using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class OrderTests
{
    [Fact]
    public async Task AnswersTwentyTurnsOfOneConversationInOrder_WhenAllComeAtOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 10 of the 2025 report");

        // "Next" depends on the turn before, so a lost or overtaken turn shows in what is quoted.
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.Bot.HandleAsync(client.Template with { Text = "next", ActivityId = $"n{i}" }, CancellationToken.None)));
        Assert.Equal(
            Enumerable.Range(11, 20).Select(n => $"sg-2025#{n}"),
            replies.Select(r => Assert.Single(Assert.Single(r).Blocks.OfType<QuotationBlock>()).Citation.Passage.Id));
    }

    [Fact]
    public async Task LosesAndDoublesNothing_WhenTwentyThreadsSpeakAtOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 10 of the 2025 report");
        using var start = new Barrier(20);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return client.Bot.HandleAsync(client.Template with { Text = "next", ActivityId = $"n{i}" }, CancellationToken.None);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
        Assert.Equal(
            Enumerable.Range(11, 20).Select(n => $"sg-2025#{n}"),
            replies.Select(r => Assert.Single(Assert.Single(r).Blocks.OfType<QuotationBlock>()).Citation.Passage.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LetsOtherConversationsPass()
    {
        var order = new ConversationOrder();
        var first = new TaskCompletionSource<int>();
        var slow = order.RunAsync(new("t", "", "a"), () => first.Task, CancellationToken.None);
        var second = order.RunAsync(new("t", "", "a"), () => Task.FromResult(2), CancellationToken.None);
        Assert.Equal(3, await order.RunAsync(new("t", "", "b"), () => Task.FromResult(3), CancellationToken.None));
        Assert.False(second.IsCompleted);
        first.SetResult(1);
        Assert.Equal((1, 2), (await slow, await second));
    }

    [Fact]
    public async Task KeepsTheOrder_WhenOneGivesUpWaitingAndOneFails()
    {
        var order = new ConversationOrder();
        var key = new ConversationKey("t", "", "a");
        var first = new TaskCompletionSource<int>();
        using var cancel = new CancellationTokenSource();
        var running = order.RunAsync(key, () => first.Task, CancellationToken.None);
        var waiting = order.RunAsync(key, () => Task.FromResult(2), cancel.Token);
        var last = order.RunAsync(key, () => Task.FromResult(3), CancellationToken.None);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(last.IsCompleted);
        first.SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => running);
        Assert.Equal(3, await last);
    }
}
