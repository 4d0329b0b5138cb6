using System.Text.Json;
using R2PBot.Conversations;

namespace R2PBot.Channels.BotFramework;

/// <summary>Reads what a button or form sends back. Everything in it was in the user's hands, so everything is bounded.</summary>
internal static class TurnFields
{
    /// <summary>Name under which a submitted form carries its verb; <c>Action.Execute</c> has a place of its own for it.</summary>
    public const string Verb = "r2pVerb";

    private const int MaxFields = 60;
    private const int MaxNameLength = 100;
    private const int MaxValueLength = 20_000;

    /// <summary>From <c>Action.Submit</c>: a message whose value holds verb and fields.</summary>
    /// <returns>Nothing when the value is not one of this bot's forms.</returns>
    public static TurnAction? OfSubmit(JsonElement? value) =>
        Fields(value) is { } fields && fields.Remove(Verb, out var verb) && IsVerb(verb) ? new(verb, fields) : null;

    /// <summary>From <c>Action.Execute</c>: <c>{"action":{"verb":"…","data":{…}}}</c>.</summary>
    public static TurnAction? OfExecute(JsonElement? value)
    {
        if (Member(value, "action") is not { } action || Text(Member(action, "verb")) is not { } verb || !IsVerb(verb))
        {
            return null;
        }

        var data = Member(action, "data");
        var fields = data is null or { ValueKind: JsonValueKind.Null } ? [] : Fields(data);
        fields?.Remove(Verb);
        return fields is null ? null : new(verb, fields);
    }

    public static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: legal to send, impossible to read.
            return null;
        }
    }

    private static Dictionary<string, string>? Fields(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } form)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var member in form.EnumerateObject())
            {
                var text = Text(member.Value) ?? (member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? member.Value.GetRawText() : null);
                if (text is not null)
                {
                    fields[member.Name] = text;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // The same in a name.
            return null;
        }

        return fields.Count <= MaxFields && fields.All(f => f.Key.Length <= MaxNameLength && f.Value.Length <= MaxValueLength) ? fields : null;
    }

    private static bool IsVerb(string verb) => verb.Length is > 0 and <= MaxNameLength;
}
