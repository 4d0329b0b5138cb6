namespace R2PBot.Situations.Alerts;

/// <summary>What a recipient answers to an alert.</summary>
public enum Acknowledgement
{
    Seen,
    TakenUp,
    PassedToCapital,
    NotForUs,
}
