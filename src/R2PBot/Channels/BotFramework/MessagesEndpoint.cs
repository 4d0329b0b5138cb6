using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using R2PBot.Channels.Proactive;
using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>
/// POST /api/messages. Bad tokens get 401, malformed activities 400, too long ones 413, other content 415, a full conversation 429.
/// The body is read first because the token vouches for the service address that stands in it.
/// </summary>
internal sealed partial class MessagesEndpoint(
    ChatHostOptions options, InboundTokens tokens, ServiceAddresses addresses, ConversationLanes lanes, Welcomes welcomes, TurnRunner runner, Connector connector, ReferenceKeeper keeper, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    private const string ExpectReplies = "expectReplies";

    public async Task HandleAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context.Request, ActivityJson.Default.Activity, options.MaxBodyBytes, context.RequestAborted);
        if (body.Value is not { } activity)
        {
            await BodyReader.RefuseAsync(context, body.Fault);
            return;
        }

        if (options.AppId is not null && await tokens.CheckAsync(context.Request.Headers.Authorization, activity, context.RequestAborted) is not TokenVerdict.Valid and var verdict)
        {
            LogRefused(logger, verdict);
            await RefuseTokenAsync(context, verdict);
            return;
        }

        switch (TurnReader.Read(activity, isVerified: options.AppId is not null))
        {
            case Reading.Malformed malformed:
                LogMalformed(logger, malformed.Reason);
                await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadSyntax", $"The activity lacks a usable {malformed.Reason}.");
                break;
            case Reading.Ignored when activity.Type == ActivityTypes.Invoke:
                context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                break;
            case Reading.Turned turned when activity.DeliveryMode != ExpectReplies && addresses.Find(activity.ServiceUrl) is null:
                await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", $"This bot does not call that service address for {turned.Turn.Conversation.Channel}.");
                break;
            case Reading.Moved { IsThere: false, Turn: var left }:
                await keeper.RemoveAsync(left, context.RequestAborted);
                welcomes.Forget(left.Conversation);
                context.Response.StatusCode = StatusCodes.Status200OK;
                break;
            case Reading.Moved moved when Kept(moved.Turn, activity, isArrival: true):
            case Reading.Turned turned when turned.IsArrival && Kept(turned.Turn, activity, isArrival: true) && welcomes.IsRepeated(turned.Turn.Conversation):
            case Reading.Ignored:
                context.Response.StatusCode = StatusCodes.Status200OK;
                break;
            case Reading.Turned turned:
                Kept(turned.Turn, activity);
                await AnswerAsync(context, activity, turned.Turn);
                break;
        }
    }

    private bool Kept(Turn turn, Activity activity, bool isArrival = false)
    {
        keeper.Keep(turn, activity, isArrival);
        return true;
    }

    private Task AnswerAsync(HttpContext context, Activity activity, Turn turn) => activity switch
    {
        { Type: ActivityTypes.Invoke } => AnswerInvokeAsync(context, activity, turn),
        { DeliveryMode: ExpectReplies } => AnswerExpectedAsync(context, activity, turn),
        _ => AnswerLaterAsync(context, activity, turn),
    };

    private async Task AnswerLaterAsync(HttpContext context, Activity activity, Turn turn)
    {
        if (Enter(turn, () => runner.RunAsync(turn, activity, connector)) is not { } handled)
        {
            await RefuseFullAsync(context);
            return;
        }

        // Answered at once when it takes longer; the work goes on.
        await Task.WhenAny(handled, Task.Delay(options.HoldRequest, time, context.RequestAborted));
        context.Response.StatusCode = handled.IsCompleted ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
    }

    private async Task AnswerExpectedAsync(HttpContext context, Activity activity, Turn turn)
    {
        var collected = new CollectedReplies();
        if (Enter(turn, () => runner.RunAsync(turn, activity, collected)) is not { } handled)
        {
            await RefuseFullAsync(context);
            return;
        }

        await handled;
        await Answers.JsonAsync(context, StatusCodes.Status200OK, new ExpectedReplies(collected.Replies), ActivityJson.Plain.ExpectedReplies);
    }

    private async Task AnswerInvokeAsync(HttpContext context, Activity activity, Turn turn)
    {
        var answer = new TaskCompletionSource<InvokeResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Enter(turn, () => runner.RunInvokeAsync(turn, activity, connector, answer)) is not { } handled)
        {
            await RefuseFullAsync(context);
            return;
        }

        await Task.WhenAny(answer.Task, handled, Task.Delay(options.InvokeAnswerWithin, time, context.RequestAborted));
        // Whoever sets it first decides: after this the turn sends its card as a message.
        answer.TrySetResult(InvokeResponse.Message("One moment: the answer follows."));
        await Answers.JsonAsync(context, StatusCodes.Status200OK, await answer.Task, ActivityJson.Plain.InvokeResponse);
    }

    private Task? Enter(Turn turn, Func<Task> work) => lanes.TryEnter(turn.Conversation.ToString(), work);

    private static Task RefuseFullAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Answers.RefuseAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", "This conversation has too many unanswered messages.");
    }

    private static Task RefuseTokenAsync(HttpContext context, TokenVerdict verdict)
    {
        if (verdict == TokenVerdict.KeysUnavailable)
        {
            context.Response.Headers.RetryAfter = "10";
            return Answers.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "KeysUnavailable", "Tokens cannot be checked at the moment.");
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        // The reason stays in the log: it would only help whoever is guessing.
        return Answers.RefuseAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "The token is missing or not valid here.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a token: {Verdict}")]
    private static partial void LogRefused(ILogger logger, TokenVerdict verdict);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a malformed activity: {Lack}")]
    private static partial void LogMalformed(ILogger logger, string lack);
}
