using System.Net.Sockets;
using Npgsql;

namespace R2PBot.Storage.PostgreSql;

/// <summary>What PostgreSQL reports, as one line that says what to do. Its own text may hold values of rows, so only its code is passed on.</summary>
internal static class PostgreSqlProblems
{
    public static StorageException Explain(NpgsqlException problem, string name) => new(Line(problem, name), problem);

    private static string Line(NpgsqlException problem, string name) => problem switch
    {
        { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => $"The database {name} refused the user or password. Check Storage:PostgreSql.",
        { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"The database {name} does not exist. Create it, or name another in Storage:PostgreSql.",
        { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"The user may not write in the database {name}. Give it the right to create tables there.",
        { SqlState: PostgresErrorCodes.DiskFull } => $"The disk of the database {name} is full. Make room and start again.",
        { InnerException: SocketException } => $"The database {name} cannot be reached. Check that the server runs and that Storage:PostgreSql names it.",
        _ => $"The database {name} cannot be used: {(problem.SqlState is { } code ? $"PostgreSQL reports {code}" : problem.Message)}",
    };
}
