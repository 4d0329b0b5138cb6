using R2PBot.Channels;

namespace R2PBot;

/// <summary>Where <c>r2pbot serve</c> listens and whom it believes. Empty means not set. What each means in detail stands with <see cref="ChatHostOptions"/>.</summary>
internal sealed record HostOptions
{
    /// <summary>IP address to listen on; default 127.0.0.1. Another one needs an app id.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port; default 3978, from 0 (any free one) to 65,535.</summary>
    public int Port { get; set; } = 3978;

    /// <summary>App id of the bot's registration; default none.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Its client secret; default none. Set it in the environment, never in a file that is shared.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Tenant that issues the bot's own tokens; default <c>botframework.com</c>, for multi-tenant registrations.</summary>
    public string TenantId { get; set; } = "botframework.com";

    /// <summary>Key that opens the web chat on a host with an app id; default none: there the web chat is off.</summary>
    public string DirectLineKey { get; set; } = "";

    /// <summary>Address under which readers reach this host, for links to the document pages and to reports; default none: on this computer its own address, elsewhere no links.</summary>
    public string PublicAddress { get; set; } = "";

    public IEnumerable<string> Problems()
    {
        if (PublicAddress.Length > 0 && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return $"Host:PublicAddress is “{PublicAddress}”; it must be an http or https address.";
        }
    }
}
