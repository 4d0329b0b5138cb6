using R2PBot.Conversations;
using R2PBot.Situations.Directory;
using R2PBot.Storage;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot directory FILE</c>: puts the focal points of a file in the place of those that the database has. The file is read once; the bot does not keep it.</summary>
internal static class DirectoryCommand
{
    public static async Task RunAsync(TerminalRun run, string file, CancellationToken cancel)
    {
        var entries = DirectoryFile.Read(await File.ReadAllTextAsync(file, cancel));
        var place = run.Settings.Storage.PostgreSql is { Length: > 0 } server ? server : Path.Combine(run.Data, "r2pbot.db");
        await using var database = await Database.OpenAsync(place, Bot.Migrations, run.Time, cancel);
        await new FocalPoints(database).ReplaceAsync(entries, cancel);
        await run.Output.WriteLineAsync($"{entries.Count(e => e.Part == FocalPointPart.FocalPoint)} focal points of {entries.Select(e => e.Country).Distinct().Count()} countries.".AsMemory(), cancel);
    }
}
