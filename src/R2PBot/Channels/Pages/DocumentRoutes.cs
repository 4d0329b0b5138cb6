using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using R2PBot.Answers;
using R2PBot.Library.Pages;

namespace R2PBot.Channels.Pages;

/// <summary>The readable documents at <c>/documents</c>: no script, no request to another host.</summary>
internal static class DocumentRoutes
{
    private static readonly string Policy = "default-src 'none'; style-src '" + PageStyle.ContentSecurityHash + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapDocuments(this IEndpointRouteBuilder routes, ReferenceDesk desk)
    {
        routes.MapGet("/documents", http => WriteAsync(http, 200, DocumentPages.Index(desk.Holdings)));
        routes.MapGet("/documents/search", http =>
        {
            var query = http.Request.Query["q"].ToString();
            if (string.IsNullOrWhiteSpace(query))
            {
                return WriteAsync(http, 200, DocumentPages.Index(desk.Holdings));
            }

            var answer = desk.Current.Answer(query, Conversation.New);
            return WriteAsync(http, 200, DocumentPages.Search(query, answer.Message, answer.Citations));
        });
        routes.MapGet("/documents/{id}", http => desk.Holdings.Find(http.Request.RouteValues["id"] as string ?? "") is { } document
            ? WriteAsync(http, 200, DocumentPages.Document(document, desk.Holdings))
            : WriteAsync(http, 404, DocumentPages.NotFound(desk.Holdings)));
    }

    private static Task WriteAsync(HttpContext http, int status, string html)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return http.Response.WriteAsync(html, Encoding.UTF8, http.RequestAborted);
    }
}
