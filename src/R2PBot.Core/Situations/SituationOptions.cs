namespace R2PBot.Situations;

/// <summary>How alerts are decided and when they arrive.</summary>
public sealed record SituationOptions
{
    /// <summary>Whose levels and alerts these are: "set by an editor of …"; default none, which is shown as "the organisation that runs this bot".</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Lets an author release without a second reader; default off. Such an alert says so.</summary>
    public bool OneReader { get; set; }

    /// <summary>Hour of the reader's own day at which a digest is due; default 8, from 0 to 23. Weekly ones come on Mondays.</summary>
    public int DigestHour { get; set; } = 8;

    /// <summary>Days after which a subscription ends unless it is renewed; default 365, from 30 to 1,100. A reminder comes 14 days before.</summary>
    public int SubscriptionDays { get; set; } = 365;

    /// <summary>One line for every value that cannot be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (DigestHour is < 0 or > 23)
        {
            yield return $"Situations:DigestHour is {DigestHour}; it must be from 0 to 23.";
        }

        if (SubscriptionDays is < 30 or > 1_100)
        {
            yield return $"Situations:SubscriptionDays is {SubscriptionDays}; it must be from 30 to 1100.";
        }
    }
}
