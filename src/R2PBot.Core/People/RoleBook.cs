namespace R2PBot.People;

/// <summary>Looks up what a person may do. Rights follow from the channel's own word for who is speaking, never from a display name.</summary>
public sealed class RoleBook
{
    private readonly Dictionary<PersonKey, Roles> _roles = [];
    private readonly bool _demo;

    public RoleBook(PeopleOptions options)
    {
        _demo = options.Demo;
        Add(options.Editors, Roles.Editor);
        Add(options.Releasers, Roles.Releaser);
        Add(options.Operators, Roles.Operator);
    }

    /// <param name="isVerified">Whether the channel vouches for the person; a name typed into a page could be anyone's.</param>
    public Roles Of(PersonKey person, bool isVerified) => isVerified ? Roles.Reader | _roles.GetValueOrDefault(person)
        : _demo ? Roles.All
        : Roles.Reader;

    private void Add(IReadOnlyList<string> persons, Roles role)
    {
        foreach (var person in persons.Select(PeopleOptions.Read).OfType<PersonKey>())
        {
            _roles[person] = _roles.GetValueOrDefault(person) | role;
        }
    }
}
