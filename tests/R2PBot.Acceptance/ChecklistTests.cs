using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace R2PBot.Acceptance;

/// <summary>A whole risk scan with the real bot: in the web chat of a real browser, and in the emulator of Teams.</summary>
[Collection("one client at a time")]
public sealed class ChecklistTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("r2pbot-checklist-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [BrowserFact]
    public async Task ScansInTheWebChat_ByButtonFormAndTyping()
    {
        using var bot = await ServedBot.StartAsync(_data);

        var seen = await RealClients.RunAsync("checklist.mjs", bot.Address.AbsoluteUri);

        Assert.Empty(seen["elsewhere"]!.AsArray());
        Assert.Empty(seen["complaints"]!.AsArray());
        Assert.Contains("risk-factors", Text(seen["list"]), StringComparison.Ordinal);
        Assert.Contains("1 of 14 · 0 unknown", Text(seen["first"]), StringComparison.Ordinal);
        Assert.Contains("TLP:AMBER+STRICT", Text(seen["first"]), StringComparison.Ordinal);
        Assert.Contains("2 of 14 · 0 unknown", Text(seen["pressed"]), StringComparison.Ordinal);
        Assert.Contains("4 of 14 · 1 unknown", Text(seen["filled"]), StringComparison.Ordinal);
        Assert.Contains("Not given yet", Text(seen["evidence"]), StringComparison.Ordinal);
        Assert.Contains("4 of 14 · 1 unknown", Text(seen["question"]), StringComparison.Ordinal);
        Assert.Contains("4 of 14 · 1 unknown", Text(seen["why"]), StringComparison.Ordinal);
        Assert.Contains("You have been through all items", Text(seen["through"]), StringComparison.Ordinal);
        Assert.Contains("Finished", Text(seen["finished"]), StringComparison.Ordinal);

        // The link, pressed in the chat, opens once; nothing of the report stands on the page that asks.
        Assert.Contains("within 15 minutes", Text(seen["link"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Examplia", Text(seen["asks"]), StringComparison.Ordinal);
        Assert.Contains("Examplia", Text(seen["opened"]), StringComparison.Ordinal);
        Assert.Contains("TLP:AMBER", Text(seen["opened"]), StringComparison.Ordinal);
        Assert.False(seen["tooWide"]!.GetValue<bool>());
        Assert.Contains("This link opens nothing", Text(seen["usedUp"]), StringComparison.Ordinal);
        Assert.Contains("It was opened before", Text(seen["usedUp"]), StringComparison.Ordinal);
        Assert.Equal(2L, await CountAsync("select count(*) from report_link where opened_at is not null"));

        // At desktop and at phone width: two whole assessments of fourteen answers each.
        Assert.Equal((28L, 2L), (await CountAsync("select count(distinct assessment_id || item_id) from assessment_answer"), await CountAsync("select count(*) from assessment where status = 'Finished'")));
    }

    [BrowserFact]
    public async Task ScansInTheEmulatorOfTeams()
    {
        var port = PlaygroundTests.FreePort();
        using var bot = await ServedBot.StartAsync(_data, "--allow-service-url", $"http://localhost:{port}");

        var seen = await RealClients.RunAsync("checklist-playground.mjs", new Uri(bot.Address, "/api/messages").AbsoluteUri, $"{port}");

        Assert.True(seen["replaced"]!.GetValue<bool>());
        Assert.True(seen["asked"]!.GetValue<bool>());
        Assert.Equal((14L, 1L), (await CountAsync("select count(distinct item_id) from assessment_answer"), await CountAsync("select count(*) from assessment where status = 'Finished'")));
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "r2pbot.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }
}
