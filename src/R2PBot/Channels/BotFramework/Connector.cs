using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace R2PBot.Channels.BotFramework;

/// <summary>The Connector REST interface of a channel: reply, send, update, delete.</summary>
internal sealed partial class Connector(ConnectorClient client, ServiceAddresses addresses, OutboundTokens tokens, TimeProvider time, ILogger<Connector> logger) : IActivitySender
{
    // channels.md: Teams asks to try again on these, and on no other.
    private static readonly HashSet<HttpStatusCode> Busy =
        [HttpStatusCode.TooManyRequests, HttpStatusCode.PreconditionFailed, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    private const int Attempts = 4;

    /// <summary>A longer wait would hold up the conversation's next turns; who needs it schedules it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    public Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = activity.ReplyToId is { } replied ? $"activities/{Uri.EscapeDataString(replied)}" : "activities";
        return TryAsync(HttpMethod.Post, activity, path, ConnectorFiles.Inline(activity), cancellationToken);
    }

    public Task<SendResult> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        TryAsync(HttpMethod.Put, activity, $"activities/{Uri.EscapeDataString(activity.Id ?? "")}", ConnectorFiles.Inline(activity), cancellationToken);

    /// <summary>Takes a message back; only its address is read from <paramref name="activity"/>.</summary>
    public Task<SendResult> DeleteAsync(Activity activity, CancellationToken cancellationToken) =>
        TryAsync(HttpMethod.Delete, activity, $"activities/{Uri.EscapeDataString(activity.Id ?? "")}", null, cancellationToken);

    private async Task<SendResult> TryAsync(HttpMethod method, Activity activity, string path, Activity? body, CancellationToken cancellationToken)
    {
        // Checked here again, not only at the door: a stored address may be older than the list.
        if (addresses.Find(activity.ServiceUrl) is not { } service)
        {
            return new SendResult.Refused("the service address is not allowed");
        }

        var address = new Uri(service, $"v3/conversations/{Uri.EscapeDataString(activity.Conversation?.Id ?? "")}/{path}");
        var json = body is null ? null : JsonSerializer.Serialize(body, ActivityJson.Plain.Activity);
        SendResult result = new SendResult.RetryLater(null);
        for (var attempt = 1; attempt <= Attempts && result is SendResult.RetryLater later; attempt++)
        {
            if (attempt > 1 && !await WaitAsync(later.After ?? TimeSpan.FromSeconds(1 << (attempt - 2)), cancellationToken))
            {
                break;
            }

            result = await OnceAsync(method, address, json, cancellationToken);
        }

        if (result is not SendResult.Sent)
        {
            LogNotSent(logger, result.GetType().Name);
        }

        return result;
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > LongestWait)
        {
            return false;
        }

        await Task.Delay(wait, time, cancellationToken);
        return true;
    }

    private async Task<SendResult> OnceAsync(HttpMethod method, Uri address, string? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        try
        {
            if (await tokens.GetAsync(cancellationToken) is { } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var response = await client.Http.SendAsync(request, cancellationToken);
            return await ResultOfAsync(response, cancellationToken);
        }
        catch (OutboundTokenException refused)
        {
            return new SendResult.RetryLater(refused.RetryAfter);
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendResult.RetryLater(null);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new SendResult.Unknown(broken.GetType().Name);
        }
    }

    private async Task<SendResult> ResultOfAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new SendResult.Sent(await IdOfAsync(response, cancellationToken)),
        var busy when Busy.Contains(busy) => new SendResult.RetryLater(After(response.Headers.RetryAfter)),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new SendResult.Gone(),
        var status => new SendResult.Refused($"status {(int)status}"),
    };

    private TimeSpan? After(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? Max(date - time.GetUtcNow(), TimeSpan.Zero) : null);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static async Task<string?> IdOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return bytes.Length == 0 ? null : JsonSerializer.Deserialize(bytes, ActivityJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was not sent: {Result}")]
    private static partial void LogNotSent(ILogger logger, string result);
}
