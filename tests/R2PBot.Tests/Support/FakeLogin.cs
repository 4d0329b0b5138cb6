using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using R2PBot.Channels;

namespace R2PBot.Tests.Support;

/// <summary>Both logins of the protocol on a free port: the one that publishes the channels' keys, and the one that issues the bot's tokens.</summary>
internal sealed class FakeLogin : IAsyncDisposable
{
    public const string TeamsKey = "teams-key";
    public const string UnendorsedKey = "other-key";

    private readonly WebApplication _app;
    private readonly RSA _teams = RSA.Create(2048);
    private readonly RSA _unendorsed = RSA.Create(2048);
    private readonly ConcurrentQueue<string> _asked = new();

    private FakeLogin(WebApplication app) => _app = app;

    public Uri Address => ChatHost.AddressOf(_app);

    public bool IsDown { get; set; }

    public IReadOnlyList<string> Asked => [.. _asked];

    public string PublicKey => _teams.ExportSubjectPublicKeyInfoPem();

    public static async Task<FakeLogin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var login = new FakeLogin(app);
        app.Run(login.HandleAsync);
        await app.StartAsync();
        return login;
    }

    public static string Token(SecurityTokenDescriptor descriptor, bool withTimes = true) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = withTimes }.CreateToken(descriptor);

    public SigningCredentials Credentials(string key) =>
        new(new RsaSecurityKey(key == TeamsKey ? _teams : _unendorsed) { KeyId = key }, SecurityAlgorithms.RsaSha256);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _teams.Dispose();
        _unendorsed.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = 500;
            return;
        }

        switch (context.Request.Path.Value)
        {
            case "/metadata":
                await context.Response.WriteAsync($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{new Uri(Address, "/keys")}}","id_token_signing_alg_values_supported":["RS256"]}""");
                break;
            case "/keys":
                var keys = new JsonArray(Published(_teams, TeamsKey, "msteams", "webchat"), Published(_unendorsed, UnendorsedKey));
                await context.Response.WriteAsync(new JsonObject { ["keys"] = keys }.ToJsonString());
                break;
            default:
                var form = await context.Request.ReadFormAsync();
                _asked.Enqueue($"{form["grant_type"]}|{form["client_id"]}|{form["client_secret"]}|{form["scope"]}");
                await context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"own-token-{{_asked.Count}}"}""");
                break;
        }
    }

    private static JsonObject Published(RSA key, string id, params string[] endorsements)
    {
        var parameters = key.ExportParameters(false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]),
        };
    }
}
