using System.Net;

namespace R2PBot.Channels.BotFramework;

/// <summary>
/// Where the bot may call back to. Without an app id only origins named by the operator: whoever can post an activity would otherwise choose
/// where this computer connects to. With one also the address that the channel's signed token vouches for.
/// </summary>
internal sealed class ServiceAddresses(ChatHostOptions options)
{
    private readonly HashSet<string> _named = [.. options.AllowServiceUrls.Select(Origin)];

    /// <summary>The address to call, ending in a slash; nothing when it is not allowed.</summary>
    public Uri? Find(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri is not { UserInfo: "", Query: "", Fragment: "" } || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var allowed = _named.Contains(Origin(uri)) || options.AppId is not null && IsPublicName(uri);
        return !allowed ? null : uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    public bool IsNamed(string host, int port) =>
        options.AllowServiceUrls.Any(u => u.Port == port && string.Equals(u.IdnHost, host, StringComparison.OrdinalIgnoreCase));

    private static bool IsPublicName(Uri uri) =>
        uri is { Scheme: "https", HostNameType: UriHostNameType.Dns, IsDefaultPort: true }
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && !uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        && !IPAddress.TryParse(uri.Host, out _);

    private static string Origin(Uri uri) => $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}".ToLowerInvariant();
}
