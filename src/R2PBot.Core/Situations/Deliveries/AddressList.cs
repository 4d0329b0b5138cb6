using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>Addresses in a column.</summary>
internal static class AddressList
{
    /// <returns>Nothing for none.</returns>
    public static string? Write(IReadOnlyList<Address> addresses) => addresses.Count == 0 ? null : JsonSerializer.Serialize(addresses, AddressListJson.Default.IReadOnlyListAddress);

    public static IReadOnlyList<Address> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, AddressListJson.Default.IReadOnlyListAddress) ?? [];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<Address>))]
internal sealed partial class AddressListJson : JsonSerializerContext;
