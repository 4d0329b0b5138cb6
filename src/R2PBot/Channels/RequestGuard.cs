using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace R2PBot.Channels;

/// <summary>
/// Stands before every endpoint. A page of another site must not reach a bot on loopback, neither by a request of its own (Origin)
/// nor under a name that it points at this computer (Host, "DNS rebinding").
/// </summary>
internal sealed partial class RequestGuard(RequestDelegate next, ChatHostOptions options, ILogger<RequestGuard> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var verdict = Judge(context.Request.Host, context.Request.Headers.Origin, options.IsPublic);
        if (verdict != GuardVerdict.Passed)
        {
            LogRefused(logger, verdict);
            await Answers.RefuseAsync(context, verdict == GuardVerdict.ForeignHost ? StatusCodes.Status421MisdirectedRequest : StatusCodes.Status403Forbidden, verdict.ToString(), "This address does not serve other sites.");
            return;
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await Answers.RefuseAsync(context, broken.StatusCode, "BadRequest", "The request could not be read.");
        }
    }

    /// <summary>A public host is reached under names that only its operator knows, and every door there asks for a token or key; so it checks only that origin and host agree.</summary>
    public static GuardVerdict Judge(HostString host, string? origin, bool isPublic)
    {
        if (!host.HasValue || !isPublic && !IsLoopbackName(host.Host))
        {
            return GuardVerdict.ForeignHost;
        }

        return origin is null || IsSameHost(origin, host) ? GuardVerdict.Passed : GuardVerdict.ForeignOrigin;
    }

    private static bool IsSameHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && uri.Port == (host.Port ?? (uri.Scheme == "https" ? 443 : 80));

    private static bool IsLoopbackName(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request: {Verdict}")]
    private static partial void LogRefused(ILogger logger, GuardVerdict verdict);
}

internal enum GuardVerdict
{
    Passed,
    ForeignHost,
    ForeignOrigin,
}
