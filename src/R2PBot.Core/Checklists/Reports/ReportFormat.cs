using System.Text;
using R2PBot.Checklists.Reports.Formats;
using R2PBot.Checklists.Reports.Formats.Word;
using R2PBot.Checklists.Reports.Words;

namespace R2PBot.Checklists.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    Markdown,
    Html,
    Word,
}

/// <summary>A report as a file. The name holds no word of the assessment: file names travel.</summary>
public sealed record ReportFile(string Name, string ContentType, byte[] Content);

/// <summary>Writes a report in each format.</summary>
internal static class ReportFormats
{
    public static string Markdown(Report report, string? language = null) => ReportMarkdown.Write(report, ReportWords.For(language));

    public static string Html(Report report, string? language = null) => ReportHtml.Write(report, ReportWords.For(language));

    public static byte[] Word(Report report, string? language = null) => ReportWord.Write(report, ReportWords.For(language));

    public static ReportFile File(Report report, ReportFormat format, string? language = null)
    {
        var name = $"assessment-{report.AsOf.UtcDateTime:yyyy-MM-dd}";
        return format switch
        {
            ReportFormat.Markdown => new($"{name}.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(Markdown(report, language))),
            ReportFormat.Html => new($"{name}.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html(report, language))),
            _ => new($"{name}.docx", ReportWord.ContentType, Word(report, language)),
        };
    }
}
