using R2PBot.Checklists.Reports.Words;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>Changes in the situation, in our information, and in what applies: never in one list.</summary>
internal static class ChangesText
{
    public static IReadOnlyList<ReportBlock> Blocks(Report report, ReportWords words) =>
        [new ReportBlock.Heading(2, words.Changes), .. Body(report, words)];

    private static IEnumerable<ReportBlock> Body(Report report, ReportWords words) => report.Comparison switch
    {
        Comparison.Changes changes => Changes(report, changes, words),
        Comparison.NotComparable not => [new ReportBlock.Notice(words.NotComparable(words.Date(not.EarlierAt), words.Reason(not.Reason)))],
        _ => [new ReportBlock.Line(words.NoEarlier)],
    };

    private static IEnumerable<ReportBlock> Changes(Report report, Comparison.Changes changes, ReportWords words) =>
    [
        new ReportBlock.Line(words.ComparedWith(words.Date(changes.EarlierAt), changes.EarlierWasFinished)),
        .. Kind(report, words.InTheSituation, words.InTheSituationMeans, changes.Situation, words),
        .. Kind(report, words.InOurInformation, words.InOurInformationMeans, changes.Information, words),
        .. changes.Applicability.Count == 0 ? [] : Kind(report, words.InWhatApplies, null, changes.Applicability, words),
        new ReportBlock.Line(words.Unchanged(changes.Unchanged.Count)),
    ];

    private static IEnumerable<ReportBlock> Kind(Report report, string title, string? meaning, IReadOnlyList<Change> changes, ReportWords words)
    {
        yield return new ReportBlock.Heading(3, title);
        if (meaning is not null)
        {
            yield return new ReportBlock.Line(meaning);
        }

        yield return changes.Count == 0
            ? new ReportBlock.Line(words.Nothing)
            : new ReportBlock.Points([.. changes.Select(c => $"{words.Place(c.Item.Position, report.Items.Count)} · {c.Item.Title}: {words.FromTo(words.Answer(c.Before), words.Answer(c.After))}.")]);
    }
}
