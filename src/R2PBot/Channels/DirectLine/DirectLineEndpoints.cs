using Microsoft.AspNetCore.Http;
using R2PBot.Channels.BotFramework;

namespace R2PBot.Channels.DirectLine;

/// <summary>The REST half of Direct Line 3.0.</summary>
internal sealed class DirectLineEndpoints(ChatHostOptions options, DirectLineTokens tokens, DirectLineConversations conversations, DirectLineTurns turns)
{
    /// <summary>A token for a new conversation and a new, unnamed user. A host that others reach asks for its key.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context.Request, DirectLineJson.Default.EmptyBody, options.MaxBodyBytes, context.RequestAborted);
        if (body.Fault != BodyFault.None)
        {
            await BodyReader.RefuseAsync(context, body.Fault);
        }
        else if (options.DirectLineKey is { } key && !DirectLineAccess.IsKey(context.Request, key))
        {
            await DirectLineAccess.RefuseAsync(context);
        }
        else
        {
            var conversation = DirectLineIds.New();
            await AnswerAsync(context, StatusCodes.Status200OK, new(conversation, DirectLineIds.NewUser(), 0, "chat"), withStream: false);
        }
    }

    public Task RefreshAsync(HttpContext context) => tokens.ReadChat(DirectLineAccess.Token(context.Request)) is { } claims
        ? AnswerAsync(context, StatusCodes.Status200OK, claims, withStream: false)
        : DirectLineAccess.RefuseAsync(context);

    public async Task StartAsync(HttpContext context)
    {
        if (tokens.ReadChat(DirectLineAccess.Token(context.Request)) is not { } claims)
        {
            await DirectLineAccess.RefuseAsync(context);
            return;
        }

        var isNew = conversations.Open(claims.Conv).Start();
        await AnswerAsync(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, claims, withStream: true);
        if (isNew)
        {
            turns.Welcome(claims, DirectLineAccess.BaseAddress(context.Request));
        }
    }

    public async Task ReconnectAsync(HttpContext context)
    {
        if (DirectLineAccess.ClaimsFor(context, tokens) is not { } claims)
        {
            await DirectLineAccess.RefuseAsync(context);
            return;
        }

        var isUnknown = conversations.Open(claims.Conv).Start();
        await AnswerAsync(context, StatusCodes.Status200OK, claims, withStream: true);
        if (isUnknown)
        {
            turns.Welcome(claims, DirectLineAccess.BaseAddress(context.Request), isBack: true);
        }
    }

    public async Task PostAsync(HttpContext context)
    {
        if (DirectLineAccess.ClaimsFor(context, tokens) is not { } claims)
        {
            await DirectLineAccess.RefuseAsync(context);
            return;
        }

        var body = await BodyReader.ReadAsync(context.Request, ActivityJson.Default.Activity, options.MaxBodyBytes, context.RequestAborted);
        if (body.Value is not { } activity)
        {
            await BodyReader.RefuseAsync(context, body.Fault);
            return;
        }

        if (activity.From?.Id is { } sender && sender != claims.User)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, "BadArgument", "The token is for another sender.");
            return;
        }

        switch (turns.Take(claims, activity, DirectLineAccess.BaseAddress(context.Request)))
        {
            case PostOutcome.Accepted accepted:
                await Answers.JsonAsync(context, StatusCodes.Status200OK, new ResourceResponse(accepted.Id), ActivityJson.Default.ResourceResponse);
                break;
            case PostOutcome.Full:
                context.Response.Headers.RetryAfter = "5";
                await Answers.RefuseAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", "This conversation has too many unanswered messages.");
                break;
            default:
                await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadSyntax", "The activity is not one that this bot reads.");
                break;
        }
    }

    public Task ListAsync(HttpContext context)
    {
        if (DirectLineAccess.ClaimsFor(context, tokens) is not { } claims)
        {
            return DirectLineAccess.RefuseAsync(context);
        }

        var set = conversations.Open(claims.Conv).Asked(context.Request.Query["watermark"]);
        return Answers.JsonAsync(context, StatusCodes.Status200OK, set, DirectLineOut.Set);
    }

    /// <summary>The bot reads no files; saying so is kinder than a broken upload.</summary>
    public static Task RefuseUploadAsync(HttpContext context) =>
        Answers.RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "This bot takes no files.");

    public async Task FileAsync(HttpContext context)
    {
        var route = context.Request.RouteValues;
        var file = conversations.Find(route["conversation"] as string ?? "")?.File(route["file"] as string ?? "");
        if (file?.Bytes is not { } bytes)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no such file any more.");
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        // Always saved, never shown: a shown file would be a page of this host.
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name ?? "file");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private Task AnswerAsync(HttpContext context, int status, DirectLineClaims claims, bool withStream)
    {
        var answer = new ConversationAnswer(claims.Conv, tokens.Issue(claims.Conv, claims.User), (int)DirectLineTokens.Lifetime.TotalSeconds)
        {
            StreamUrl = withStream ? DirectLineAccess.StreamAddress(context.Request, claims.Conv, tokens.IssueForStream(claims)) : null,
        };
        return Answers.JsonAsync(context, status, answer, DirectLineJson.Default.ConversationAnswer);
    }
}
