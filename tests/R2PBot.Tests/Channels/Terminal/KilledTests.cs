using Microsoft.Data.Sqlite;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary>The real program, killed in the middle of an answer again and again on the same data.</summary>
public sealed class KilledTests
{
    private const int Times = 50;

    [Fact]
    public async Task HoldsTheOldOrTheNewAnswer_NeverHalf_AndGoesOn()
    {
        using var data = new TemporaryFolder();
        var (random, stored, kept, taken) = (new Random(5), "", 0, 0);
        for (var time = 0; time <= Times; time++)
        {
            using var bot = new BotProcess(["chat", "--json", "--user", "ama", "--conversation", "c1", "--data", data.Path, "--knowledge", Repository.At("knowledge")]);
            await bot.SayAsync(time == 0 ? "start risk-factors for Examplia" : "resume");
            var shown = await bot.HearAsync();
            Assert.Contains(time == 0 || stored.EndsWith("|0", StringComparison.Ordinal) ? "1 of 14" : "2 of 14", shown, StringComparison.Ordinal);
            if (time == Times)
            {
                break;
            }

            await bot.SayAsync("change 1");
            Assert.Contains("1 of 14", await bot.HearAsync(), StringComparison.Ordinal);
            var answer = time % 2 == 0 ? "Present" : "Emerging";
            await bot.SayAsync(answer == "Present" ? "p, worsening" : "e, stable");
            if (time % 10 == 9)
            {
                Assert.Contains("2 of 14", await bot.HearAsync(), StringComparison.Ordinal);
            }
            else
            {
                await Task.Delay(random.Next(time % 5 == 0 ? 2 : 40));
            }

            await bot.KillAsync();
            var (before, after) = (stored, await StoredAsync(Path.Combine(data.Path, "r2pbot.db")));
            var old = before.Length == 0 ? "|0" : before[..before.LastIndexOf('|')] + "|0";
            var isNew = after == $"{answer}|{(answer == "Present" ? "Worsening" : "Stable")}|1";
            Assert.True(isNew || after == old, $"kill {time}: {after} after {before}");
            (stored, kept, taken) = (after, kept + (isNew ? 0 : 1), taken + (isNew ? 1 : 0));
        }

        Assert.True(taken > 0 && kept > 0, $"{kept} old, {taken} new: the kills did not fall around the answer");
    }

    /// <summary>Answer and trend of the first item with the place of the person; the file itself is sound.</summary>
    private static async Task<string> StoredAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        Assert.Equal("ok", await OneAsync(connection, "pragma integrity_check"));
        var answer = await OneAsync(connection, "select answer || '|' || trend from assessment_answer where item_id = 'instability' order by revision desc limit 1");
        return $"{answer}|{await OneAsync(connection, "select place_index from assessment_member")}";
    }

    private static async Task<string> OneAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}";
    }
}
