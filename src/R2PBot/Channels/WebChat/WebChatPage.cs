using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace R2PBot.Channels.WebChat;

/// <summary>Serves the page under a policy that lets it load nothing but its own files and reach nothing but its own host.</summary>
internal sealed class WebChatPage(ChatHostOptions options)
{
    /// <summary>Fetched at build (WebChatBundle.targets); missing where the build had no npm.</summary>
    private static readonly string BundlePath = Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat.js");

    /// <summary>Hash of nothing: one part of Web Chat forgets the nonce on a style element, which it adds empty and fills by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly Lazy<byte[]> _bundle = new(() => Compress(File.ReadAllBytes(BundlePath)));

    public async Task PageAsync(HttpContext context)
    {
        // Web Chat writes style elements; the nonce lets in these, and no other.
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var hasBundle = File.Exists(BundlePath);
        var page = Resource(hasBundle ? "index.html" : "missing.html")
            .Replace("{nonce}", nonce, StringComparison.Ordinal)
            .Replace("{needsKey}", options.DirectLineKey is null ? "no" : "yes", StringComparison.Ordinal);
        var host = context.Request.Host;
        context.Response.Headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            $"script-src 'nonce-{nonce}'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob:",
            "manifest-src 'none'",
            $"connect-src 'self' ws://{host} wss://{host}");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page);
    }

    public static Task FileAsync(HttpContext context, string name, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(Resource(name));
    }

    public async Task BundleAsync(HttpContext context)
    {
        if (!File.Exists(BundlePath))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "NotFound", "The web chat was not fetched when this host was built.");
            return;
        }

        var tag = $"\"{File.GetLastWriteTimeUtc(BundlePath).Ticks:x}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(_bundle.Value, context.RequestAborted);
        }
        else
        {
            await context.Response.SendFileAsync(BundlePath, context.RequestAborted);
        }
    }

    /// <summary>Four megabytes are a long wait on a phone; packed once they are one.</summary>
    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(WebChatPage).Assembly.GetManifestResourceStream($"WebChat/{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
