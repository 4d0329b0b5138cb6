using R2PBot.Answers;
using R2PBot.Conversations;
using R2PBot.Storage;

namespace R2PBot.Tests.Support;

/// <summary>Talks to the real bot, on a real database file and the real knowledge: say, press, look at what came back.</summary>
internal sealed class ConversationClient : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("r2pbot-data-").FullName;
    private readonly ReferenceDesk _desk;
    private readonly Func<BotOptions, BotOptions> _configure;
    private int _turns;

    private ConversationClient(ReferenceDesk desk, Func<BotOptions, BotOptions>? configure) => (_desk, _configure) = (desk, configure ?? (o => o));

    public FakeTime Time { get; } = new();

    public Bot Bot { get; private set; } = null!;

    public List<Exception> Failures { get; } = [];

    public ChecklistOptions Checklists { get; } = new();

    public string DatabaseFile => Path.Combine(_folder, "r2pbot.db");

    /// <summary>The next turns come from and go to these; a test sets what it needs.</summary>
    public Turn Template { get; set; } = new()
    {
        Conversation = new("terminal", "", "c-1"),
        Person = new("terminal", "", "u-ama-mensah"),
        PersonName = "Ama Mensah",
    };

    public Reply Last { get; private set; } = new([]) { Summary = "" };

    /// <summary>The second reply, where there was one: the item of an open checklist after the answer to a question.</summary>
    public Reply? Then { get; private set; }

    public static async Task<ConversationClient> StartAsync(ReferenceDesk? desk = null, Func<BotOptions, BotOptions>? configure = null)
    {
        var client = new ConversationClient(desk ?? Desk.Repositorys, configure);
        await client.RestartAsync();
        return client;
    }

    /// <summary>Another process on the same database.</summary>
    public async Task RestartAsync()
    {
        if (Bot is not null)
        {
            await Bot.DisposeAsync();
        }

        Bot = await Bot.OpenAsync(_desk, _configure(new() { Database = DatabaseFile, Failed = Failures.Add, PagesAddress = "https://r2p.example.org/documents", ReportsAddress = "https://r2p.example.org", Checklists = Checklists }), Time);
    }

    public Task<Reply> SayAsync(string text) => OneAsync(Template with { Text = text, ActivityId = $"a{_turns++}" });

    /// <summary>Presses the button with this title on the last card, and fills in its form.</summary>
    public Task<Reply> PressAsync(string title, params (string Field, string Value)[] form) => PressAsync(Button(title), form);

    public Task<Reply> PressAsync(SendAction button, params (string Field, string Value)[] form)
    {
        var fields = new Dictionary<string, string>(button.Fields);
        foreach (var (field, value) in form)
        {
            fields[field] = value;
        }

        return OneAsync(Template with { Action = new(button.Verb, fields), ActivityId = $"a{_turns++}" });
    }

    public SendAction Button(string title) => Buttons.OfType<SendAction>().FirstOrDefault(b => b.Title == title)
        ?? throw new InvalidOperationException($"“{title}” is not among {string.Join(", ", Buttons.Select(b => b.Title))}");

    public IReadOnlyList<BotAction> Buttons => [.. Last.Blocks.OfType<ActionsBlock>().SelectMany(b => b.Actions)];

    public string Text => string.Join('\n', Last.Blocks.OfType<TextBlock>().Select(b => b.Text));

    public IReadOnlyList<QuotationBlock> Quotations => [.. Last.Blocks.OfType<QuotationBlock>()];

    public string Ids => string.Join(' ', Quotations.Select(q => q.Citation.Passage.Id));

    /// <summary>Every value of every row in every table.</summary>
    public async Task<IReadOnlyList<string>> EveryValueAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        var tables = await ValuesAsync(connection, "select name from sqlite_master where type = 'table'");
        var values = new List<string>();
        foreach (var table in tables)
        {
            values.AddRange(await ValuesAsync(connection, $"select * from {table}"));
        }

        return values;
    }

    /// <summary>The same file, as another part of the program would open it.</summary>
    public Task<Database> OpenDatabaseAsync() => Database.OpenAsync(DatabaseFile, Bot.Migrations, Time, CancellationToken.None);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<List<string>> ValuesAsync(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}"));
        }

        return values;
    }

    private async Task<Reply> OneAsync(Turn turn)
    {
        var replies = await Bot.HandleAsync(turn, CancellationToken.None);
        Assert.InRange(replies.Count, 1, 2);
        (Last, Then) = (replies[0], replies.Count == 2 ? replies[1] : null);
        Assert.All(Last.Blocks.OfType<ActionsBlock>(), a => Assert.InRange(a.Actions.Count, 1, 6));
        Assert.False(string.IsNullOrWhiteSpace(Last.Summary));
        return Last;
    }
}
