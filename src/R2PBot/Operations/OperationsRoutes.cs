using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using R2PBot.Jobs;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Operations;

/// <summary>
/// <c>/operations</c>: jobs, deliveries, ledgers. The key is the password that the browser asks for; the name beside it is not read. Other sites cannot post
/// here, for the host's guard refuses their origin.
/// </summary>
internal static class OperationsRoutes
{
    private const int MaxFailed = 200;
    private const int MaxBody = 1_024;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(OperationsHtml.Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapOperations(this IEndpointRouteBuilder routes, DeliveryBook book, OperationsOptions options, TimeProvider time)
    {
        if (options.Key.Length == 0)
        {
            return;
        }

        var services = routes.ServiceProvider;
        routes.MapGet("/operations", Guarded(options, async http =>
        {
            var jobs = services.GetService<JobsLoop>()?.Board is { } board ? await board.StatusAsync(http.RequestAborted) : [];
            var view = new OperationsView(
                time.GetUtcNow(), services.GetService<DeliveryPump>()?.IsSending == true, jobs,
                await book.CountsAsync(http.RequestAborted), await book.FailedAsync(MaxFailed, http.RequestAborted), options.ShowNames);
            await WriteAsync(http, OperationsHtml.Overview(view), "text/html");
        }));
        routes.MapGet("/operations/ledger/{alert:int}", Guarded(options, async http => await WriteAsync(http, OperationsHtml.Ledger(await LedgerAsync(http, book), options.ShowNames), "text/html")));
        routes.MapGet("/operations/ledger/{alert:int}.csv", Guarded(options, async http => await WriteAsync(http, LedgerCsv.Of(await LedgerAsync(http, book), options.ShowNames), "text/csv")));
        routes.MapPost("/operations/retry", Guarded(options, http => RetryAsync(http, book)));
    }

    private static RequestDelegate Guarded(OperationsOptions options, RequestDelegate page) => http =>
    {
        if (IsKey(http.Request.Headers.Authorization, options.Key))
        {
            return page(http);
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"R2PBot operations\", charset=\"UTF-8\"";
        return Task.CompletedTask;
    };

    private static bool IsKey(string? header, string key)
    {
        if (header?.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var buffer = new byte[header.Length];
        var given = Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "";
        var password = given[(given.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(password)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static Task<Ledger> LedgerAsync(HttpContext http, DeliveryBook book) => book.LedgerOfAsync(int.Parse(http.Request.RouteValues["alert"] as string ?? "0"), http.RequestAborted);

    private static async Task RetryAsync(HttpContext http, DeliveryBook book)
    {
        if (http.Request.ContentLength is null or > MaxBody)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var found = await DeliveryAsync(http.Request, http.RequestAborted) is { } delivery && await book.RetryAsync(delivery, http.RequestAborted);
        http.Response.StatusCode = found ? StatusCodes.Status303SeeOther : StatusCodes.Status404NotFound;
        http.Response.Headers.Location = found ? "/operations" : default;
    }

    /// <summary>The one field of the page's own form, by hand: the framework's reader throws at broken forms in many ways, each of them a 500.</summary>
    private static async Task<long?> DeliveryAsync(HttpRequest request, CancellationToken cancellation)
    {
        const string Field = "delivery=";
        using var reader = new StreamReader(request.Body, Encoding.ASCII);
        var form = await reader.ReadToEndAsync(cancellation);
        return form.StartsWith(Field, StringComparison.Ordinal) && long.TryParse(form.AsSpan(Field.Length), NumberStyles.None, null, out var delivery) ? delivery : null;
    }

    private static Task WriteAsync(HttpContext http, string text, string contentType)
    {
        http.Response.ContentType = $"{contentType}; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        // With the host's "no-referrer" a browser hides the origin of a form as well, and the guard would refuse it.
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
