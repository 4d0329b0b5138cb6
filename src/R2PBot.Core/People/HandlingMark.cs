namespace R2PBot.People;

/// <summary>Who may see it, after the Traffic Light Protocol 2.0. The order is from open to closed: a reader with a mark may see that one and all before it.</summary>
public enum HandlingMark
{
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}

internal static class HandlingMarks
{
    /// <summary>As the protocol writes it: <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Label(this HandlingMark mark) => mark switch
    {
        HandlingMark.Red => "TLP:RED",
        HandlingMark.AmberStrict => "TLP:AMBER+STRICT",
        HandlingMark.Amber => "TLP:AMBER",
        HandlingMark.Green => "TLP:GREEN",
        _ => "TLP:CLEAR",
    };

    /// <summary>Whether it may leave the private conversation at all.</summary>
    public static bool StaysPrivate(this HandlingMark mark) => mark >= HandlingMark.AmberStrict;
}
