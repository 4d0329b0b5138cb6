namespace R2PBot.People;

/// <summary>Who is speaking, as the channel names them. The same human on two channels is two persons.</summary>
/// <param name="Channel">Where they speak: <c>terminal</c>, <c>directline</c>, <c>msteams</c>, <c>slack</c>.</param>
/// <param name="Tenant">Organisation on that channel; empty where the channel has none.</param>
/// <param name="UserId">Stable id on that channel, never the display name.</param>
public sealed record PersonKey(string Channel, string Tenant, string UserId);
