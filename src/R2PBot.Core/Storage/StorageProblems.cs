using Microsoft.Data.Sqlite;

namespace R2PBot.Storage;

/// <summary>What SQLite reports, as one line that says what to do.</summary>
internal static class StorageProblems
{
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StorageException Explain(SqliteException problem, string name) => new(Line(problem, name), problem);

    private static string Line(SqliteException problem, string name) => problem.SqliteErrorCode switch
    {
        ReadOnly => $"The database {name} is read-only. Give this program the right to write the file and its folder.",
        Corrupt or NotADatabase => $"The database {name} is damaged or no database. Restore a copy, or move the file away and start again with an empty one.",
        Full => $"The disk of the database {name} is full. Make room and start again.",
        CannotOpen => $"The database {name} cannot be opened. Check that the folder exists and can be written.",
        _ => $"The database {name} cannot be used: {problem.Message}",
    };
}
