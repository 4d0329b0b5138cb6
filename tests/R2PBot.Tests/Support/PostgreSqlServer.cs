using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace R2PBot.Tests.Support;

/// <summary>A PostgreSQL server of this test run, on a free port, in a folder that is gone afterwards. It does not run as root; root lends it another user.</summary>
internal static class PostgreSqlServer
{
    private static readonly Lazy<string> Running = new(Start);
    private static int s_databases;

    /// <summary>Why nothing can be tested on PostgreSQL here; nothing when it can, or must.</summary>
    public static string? ReasonToSkip => DebianPackage.PostgreSql.ReasonToSkip;

    /// <returns>The connection string of a new, empty database.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref s_databases)}";
        await using var connection = new NpgsqlConnection($"{Running.Value};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return $"{Running.Value};Database={name}";
    }

    private static string Start()
    {
        var bin = Path.GetDirectoryName(DebianPackage.Find("initdb") ?? throw new InvalidOperationException("PostgreSQL is not installed."))!;
        var folder = Directory.CreateTempSubdirectory("r2pbot-postgres-").FullName;
        var user = Environment.IsPrivilegedProcess ? "nobody" : null;
        if (user is not null)
        {
            Run("chown", user, folder);
        }

        var port = FreePort();
        As(user, $"'{bin}/initdb' -D '{folder}/data' -U tester -A trust -E UTF8 --locale=C --no-sync");
        As(user, $"'{bin}/pg_ctl' -D '{folder}/data' -w -l '{folder}/log' -o '-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=200' start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            As(user, $"'{bin}/pg_ctl' -D '{folder}/data' -m immediate stop");
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=tester";
    }

    private static void As(string? user, string command) =>
        Run(user is null ? ["sh", "-c", command] : ["su", "-s", "/bin/sh", user, "-c", command]);

    private static void Run(params string[] command)
    {
        // Its standard streams stay with the server, so nobody may wait for their end.
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = Path.GetTempPath(), RedirectStandardInput = true };
        if (command[^1].Contains("pg_ctl", StringComparison.Ordinal) || command[^1].Contains("initdb", StringComparison.Ordinal))
        {
            start.ArgumentList[^1] += " > /dev/null";
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlServer.ReasonToSkip;
}
