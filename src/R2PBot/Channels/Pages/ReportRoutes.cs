using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using R2PBot.Checklists.Reports;
using R2PBot.Checklists.Reports.Formats;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Library.Pages;

namespace R2PBot.Channels.Pages;

/// <summary>
/// Reports behind single-use links at <c>/reports/…</c>. Looking at the address shows a button and nothing of the report: chat programs
/// and mail scanners fetch every address that they see, and would use the link up. Pressing the button opens it, once.
/// </summary>
internal static class ReportRoutes
{
    private const int TokenLength = 64;

    private static readonly string AskPolicy = $"default-src 'none'; style-src '{PageStyle.ContentSecurityHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static readonly string ReportPolicy = $"default-src 'none'; style-src '{ReportStyle.ContentSecurityHash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    public static void MapReports(this IEndpointRouteBuilder routes, ReportDesk desk)
    {
        routes.MapGet("/reports/{token}", async http =>
        {
            var (opens, language) = Token(http) is { } token ? await desk.LookAsync(token, http.RequestAborted) : (false, null);
            var words = ReportWords.For(language);
            // The button is sent from this page to this page; without a referrer a browser would say "null" as the origin.
            await WriteAsync(http, opens ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, opens ? Ask(words) : Closed(words), "same-origin");
        });
        routes.MapPost("/reports/{token}", async http =>
        {
            // Not cancelled with the request: the link is used up by then, and the log must say so.
            if (Token(http) is not { } token || await desk.OpenAsync(token, CancellationToken.None) is not { } report)
            {
                var (_, language) = Token(http) is { } used ? await desk.LookAsync(used, CancellationToken.None) : (false, null);
                await WriteAsync(http, StatusCodes.Status404NotFound, Closed(ReportWords.For(language)), "no-referrer");
                return;
            }

            Guarded(http, ReportPolicy, "no-referrer");
            http.Response.ContentType = report.ContentType;
            http.Response.Headers.ContentDisposition = report.ContentType.StartsWith("text/html", StringComparison.Ordinal) ? "inline" : $"attachment; filename=\"{report.Name}\"";
            await http.Response.Body.WriteAsync(report.Content, http.RequestAborted);
        });
    }

    private static string? Token(HttpContext http) =>
        http.Request.RouteValues["token"] is string { Length: TokenLength } token && token.All(char.IsAsciiHexDigitLower) ? token : null;

    private static Task WriteAsync(HttpContext http, int status, string page, string referrer)
    {
        http.Response.StatusCode = status;
        Guarded(http, AskPolicy, referrer);
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page, http.RequestAborted);
    }

    private static void Guarded(HttpContext http, string policy, string referrer)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = referrer;
        headers["X-Robots-Tag"] = "noindex, noarchive";
    }

    private static string Ask(ReportWords words) =>
        Page(words, words.LinkAsks, new Html().Add($"<p>{words.LinkOpensOnce}</p>\n<form method=\"post\"><button>{words.LinkOpen}</button></form>\n"));

    private static string Closed(ReportWords words) => Page(words, words.LinkClosed, new Html().Add($"<p>{words.LinkWhyClosed}</p>\n"));

    private static string Page(ReportWords words, string title, Html body) => new Html()
        .Add($"<!doctype html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
        .Add($"<title>{title} – R2PBot</title>\n<style>{new Markup(PageStyle.Css)}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{new Markup(body.ToString())}</main>\n</body>\n</html>\n").ToString();
}
