namespace R2PBot.Conversations;

/// <summary>What came with a button or command. Anyone can send anything here, so every value is read with care and may be missing.</summary>
internal sealed class Fields(IReadOnlyDictionary<string, string> values)
{
    private const int MaxLength = 2_000;

    public static Fields None { get; } = new(new Dictionary<string, string>());

    /// <summary>Nothing when the field is missing, empty, or longer than any form of ours sends.</summary>
    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 and <= MaxLength } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Long text, such as a note, whatever its length: who takes it says what its limit is. Nothing when the field is missing.</summary>
    public string? Long(string name) => values.GetValueOrDefault(name)?.Trim();

    public int? Number(string name) => int.TryParse(this[name], out var number) ? number : null;
}
