using System.Text;

namespace R2PBot.Conversations.Quotes;

/// <summary>A speaking note as Markdown. Signs of the documents that Markdown would read as its own are escaped.</summary>
internal static class SpeakingNoteMarkdown
{
    public static string Write(SpeakingNote note)
    {
        var text = new StringBuilder($"# {note.Title}\n\n{Escape(note.Made)}\n");
        for (var i = 0; i < note.Entries.Count; i++)
        {
            var entry = note.Entries[i];
            text.Append($"\n## {i + 1}\n\n");
            if (entry.Words is { } words)
            {
                text.Append("> “").Append(string.Join("\\\n> ", words.Split('\n').Select(Escape))).Append("”\n\n");
            }

            text.Append($"{Escape(entry.Reference)}\n");
            if (entry.Caution is { } caution)
            {
                text.Append($"\n*{Escape(caution)}*\n");
            }
        }

        return text.Append($"\n---\n\n{Escape(note.Closing)}\n").ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' ? $"\\{c}" : c);
        }

        return escaped.ToString();
    }
}
