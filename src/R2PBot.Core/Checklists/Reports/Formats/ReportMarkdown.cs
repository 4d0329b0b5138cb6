using System.Text;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Formats;

/// <summary>A report as Markdown. Signs that Markdown would read as its own are escaped, in the words of documents and of people alike.</summary>
internal static class ReportMarkdown
{
    public static string Write(Report report, ReportWords words)
    {
        var text = new StringBuilder($"**{Escape(report.Mark.Label())}**\n\n# {Escape(words.Title)}: {Escape(report.Definition.Title)}\n");
        foreach (var block in ReportText.Blocks(report, words))
        {
            Write(text, block);
        }

        return text.Append($"\n**{Escape(report.Mark.Label())}**\n").ToString();
    }

    private static void Write(StringBuilder text, ReportBlock block)
    {
        _ = block switch
        {
            ReportBlock.Heading heading => text.Append($"\n{new string('#', heading.Level)} {Escape(heading.Words)}\n"),
            ReportBlock.Line line => text.Append($"\n{Escape(line.Words)}\n"),
            ReportBlock.Notice notice => text.Append($"\n**{Escape(notice.Words)}**\n"),
            ReportBlock.Subject subject => text.Append($"\n{Escape(subject.Name)}: {Lines(subject.Words, "")}\n"),
            ReportBlock.Quote quote => text.Append($"\n> “{Lines(quote.Words, "> ")}”\\\n> {Escape(quote.Label)}{(quote.Remark is { } remark ? $"\\\n> **{Escape(remark)}**" : "")}\n"),
            ReportBlock.Note note => text.Append($"\n> {Escape(note.Attribution)}:\\\n> “{Lines(note.Words, "> ")}”\n"),
            ReportBlock.Facts facts => text.Append('\n').AppendJoin('\n', facts.Rows.Select(r => $"- {Escape(r.Name)}: {Escape(r.Value)}")).Append('\n'),
            ReportBlock.Points points => text.Append('\n').AppendJoin('\n', points.Lines.Select(l => $"- {Escape(l)}")).Append('\n'),
            ReportBlock.Table table => Table(text, table),
            _ => text,
        };
    }

    private static StringBuilder Table(StringBuilder text, ReportBlock.Table table)
    {
        text.Append($"\n### {Escape(table.Caption)}\n\n| {string.Join(" | ", table.Head.Select(Escape))} |\n|{string.Concat(table.Head.Select(_ => "---|"))}\n");
        foreach (var row in table.Rows)
        {
            text.Append($"| {string.Join(" | ", row.Select(Escape))} |\n");
        }

        return text;
    }

    private static string Lines(string words, string start) => string.Join($"\\\n{start}", words.ReplaceLineEndings("\n").Split('\n').Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' ? $"\\{c}" : c is '\r' or '\n' ? " " : c.ToString());
        }

        return escaped.ToString();
    }
}
