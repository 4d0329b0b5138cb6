using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Tests.Support;

/// <summary>Planned deliveries as matching makes them.</summary>
internal static class Plans
{
    public static Address Person(int number, string channel = "msteams", string tenant = "contoso") => new(AddressKind.Person, channel, tenant, $"person-{number}");

    public static PlannedDelivery Alert(int alert, Address to, DateTimeOffset due, AlertPriority priority = AlertPriority.Heightened, string? digest = null, int version = 1) => new()
    {
        Subject = new(SubjectKind.Alert, alert, version),
        Recipient = new() { Address = to, Language = "en", TimeZone = "Europe/Paris" },
        Due = due,
        Priority = priority,
        Handling = HandlingMark.Green,
        DigestKey = digest,
    };

    public static ConversationReference Reference(Address address, string service = "http://127.0.0.1:1/") => new()
    {
        Address = address,
        ConversationId = $"conversation-of-{address.Id}",
        ServiceUrl = service,
        AccountId = $"29:{address.Id}",
        BotId = "28:bot",
        BotName = "R2PBot",
    };
}
