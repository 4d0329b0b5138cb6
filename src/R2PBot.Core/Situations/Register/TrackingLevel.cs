namespace R2PBot.Situations.Register;

/// <summary>
/// The house scale, in words of its own: no rating of the United Nations, of GCR2P or of anyone else, and never converted from one. A
/// situation has no level until a person sets one, which is nothing rather than a value here.
/// </summary>
public enum TrackingLevel
{
    Monitoring = 1,
    HeightenedAttention = 2,
    UrgentAttention = 3,
}
