using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace R2PBot.Channels.BotFramework;

/// <summary>The bot's own token for answering (OAuth client credentials); kept until shortly before it expires, fetched once for all who wait.</summary>
internal sealed class OutboundTokens(ChatHostOptions options, TimeProvider time) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 256 * 1024,
    };

    private readonly SemaphoreSlim _one = new(1, 1);
    private IssuedToken? _issued;

    /// <returns>Nothing when the host has no app id: then only named services are called, which ask for none.</returns>
    /// <exception cref="OutboundTokenException">The login gave no token.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (options.AppId is not { } appId)
        {
            return null;
        }

        if (Fresh() is { } kept)
        {
            return kept;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var issued = await FetchAsync(appId, cancellationToken);
            _issued = issued;
            return issued.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _one.Dispose();
    }

    private string? Fresh() => _issued is { } issued && issued.Until - Early > time.GetUtcNow() ? issued.Token : null;

    private async Task<IssuedToken> FetchAsync(string appId, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = options.AppSecret ?? "",
            ["scope"] = Scope,
        });
        try
        {
            using var response = await _http.PostAsync(new Uri(options.LoginAddress, $"{Uri.EscapeDataString(options.TenantId)}/oauth2/v2.0/token"), form, cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new OutboundTokenException($"The login answered {(int)response.StatusCode}.", response.Headers.RetryAfter?.Delta);
            }

            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), ActivityJson.Default.TokenResponse);
            return answer is { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 and var seconds }
                ? new(token, time.GetUtcNow().AddSeconds(seconds))
                : throw new OutboundTokenException("The login answered without a token.", null);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new OutboundTokenException("The login could not be reached.", null);
        }
    }

    private sealed record IssuedToken(string Token, DateTimeOffset Until);
}

internal sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>The login gave no token; the secret may be wrong, or the login away.</summary>
internal sealed class OutboundTokenException(string message, TimeSpan? retryAfter) : Exception(message)
{
    public TimeSpan? RetryAfter => retryAfter;
}
