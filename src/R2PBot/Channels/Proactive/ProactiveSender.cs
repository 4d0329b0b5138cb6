using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.DirectLine;
using R2PBot.Conversations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Channels.Proactive;

/// <summary>
/// Takes a message to where its recipient was last seen: over the Connector, or into an open conversation of the web chat. It tries once and says what
/// the channel said; when to try again is for the deliveries to decide.
/// </summary>
/// <param name="write">What the message says; nothing when there is nothing to say any more.</param>
internal sealed class ProactiveSender(
    ConnectorClient client, ServiceAddresses addresses, OutboundTokens tokens, DirectLineConversations directLine, DeliveryOptions options, Func<Message, CancellationToken, Task<Reply?>> write, TimeProvider time)
{
    private const int MaxPrepared = 512;
    private const int MaxErrorBytes = 2_048;

    // Teams asks to try again on these. Any other 5xx may come after the message was taken.
    private static readonly HashSet<HttpStatusCode> Busy =
        [HttpStatusCode.TooManyRequests, HttpStatusCode.PreconditionFailed, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    private readonly ConcurrentDictionary<string, PreparedActivity> _prepared = new(StringComparer.Ordinal);

    public async Task<SendOutcome> SendAsync(Message message, CancellationToken cancellation)
    {
        if (await PrepareAsync(message, cancellation) is not { } prepared)
        {
            return new SendOutcome.Needless("nothing to say any more");
        }

        return message.Reference.Address.Channel == DirectLineTurns.Channel ? await PushAsync(prepared, message.Reference) : await PostAsync(prepared, message.Reference, cancellation);
    }

    private async Task<PreparedActivity?> PrepareAsync(Message message, CancellationToken cancellation)
    {
        var first = message.First;
        var key = string.Join('|', [first.Address.Channel, first.Language, first.TimeZone, first.Standing, first.IsPossiblyRepeated, .. message.Deliveries.Select(d => d.Subject.Key)]);
        if (_prepared.TryGetValue(key, out var known))
        {
            return known;
        }

        if (await write(message, cancellation) is not { } reply)
        {
            return null;
        }

        if (_prepared.Count >= MaxPrepared)
        {
            _prepared.Clear();
        }

        var prepared = new PreparedActivity(reply, first.Address.Channel);
        // What was released stays as it is; drafts and reminders change with what happens to them.
        return message.Deliveries.All(d => d.Subject.Kind == SubjectKind.Alert) ? _prepared[key] = prepared : prepared;
    }

    /// <summary>Not into a conversation that nobody looks at: it would count as delivered and be seen by nobody. The page gets it when it is open again.</summary>
    private async Task<SendOutcome> PushAsync(PreparedActivity prepared, ConversationReference to)
    {
        var activity = prepared.Activity with { ServiceUrl = to.ServiceUrl, Conversation = new() { Id = to.ConversationId }, From = new() { Id = to.BotId, Name = to.BotName, Role = "bot" } };
        return directLine.Find(to.ConversationId)?.IsRead == true && await directLine.SendAsync(activity, CancellationToken.None) is SendResult.Sent sent ? new SendOutcome.Sent(sent.Id) : new SendOutcome.Later("the page is not open", null);
    }

    private async Task<SendOutcome> PostAsync(PreparedActivity prepared, ConversationReference to, CancellationToken cancellation)
    {
        // Checked here again: a stored address may be older than the list.
        if (addresses.Find(to.ServiceUrl) is not { } service)
        {
            return new SendOutcome.Refused("the service address is not allowed");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(options.AnswerWithinSeconds));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities"));
            request.Content = prepared.BodyFor(to);
            if (await tokens.GetAsync(cancellation) is { } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var response = await client.Http.SendAsync(request, patience.Token);
            return await OutcomeOfAsync(response, patience.Token);
        }
        catch (OutboundTokenException refused)
        {
            return new SendOutcome.Later("no token", refused.RetryAfter);
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendOutcome.Later("not reached", null);
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown($"no answer within {options.AnswerWithinSeconds} s");
        }
        catch (HttpRequestException broken)
        {
            return new SendOutcome.Unknown($"the connection broke: {broken.HttpRequestError}");
        }
    }

    private async Task<SendOutcome> OutcomeOfAsync(HttpResponseMessage response, CancellationToken cancellation) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new SendOutcome.Sent(await IdOfAsync(response, cancellation)),
        var busy when Busy.Contains(busy) => new SendOutcome.Later($"status {(int)busy}", After(response.Headers.RetryAfter)),
        // The bot's own credentials: wrong for all, and not the recipient's fault.
        HttpStatusCode.Unauthorized => new SendOutcome.Later("status 401", null),
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => new SendOutcome.Gone($"status {(int)response.StatusCode}{await CodeOfAsync(response, cancellation)}"),
        >= HttpStatusCode.InternalServerError => new SendOutcome.Unknown($"status {(int)response.StatusCode}"),
        var status => new SendOutcome.Refused($"status {(int)status}{await CodeOfAsync(response, cancellation)}"),
    };

    private TimeSpan? After(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date && date > time.GetUtcNow() ? date - time.GetUtcNow() : null);

    /// <summary>It was taken, whatever else the answer says.</summary>
    private static async Task<string?> IdOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellation), ActivityJson.Default.ResourceResponse)?.Id;
        }
        catch (Exception unread) when (unread is JsonException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The channel's word for it, such as <c>BotNotInConversationRoster</c>; only letters, for it comes from outside.</summary>
    private static async Task<string> CodeOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            using var json = JsonDocument.Parse(body.AsMemory(0, Math.Min(body.Length, MaxErrorBytes)));
            var code = TurnFields.Text(TurnFields.Member(TurnFields.Member(json.RootElement, "error"), "code"));
            return code is { Length: > 0 and <= 60 } && code.All(char.IsAsciiLetterOrDigit) ? $" {code}" : "";
        }
        catch (Exception unread) when (unread is JsonException or HttpRequestException or OperationCanceledException)
        {
            return "";
        }
    }
}
