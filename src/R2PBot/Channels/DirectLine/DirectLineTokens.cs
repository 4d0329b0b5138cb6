using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace R2PBot.Channels.DirectLine;

/// <summary>
/// Signed proof of who speaks in which conversation, in the shape of a JWT: the clients read the user id out of it.
/// Nothing is stored, so a token also holds after a restart with the same key.
/// </summary>
internal sealed class DirectLineTokens(DirectLineKey key, TimeProvider time)
{
    /// <summary>The clients renew it every 15 minutes; a page that slept longer than this begins anew.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(40);

    /// <summary>A stream's address stands in places where tokens should not, so it is good for connecting and no longer.</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(1);

    private const int MaxLength = 2048;

    // {"alg":"HS256","typ":"JWT"}; no other header is ever accepted.
    private const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

    public string Issue(string conversation, string user) => Sign(new(conversation, user, Until(Lifetime), "chat"));

    public string IssueForStream(DirectLineClaims chat) => Sign(chat with { Exp = Until(StreamLifetime), Use = "stream" });

    public DirectLineClaims? ReadChat(string? token) => Read(token) is { Use: "chat" } claims ? claims : null;

    public DirectLineClaims? ReadStream(string? token) => Read(token) is { Use: "stream" } claims ? claims : null;

    private long Until(TimeSpan lifetime) => (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();

    private string Sign(DirectLineClaims claims)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.DirectLineClaims))}";
        return $"{signed}.{Base64Url.EncodeToString(Seal(signed))}";
    }

    private DirectLineClaims? Read(string? token)
    {
        if (token is null or { Length: > MaxLength } || token.Split('.') is not [Header, var payload, var seal] || !Base64Url.IsValid(payload) || !Base64Url.IsValid(seal))
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(seal), Seal($"{Header}.{payload}")))
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), DirectLineJson.Default.DirectLineClaims);
        return claims is not null && claims.Exp > time.GetUtcNow().ToUnixTimeSeconds() ? claims : null;
    }

    private byte[] Seal(string signed) => HMACSHA256.HashData(key.Bytes, System.Text.Encoding.ASCII.GetBytes(signed));
}

/// <summary>What a token says.</summary>
/// <param name="Conv">Conversation it opens; no other.</param>
/// <param name="User">The only sender it may post as.</param>
/// <param name="Exp">Seconds since 1970 when it ends.</param>
/// <param name="Use">Whether it opens the conversation or its stream.</param>
internal sealed record DirectLineClaims(string Conv, string User, long Exp, string Use);
