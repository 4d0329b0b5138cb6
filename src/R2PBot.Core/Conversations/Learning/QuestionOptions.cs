namespace R2PBot.Conversations.Learning;

/// <summary>What the operator decides about questions that go to editors.</summary>
public sealed record QuestionOptions
{
    /// <summary>Days for which the wording of a question waits for an editor; default 180, from 1 to 3,650. Counts without wording stay.</summary>
    public int KeepDays { get; set; } = 180;

    /// <summary>One line for every value that cannot be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (KeepDays is < 1 or > 3_650)
        {
            yield return $"Questions:KeepDays is {KeepDays}; it must be from 1 to 3650.";
        }
    }
}
