using R2PBot.People;

namespace R2PBot.Situations.Subscriptions;

/// <summary>Where something can be sent.</summary>
/// <param name="Id">Of the user on that channel for a person, of the conversation for a group or channel, the mail address for mail.</param>
public sealed record Address(AddressKind Kind, string Channel, string Tenant, string Id)
{
    public static Address Of(PersonKey person) => new(AddressKind.Person, person.Channel, person.Tenant, person.UserId);

    public PersonKey? Person => Kind == AddressKind.Person ? new(Channel, Tenant, Id) : null;

    /// <summary>Stable for as long as the channel keeps the id; tells recipients apart in rows and keys.</summary>
    public string Key => $"{(Kind switch { AddressKind.Person => "person", AddressKind.Group => "group", AddressKind.Channel => "channel", _ => "mail" })}:{Channel}/{Tenant}/{Id}";
}

public enum AddressKind
{
    Person,
    Group,
    Channel,
    Mail,
}
