using System.Net;

namespace R2PBot.Channels;

/// <summary>How the web host is reached and whom it believes. The defaults serve one computer: loopback, no app id, no call out.</summary>
internal sealed record ChatHostOptions
{
    /// <summary>IP address to listen on. Default 127.0.0.1; another one needs an <see cref="AppId"/> or <see cref="HasOtherChannelSecret"/>.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Port to listen on, 0 to 65535. Default 3978, the port that Bot Framework tools try first; 0 takes a free one.</summary>
    public int Port { get; init; } = 3978;

    /// <summary>App id of the bot's registration. Default none: nobody's token can be checked, so only this computer is served.</summary>
    public string? AppId { get; init; }

    /// <summary>Client secret of the registration, used to answer. Needed with an <see cref="AppId"/>.</summary>
    public string? AppSecret { get; init; }

    /// <summary>Tenant that issues the bot's own tokens. Default <c>botframework.com</c>, right for multi-tenant registrations; single-tenant ones name their tenant.</summary>
    public string TenantId { get; init; } = "botframework.com";

    /// <summary>Where the keys of inbound tokens are published. Default the public cloud's; other clouds have their own.</summary>
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Issuer of inbound tokens. Default the public cloud's.</summary>
    public string TokenIssuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where the bot's own tokens are issued. Default the public cloud's login.</summary>
    public Uri LoginAddress { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>Origins that may be answered without a signed token, for example a Teams emulator. Default none.</summary>
    public IReadOnlyList<Uri> AllowServiceUrls { get; init; } = [];

    /// <summary>Whether another channel has a secret (Slack). Then the host may be reached from outside, and an open web chat is no longer safe.</summary>
    public bool HasOtherChannelSecret { get; init; }

    /// <summary>Key that opens web chat and Direct Line on a host that others reach, at least 16 characters. Default none: there they are off.</summary>
    public string? DirectLineKey { get; init; }

    /// <summary>Folder for the key that signs Direct Line tokens. Default none: a key for this process, so that reloading a page after a restart begins a new conversation.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Longest body in bytes, 1,024 to 16 MB. Default 262,144: the largest activity of Teams is 100 KB.</summary>
    public int MaxBodyBytes { get; init; } = 256 * 1024;

    /// <summary>How long a delivery waits for its turn to be handled, so that the channel sends it again if the host dies. Default 5 s, well under the 15 s of Teams.</summary>
    public TimeSpan HoldRequest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a pressed button waits for its card; later the answer comes as a message. Default 4 s: Teams gives up after 5 s.</summary>
    public TimeSpan InvokeAnswerWithin { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>When the bot shows that it is typing. Default 500 ms, as Teams asks; the sign is renewed every 2 s.</summary>
    public TimeSpan TypingAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>When a turn is given up with an apology. Default 60 s.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Turns that may wait in one conversation, 1 to 10,000. Default 200; more are refused with 429, and channels send them again.</summary>
    public int MaxWaitingTurns { get; init; } = 200;

    public bool IsPublic => AppId is not null || HasOtherChannelSecret;

    public bool ServesWebChat => !IsPublic || DirectLineKey is not null;

    /// <summary>Why the host must not start like this, in one line; nothing when it may.</summary>
    public string? Refusal() => this switch
    {
        _ when !IPAddress.TryParse(Address, out _) && Address != "localhost" => $"“{Address}” is no IP address to listen on.",
        { Port: < 0 or > 65535 } => $"{Port} is no port: choose 0 to 65535.",
        { IsPublic: false } when !IsLoopback => $"Without an app id R2PBot listens on this computer only, not on {Address}: anyone there could speak for anyone. Configure an app id, or listen on 127.0.0.1.",
        { AppId: not null, AppSecret: null or "" } => "An app id needs its client secret, or the bot could hear but not answer.",
        { DirectLineKey.Length: < 16 } => "The Direct Line key is too short: at least 16 characters.",
        { MaxBodyBytes: < 1024 or > 16 * 1024 * 1024 } => "The longest body must be 1,024 bytes to 16 MB.",
        { MaxWaitingTurns: < 1 or > 10_000 } => "Waiting turns must be 1 to 10,000.",
        _ when AllowServiceUrls.FirstOrDefault(u => !IsOrigin(u)) is { } wrong => $"“{wrong.OriginalString}” is no service address: write scheme, host and port, for example http://localhost:56150.",
        _ => null,
    };

    public IPAddress ListenAddress => Address == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Address);

    private bool IsLoopback => IPAddress.IsLoopback(ListenAddress);

    private static bool IsOrigin(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
