using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace R2PBot.Channels.BotFramework;

/// <summary>
/// Checks that a request comes from the channel it names: signature by a published key that is endorsed for that channel, issuer, audience,
/// time, and the service address in the token.
/// </summary>
internal sealed class InboundTokens : IDisposable
{
    private const string Bearer = "Bearer ";
    private const int MaxLength = 16 * 1024;

    // What the protocol allows clocks to differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ChatHostOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _keys;
    private readonly JsonWebTokenHandler _handler = new();

    public InboundTokens(ChatHostOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _keys = new(
            options.OpenIdMetadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_http) { RequireHttps = !options.OpenIdMetadata.IsLoopback });
    }

    public async Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return TokenVerdict.Missing;
        }

        var token = authorization[Bearer.Length..].Trim();
        if (token.Length > MaxLength || !_handler.CanReadToken(token))
        {
            return TokenVerdict.Unreadable;
        }

        try
        {
            return await CheckAsync(token, activity, mayRefresh: true, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            // Thrown by the configuration when the published keys cannot be had.
            return TokenVerdict.KeysUnavailable;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<TokenVerdict> CheckAsync(string token, Activity activity, bool mayRefresh, CancellationToken cancellationToken)
    {
        var published = await _keys.GetConfigurationAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, Rules(published));
        if (!result.IsValid)
        {
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException && mayRefresh)
            {
                // Keys are changed without notice; the manager itself limits how often it asks.
                _keys.RequestRefresh();
                return await CheckAsync(token, activity, mayRefresh: false, cancellationToken);
            }

            return VerdictOf(result.Exception);
        }

        if (result.SecurityToken is not JsonWebToken jwt || KeyOf(jwt, published) is not { } key || !IsEndorsed(key, activity.ChannelId))
        {
            return TokenVerdict.NotEndorsed;
        }

        return jwt.TryGetPayloadValue<string>("serviceurl", out var service) && IsSameAddress(service, activity.ServiceUrl)
            ? TokenVerdict.Valid
            : TokenVerdict.WrongServiceUrl;
    }

    private TokenValidationParameters Rules(OpenIdConnectConfiguration published) => new()
    {
        ValidIssuer = _options.TokenIssuer,
        ValidAudience = _options.AppId,
        IssuerSigningKeys = published.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until is { } end && end + Skew > now && (from is not { } start || start - Skew <= now);
    }

    private static TokenVerdict VerdictOf(Exception? problem) => problem switch
    {
        SecurityTokenInvalidIssuerException => TokenVerdict.WrongIssuer,
        SecurityTokenInvalidAudienceException => TokenVerdict.WrongAudience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => TokenVerdict.NotNow,
        _ => TokenVerdict.WrongSignature,
    };

    private static JsonWebKey? KeyOf(JsonWebToken token, OpenIdConnectConfiguration published) =>
        published.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid is { Length: > 0 } && k.Kid == token.Kid);

    /// <summary>A key that lists no endorsements speaks for no channel.</summary>
    private static bool IsEndorsed(JsonWebKey key, string? channel) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && Names(listed).Contains(channel, StringComparer.Ordinal);

    private static IEnumerable<string?> Names(object listed) => listed switch
    {
        System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } array => array.EnumerateArray().Select(e => e.ValueKind == System.Text.Json.JsonValueKind.String ? e.GetString() : null),
        IEnumerable<object> names => names.Select(n => n.ToString()),
        _ => [],
    };

    private static bool IsSameAddress(string claimed, string? service) =>
        service is not null && string.Equals(claimed.TrimEnd('/'), service.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}

internal enum TokenVerdict
{
    Valid,
    Missing,
    Unreadable,
    WrongSignature,
    WrongIssuer,
    WrongAudience,
    NotNow,
    NotEndorsed,
    WrongServiceUrl,
    KeysUnavailable,
}
