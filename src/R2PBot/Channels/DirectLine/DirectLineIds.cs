using System.Security.Cryptography;

namespace R2PBot.Channels.DirectLine;

/// <summary>Ids that cannot be guessed.</summary>
internal static class DirectLineIds
{
    public static string New() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 26);

    /// <summary>The prefix tells clients that the id comes from the token and is not theirs to choose.</summary>
    public static string NewUser() => $"dl_{New()}";
}
