namespace R2PBot.Situations.Alerts;

/// <summary>What is delivered. Its key with that of the recipient makes the one thing that must not be sent twice.</summary>
/// <param name="Number">Of the alert, or of the subscription for a reminder.</param>
/// <param name="Version">Of the alert; for a reminder, the day on which the subscription ends (yyyymmdd).</param>
public sealed record DeliverySubject(SubjectKind Kind, int Number, int Version)
{
    public string Key => $"{(Kind switch { SubjectKind.Alert => "alert", SubjectKind.Draft => "draft", _ => "reminder" })}:{Number}/{Version}";
}

public enum SubjectKind
{
    /// <summary>A released alert, to those who subscribed.</summary>
    Alert,

    /// <summary>A draft that waits for a second reader, to editors and releasers.</summary>
    Draft,

    /// <summary>A subscription ends soon.</summary>
    Reminder,
}
