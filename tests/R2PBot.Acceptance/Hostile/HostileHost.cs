using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace R2PBot.Acceptance.Hostile;

/// <summary>The program as it is served, a listener that it must never call, and a look into what it has stored.</summary>
public sealed class HostileHost : IAsyncLifetime
{
    public const string OperationsKey = "a key of some length";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _data = Directory.CreateTempSubdirectory("r2pbot-hostile-").FullName;
    private readonly TcpListener _trap = TcpListener.Create(0);
    private ServedBot? _bot;

    /// <summary>Where somebody waits to be called.</summary>
    public int TrapPort => ((IPEndPoint)_trap.LocalEndpoint).Port;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { Timeout = Patience };

    private ServedBot Bot => _bot ?? throw new InvalidOperationException("The host was not started.");

    public async Task InitializeAsync()
    {
        _trap.Start();
        _bot = await ServedBot.StartAsync(_data, [("R2PBOT_Operations__Key", OperationsKey)], "--demo");
        Client.BaseAddress = Bot.Address;
        // The host reads its register a moment after its start; what is counted must stand still.
        using var late = new CancellationTokenSource(Patience);
        while ((await RowsAsync()).Contains("register_entry: 0"))
        {
            await Task.Delay(50, late.Token);
        }
    }

    public Task DisposeAsync()
    {
        _bot?.Dispose();
        _trap.Dispose();
        Client.Dispose();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, byte[]? body = null, string contentType = "application/json", string? bearer = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = bearer is null ? null : new("Bearer", bearer);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        headers?.Invoke(request.Headers);
        using var answer = await Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Body)> PostAsync(string path, byte[] body, string? bearer = null) => SendAsync(HttpMethod.Post, path, body, bearer: bearer);

    /// <summary>Bytes as they are, which no client library would send.</summary>
    /// <returns>The first line of the answer, or nothing where the host hung up.</returns>
    public async Task<string> RawAsync(byte[] bytes)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Bot.Address.Port, patience.Token);
        try
        {
            await socket.GetStream().WriteAsync(bytes, patience.Token);
            using var reader = new StreamReader(socket.GetStream(), Encoding.Latin1);
            return await reader.ReadLineAsync(patience.Token) ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>How many rows each table has; what was refused must change none.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var connection = await OpenAsync();
        var rows = new List<string>();
        foreach (var table in await TextsAsync(connection, "select name from sqlite_master where type = 'table' order by name"))
        {
            rows.Add($"{table}: {string.Join("", await TextsAsync(connection, $"select count(*) from {table}"))}");
        }

        return rows;
    }

    /// <summary>Every text that is stored anywhere.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var connection = await OpenAsync();
        var stored = new List<string>();
        foreach (var table in await TextsAsync(connection, "select name from sqlite_master where type = 'table' order by name"))
        {
            stored.AddRange(await TextsAsync(connection, $"select * from {table}"));
        }

        return stored;
    }

    /// <summary>Nobody was called, no turn failed inside, and the host answers as ever.</summary>
    public async Task AssertUnharmedAsync()
    {
        Assert.False(_trap.Pending(), "The host called an address that a stranger chose.");
        Assert.Empty(CallsOut());
        Assert.True(Bot.IsAlive, Bot.Said);
        AssertNone(Bot.Said.Split('\n').Where(l => l.Contains("a turn failed", StringComparison.Ordinal) || l.Contains("failed on a turn", StringComparison.Ordinal) || l.Contains("nhandled exception", StringComparison.Ordinal)));
        var answer = await Bot.AskAsync($"{Guid.NewGuid()}", "A/79/875 para 12");
        Assert.StartsWith("200", answer, StringComparison.Ordinal);
        Assert.Contains("para. 12 (", answer, StringComparison.Ordinal);
    }

    /// <summary>All of them in the message: the list of xunit shows five, and their beginnings.</summary>
    public static void AssertNone(IEnumerable<string> wrong)
    {
        var all = string.Join('\n', wrong);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>Connections that the program has opened or is opening: sockets of its own whose port is not the one it listens on. Known on Linux only.</summary>
    private List<string> CallsOut()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var own = Directory.GetFiles($"/proc/{Bot.Id}/fd").Select(f => new FileInfo(f).LinkTarget).OfType<string>().Where(t => t.StartsWith("socket:[", StringComparison.Ordinal)).Select(t => t[8..^1]).ToHashSet();
        return
        [
            .. new[] { "tcp", "tcp6" }.SelectMany(kind => File.ReadLines($"/proc/{Bot.Id}/net/{kind}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(cells => own.Contains(cells[9]) && cells[3] is "01" or "02" && !cells[1].EndsWith($":{Bot.Address.Port:X4}", StringComparison.Ordinal) && own.Contains(cells[9]))
                .Select(cells => $"{cells[1]} → {cells[2]}"),
        ];
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "r2pbot.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> TextsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables, as the database gives them.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}"));
        }

        return texts;
    }
}

[CollectionDefinition("hostile input", DisableParallelization = true)]
public sealed class HostileInput : ICollectionFixture<HostileHost>;
