namespace R2PBot.Conversations;

/// <summary>What the operator decides about checklists.</summary>
public sealed record ChecklistOptions
{
    /// <summary>Whom people are pointed to who begin to report an incident or tell of harm: a name, an address, hours; default none, and then the bot says that none is set. At most 500 characters.</summary>
    public string CareContact { get; set; } = "";

    /// <summary>Days after which an assessment that nobody has changed is deleted; default 1,095 (three years), 0 keeps all, at most 36,500.</summary>
    public int RetentionDays { get; set; } = 1_095;

    /// <summary>One line for every value that cannot be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (CareContact.Length > 500)
        {
            yield return $"Checklists:CareContact has {CareContact.Length} characters; it may have 500.";
        }

        if (RetentionDays is < 0 or > 36_500)
        {
            yield return $"Checklists:RetentionDays is {RetentionDays}; it must be from 0 to 36500.";
        }
    }
}
