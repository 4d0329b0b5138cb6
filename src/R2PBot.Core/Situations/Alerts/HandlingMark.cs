namespace R2PBot.Situations.Alerts;

/// <summary>Who may see it, after the Traffic Light Protocol 2.0. The order is from open to closed: a reader with a mark may see that one and all before it.</summary>
public enum HandlingMark
{
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}
