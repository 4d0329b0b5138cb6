using System.Globalization;
using System.Text;
using R2PBot.Conversations;

namespace R2PBot.Channels.Terminal;

/// <summary>Hands over the file of a reply: text is shown, anything else is written under the data folder, never over another file.</summary>
internal sealed class ReplyFiles(string data)
{
    public HandedFile? Hand(ReplyFile? file) => file switch
    {
        null => null,
        _ when file.ContentType.StartsWith("text/", StringComparison.Ordinal) || file.ContentType == "application/json" =>
            new(file.Name, file.ContentType) { Text = Encoding.UTF8.GetString(file.Content.Span) },
        _ => Write(file),
    };

    private HandedFile Write(ReplyFile file)
    {
        var handed = new HandedFile(file.Name, file.ContentType);
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(data, "exports")).FullName;
            var path = Free(folder, Path.GetFileName(file.Name));
            using var stream = new FileStream(path, FileMode.CreateNew);
            stream.Write(file.Content.Span);
            return handed with { Path = path };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return handed with { Problem = problem.Message };
        }
    }

    private static string Free(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var number = 2; File.Exists(path); number++)
        {
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}"));
        }

        return path;
    }
}

/// <summary>A file as the terminal gives it: its text, or where it was written, or why it could not be.</summary>
internal sealed record HandedFile(string Name, string ContentType)
{
    public string? Text { get; init; }

    public string? Path { get; init; }

    public string? Problem { get; init; }
}
