using Microsoft.Extensions.Logging;
using R2PBot.Channels.AdaptiveCards;
using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>One turn through the bot: typing while it thinks, its replies in order, an apology when it fails.</summary>
internal sealed partial class TurnRunner(IBot bot, ChatHostOptions options, TimeProvider time, ILogger<TurnRunner> logger)
{
    private const string Apology = "Something went wrong here, and your message was not answered. Please send it again; “help” shows what I can do.";

    private static readonly TimeSpan TypingEvery = TimeSpan.FromSeconds(2);

    /// <summary>Answers with activities.</summary>
    public async Task RunAsync(Turn turn, Activity asked, IActivitySender sender)
    {
        var thinking = ThinkAsync(turn);
        await TypeUntilAsync(thinking, asked, sender);
        var replies = await thinking;
        await SendAsync(replies, asked, sender);
    }

    /// <summary>Answers a pressed button: the card that takes the place of the pressed one, or a word that the answer follows as a message.</summary>
    public async Task RunInvokeAsync(Turn turn, Activity asked, IActivitySender sender, TaskCompletionSource<InvokeResponse> answer)
    {
        var replies = await ThinkAsync(turn);
        if (replies.FirstOrDefault(r => r.ReplacesCard) is { } replacing && answer.TrySetResult(InvokeResponse.Card(AnswerCard.Of(replacing, CardDialects.For(asked.ChannelId)))))
        {
            replies = [.. replies.Where(r => r != replacing)];
            await ReplaceForGoodAsync(turn, replacing, asked, sender);
        }
        else
        {
            answer.TrySetResult(InvokeResponse.Message(""));
        }

        await SendAsync(replies, asked, sender);
    }

    private async Task<IReadOnlyList<Reply>> ThinkAsync(Turn turn)
    {
        using var limit = new CancellationTokenSource(options.TurnTimeout, time);
        try
        {
            return await bot.HandleAsync(turn, limit.Token);
        }
#pragma warning disable CA1031 // Whatever happened inside, the person at the other end gets an answer.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            LogFailed(logger, failed);
            return [new Reply([new TextBlock(Apology)]) { Summary = Apology }];
        }
    }

    /// <summary>
    /// Teams shows the card of an invoke's answer to whoever pressed, and the sent one again on their other devices and later on; so the message itself is
    /// changed too. Not in a group: there the card is everybody's, and the others have not answered it.
    /// </summary>
    private static async Task ReplaceForGoodAsync(Turn turn, Reply reply, Activity asked, IActivitySender sender)
    {
        if (turn.Scope == ConversationScope.Personal && asked.ReplyToId is { } card)
        {
            await sender.UpdateAsync(ReplyActivity.Of(reply, asked) with { Id = card, ReplyToId = null }, CancellationToken.None);
        }
    }

    private static async Task SendAsync(IReadOnlyList<Reply> replies, Activity asked, IActivitySender sender)
    {
        foreach (var reply in replies)
        {
            var activity = ReplyActivity.Of(reply, asked);
            // A form sent as a message names the message it stood on; that one is updated. Where it cannot be, the answer is still said.
            var updated = reply.ReplacesCard && asked is { ReplyToId: { } card, Value: not null }
                && await sender.UpdateAsync(activity with { Id = card, ReplyToId = null }, CancellationToken.None) is SendResult.Sent;
            if (!updated)
            {
                await sender.SendAsync(activity, CancellationToken.None);
            }
        }
    }

    /// <summary>Ends before the answer is sent: a sign that came after it would stay on the screen.</summary>
    private async Task TypeUntilAsync(Task thinking, Activity asked, IActivitySender sender)
    {
        for (var wait = options.TypingAfter; sender.ShowsTyping && !thinking.IsCompleted; wait = TypingEvery)
        {
            // Without an exception for every turn that is quick: the delay is cancelled, not awaited.
            using var waiting = new CancellationTokenSource();
            await Task.WhenAny(thinking, Task.Delay(wait, time, waiting.Token));
            await waiting.CancelAsync();
            if (!thinking.IsCompleted)
            {
                await sender.SendAsync(ReplyActivity.Typing(asked), CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed on a turn")]
    private static partial void LogFailed(ILogger logger, Exception failed);
}
