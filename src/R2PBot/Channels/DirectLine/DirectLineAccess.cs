using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace R2PBot.Channels.DirectLine;

/// <summary>Who may do what with a conversation, and where the client finds it.</summary>
internal static class DirectLineAccess
{
    private const string Bearer = "Bearer ";

    public static string? Token(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        return header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }

    /// <summary>What the token says, when it is for the conversation in the path.</summary>
    public static DirectLineClaims? ClaimsFor(HttpContext context, DirectLineTokens tokens) =>
        tokens.ReadChat(Token(context.Request)) is { } claims && claims.Conv == context.Request.RouteValues["conversation"] as string ? claims : null;

    public static bool IsKey(HttpRequest request, string key) =>
        Token(request) is { } given && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Answers.RefuseAsync(context, StatusCodes.Status401Unauthorized, "BadArgument", "The token is missing, over, or for another conversation.");
    }

    public static string BaseAddress(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static string StreamAddress(HttpRequest request, string conversation, string token)
    {
        var watermark = request.Query["watermark"].ToString();
        var scheme = request.IsHttps ? "wss" : "ws";
        return $"{scheme}://{request.Host}/v3/directline/conversations/{conversation}/stream?watermark={Uri.EscapeDataString(watermark)}&t={token}";
    }
}
