namespace R2PBot.People;

/// <summary>What a person may do.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Asks, saves, subscribes: everyone.</summary>
    Reader = 1,

    /// <summary>Writes drafts.</summary>
    Editor = 2,

    /// <summary>Releases what an editor wrote.</summary>
    Releaser = 4,

    /// <summary>Sees and runs the operations page.</summary>
    Operator = 8,

    All = Reader | Editor | Releaser | Operator,
}
