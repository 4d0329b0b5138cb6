namespace R2PBot.Storage;

/// <summary>The database cannot be used. The message is one line for the person who runs the bot: what is wrong and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException()
    {
    }

    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
