using System.Text.Json;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.Proactive;

namespace R2PBot.Channels.DirectLine;

/// <summary>What people post: kept in the conversation, so that every open page shows it, and handed to the bot in the order of the conversation.</summary>
internal sealed class DirectLineTurns(DirectLineConversations conversations, ConversationLanes lanes, TurnRunner runner, ReferenceKeeper keeper)
{
    public const string Channel = "directline";

    /// <summary>What somebody is told who comes back to words that are gone.</summary>
    private const string ReturnVerb = "returned";

    private static readonly ChannelAccount Bot = new() { Id = "r2pbot", Name = "R2PBot", Role = "bot" };

    private readonly Lock _order = new();

    /// <param name="isBack">A page comes back to a conversation that this host does not hold any more, as after a restart.</param>
    public void Welcome(DirectLineClaims claims, string baseAddress, bool isBack = false)
    {
        var arrival = Addressed(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = claims.User }] }, claims, baseAddress);
        if (TurnReader.Read(arrival, isVerified: false) is Reading.Turned turned)
        {
            var turn = isBack ? turned.Turn with { Action = new(ReturnVerb, new Dictionary<string, string>()) } : turned.Turn;
            lanes.TryEnter(claims.Conv, () => runner.RunAsync(turn, arrival, conversations));
        }
    }

    public PostOutcome Take(DirectLineClaims claims, Activity posted, string baseAddress)
    {
        // A client asks for nothing else, and what else an activity can be must not be claimed by one.
        var activity = Addressed(Allowed(posted), claims, baseAddress);
        if (posted.Type is not (ActivityTypes.Message or ActivityTypes.Typing or "event") || TurnReader.Read(activity, isVerified: false) is Reading.Malformed || !CanBeTold(activity))
        {
            return new PostOutcome.Malformed();
        }

        if (posted.Type != ActivityTypes.Message)
        {
            // Nobody else is there to see it.
            return new PostOutcome.Accepted("");
        }

        // Told and queued in one step: the order on the screen is the order of the answers.
        lock (_order)
        {
            var conversation = conversations.Open(claims.Conv);
            var said = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (lanes.TryEnter(claims.Conv, async () => await AnswerAsync(await said.Task, baseAddress)) is null)
            {
                return new PostOutcome.Full();
            }

            var kept = conversation.Add(activity with { ServiceUrl = null });
            said.SetResult(kept);
            return new PostOutcome.Accepted(kept.Id ?? "");
        }
    }

    private Task AnswerAsync(Activity heard, string baseAddress)
    {
        var asked = heard with { ServiceUrl = baseAddress };
        if (TurnReader.Read(asked, isVerified: false) is not Reading.Turned turned)
        {
            return Task.CompletedTask;
        }

        keeper.Keep(turned.Turn, asked);
        return runner.RunAsync(turned.Turn, asked, conversations);
    }

    /// <summary>Half of a surrogate pair can be read inside a value, but never written again; one such message would end every stream of the conversation.</summary>
    private static bool CanBeTold(Activity activity)
    {
        try
        {
            _ = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Plain.Activity);
            return true;
        }
        catch (Exception unwritable) when (unwritable is ArgumentException or InvalidOperationException or JsonException)
        {
            return false;
        }
    }

    /// <summary>Only what a person can say. The client's own data go back to it: by them it knows its message again.</summary>
    private static Activity Allowed(Activity posted) => new()
    {
        Type = posted.Type,
        Text = posted.Text,
        TextFormat = "plain",
        Value = posted.Value,
        Locale = posted.Locale,
        LocalTimezone = posted.LocalTimezone,
        ChannelData = posted.ChannelData,
        From = posted.From,
    };

    private static Activity Addressed(Activity activity, DirectLineClaims claims, string baseAddress) => activity with
    {
        ChannelId = Channel,
        ServiceUrl = baseAddress,
        Conversation = new ConversationAccount { Id = claims.Conv },
        From = new ChannelAccount { Id = claims.User, Name = activity.From?.Name, Role = "user" },
        Recipient = Bot,
    };
}

/// <summary>What became of a posted activity.</summary>
internal abstract record PostOutcome
{
    internal sealed record Accepted(string Id) : PostOutcome;

    internal sealed record Malformed : PostOutcome;

    internal sealed record Full : PostOutcome;
}
