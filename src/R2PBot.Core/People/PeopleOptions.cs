namespace R2PBot.People;

/// <summary>Who has which role. A person is written <c>channel/tenant/user id</c>, the tenant empty where the channel has none: <c>msteams/contoso/29:1abc</c>, <c>slack//U012AB3CD</c>.</summary>
public sealed record PeopleOptions
{
    /// <summary>Persons who write drafts; default none.</summary>
    public IReadOnlyList<string> Editors { get; set; } = [];

    /// <summary>Persons who release drafts of others; default none.</summary>
    public IReadOnlyList<string> Releasers { get; set; } = [];

    /// <summary>Persons who see the operations page; default none.</summary>
    public IReadOnlyList<string> Operators { get; set; } = [];

    /// <summary>Gives persons whose channel does not vouch for them (web chat, terminal) all roles, to try the bot out; default off. Never on where others can reach the bot.</summary>
    public bool Demo { get; set; }

    /// <summary>One line for every entry that names no person.</summary>
    public IEnumerable<string> Problems() => Named("Editors", Editors).Concat(Named("Releasers", Releasers)).Concat(Named("Operators", Operators));

    private static IEnumerable<string> Named(string role, IReadOnlyList<string> persons) => persons
        .Where(p => Read(p) is null)
        .Select(p => $"People:{role} holds “{p}”; a person is written channel/tenant/user id.");

    internal static PersonKey? Read(string person) => person.Split('/', 3) is [{ Length: > 0 } channel, var tenant, { Length: > 0 } user]
        ? new(channel.Trim(), tenant.Trim(), user.Trim())
        : null;
}
