namespace R2PBot.Operations;

/// <summary>Who sees the operations page and what.</summary>
internal sealed record OperationsOptions
{
    /// <summary>Key that opens <c>/operations</c>, at least 16 characters; default none: there is no such page.</summary>
    public string Key { get; set; } = "";

    /// <summary>Shows who recipients are; default off: they are shown without names.</summary>
    public bool ShowNames { get; set; }

    public IEnumerable<string> Problems() => Key.Length is > 0 and < 16 ? ["Operations:Key is too short; it must have 16 characters or more."] : [];
}
