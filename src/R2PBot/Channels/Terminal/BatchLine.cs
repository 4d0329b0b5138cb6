using System.Text.Json;

namespace R2PBot.Channels.Terminal;

/// <summary>One line of a batch. Fields that are not known are ignored.</summary>
internal abstract record BatchLine
{
    /// <param name="Id">As it came, text or number.</param>
    /// <param name="Turns">Nothing for a turn without readable question.</param>
    public sealed record Questions(JsonElement? Id, IReadOnlyList<string?> Turns) : BatchLine;

    public sealed record Malformed(JsonElement? Id, string Reason) : BatchLine;

    public static BatchLine Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement)
                : new Malformed(null, "it is no JSON object");
        }
        catch (JsonException problem)
        {
            return new Malformed(null, $"it is no valid JSON ({problem.Message.TrimEnd('.')})");
        }
    }

    private static BatchLine Read(JsonElement line)
    {
        JsonElement? id = line.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Copy(given) : null;
        if (line.TryGetProperty("turns", out var turns))
        {
            return turns.ValueKind == JsonValueKind.Array && turns.GetArrayLength() > 0
                ? new Questions(id, [.. turns.EnumerateArray().Select(Question)])
                : new Malformed(id, "“turns” is no list, or empty");
        }

        return Question(line) is { } question ? new Questions(id, [question]) : new Malformed(id, "it has no text “question”");
    }

    private static string? Question(JsonElement turn) =>
        turn.ValueKind == JsonValueKind.Object && turn.TryGetProperty("question", out var question) ? Text(question) : null;

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, is no text.
            return null;
        }
    }

    private static JsonElement? Copy(JsonElement id) => id.ValueKind == JsonValueKind.String && Text(id) is null ? null : id.Clone();
}
