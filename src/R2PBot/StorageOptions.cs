namespace R2PBot;

/// <summary>Where the bot keeps what it remembers.</summary>
internal sealed record StorageOptions
{
    /// <summary>Connection string of a PostgreSQL database that several hosts share; default none: a SQLite file in the data folder. Set it in the environment, for it holds a password.</summary>
    public string PostgreSql { get; set; } = "";
}
