namespace R2PBot.Situations.Alerts;

/// <summary>What goes first. It follows from the level that an alert speaks of and is never chosen.</summary>
public enum AlertPriority
{
    /// <summary>Digests, reminders, monitoring.</summary>
    Routine,

    Heightened,

    /// <summary>Overtakes all others, does not wait for quiet hours to end, and is sent again, marked as possibly repeated, when nobody can know whether it arrived.</summary>
    Urgent,
}
