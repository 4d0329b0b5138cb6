using R2PBot.Checklists.Reports.Words;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>How to read the report, with what the documents say on it.</summary>
internal static class ReadingText
{
    public static IEnumerable<ReportBlock> Blocks(Report report, ReportWords words)
    {
        yield return new ReportBlock.Heading(2, words.HowToRead);
        yield return new ReportBlock.Line(words.CountsOnly);
        if (report.Quotations is { Presence: { } presence, Immune: { } immune })
        {
            yield return new ReportBlock.Line(words.PresenceMeans);
            yield return ReportBlock.Quote.Of(presence);
            yield return new ReportBlock.Line(words.NotObservedMeans);
            yield return ReportBlock.Quote.Of(immune);
        }

        yield return new ReportBlock.Line(words.CourtsDecide);
        yield return ReportBlock.Quote.Of(report.Quotations.Courts);
        yield return new ReportBlock.Points(report.IsAboutRisk
            ? [words.UnknownMeans, words.ConfidenceMeans, words.NotesAreTheirs, words.ChangesNoLevel]
            : [words.CommitmentsMean, words.ConfidenceMeans, words.NotesAreTheirs, words.ChangesNoLevel]);
    }

    /// <summary>The checklist's own rules of reading.</summary>
    public static IEnumerable<ReportBlock> Rules(Report report, ReportWords words)
    {
        yield return new ReportBlock.Heading(2, words.RulesOfReading);
        yield return new ReportBlock.Line(words.RulesAreOurs);
        foreach (var note in report.Definition.HowToRead)
        {
            yield return new ReportBlock.Line(note.Text);
            foreach (var citation in note.Citations)
            {
                yield return ReportBlock.Quote.Of(citation);
            }
        }

        foreach (var lost in report.Definition.Lost)
        {
            yield return ReportBlock.Quote.Of(lost, words.SourceChanged);
        }
    }
}
