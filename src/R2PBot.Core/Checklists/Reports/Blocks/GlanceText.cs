using System.Globalization;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports.Words;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>How often each answer was given, role by role; then what was seen, and what is not known, alike.</summary>
internal static class GlanceText
{
    /// <summary>"Unknown" and "not answered" stand right after what was seen.</summary>
    public static IReadOnlyList<AnswerValue?> Order(Report report) => report.IsAboutRisk
        ? [AnswerValue.Present, AnswerValue.Emerging, AnswerValue.Unknown, null, AnswerValue.NotObserved, AnswerValue.NotApplicable]
        : [AnswerValue.Done, AnswerValue.InProgress, AnswerValue.NotStarted, null, AnswerValue.NotApplicable];

    /// <summary>A role with one item shows its answer alone: rows of nothing would only hide it.</summary>
    public static IEnumerable<AnswerValue?> Rows(Report report, RoleCounts role) => Order(report).Where(v => role.Of > 1 || role.Count(v) > 0);

    public static IEnumerable<ReportBlock> Blocks(Report report, ReportWords words)
    {
        yield return new ReportBlock.Heading(2, words.AtAGlance);
        yield return new ReportBlock.Line(words.ItemsNumbered);
        yield return new ReportBlock.Picture(report);
        foreach (var role in report.Counts)
        {
            yield return new ReportBlock.Table(words.Role(role.Role), [words.AnswerHead, words.HowMany, words.WhichItems], [.. Rows(report, role).Select(v => Row(role, v, words))]);
            if (words.OnRole(role.Role) is { } remark)
            {
                yield return new ReportBlock.Line(remark);
            }
        }

        if (report.LowConfidence.ToList() is { Count: > 0 } low)
        {
            yield return new ReportBlock.Line(words.LowConfidence(low.Count));
            yield return Named(report, low, words);
        }

        foreach (var block in Seen(report, words).Concat(NotKnown(report, words)))
        {
            yield return block;
        }
    }

    private static IReadOnlyList<string> Row(RoleCounts role, AnswerValue? value, ReportWords words) =>
    [
        words.Answer(value),
        words.OfCount(role.Count(value), role.Of),
        string.Join(", ", role.Items.Where(i => i.Value == value).Select(i => i.Item.Position.ToString(CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<ReportBlock> Seen(Report report, ReportWords words)
    {
        // Resilience is no risk: "present" there is not among what was seen of the risk.
        var seen = report.Items.Where(i => i.Item.Group.Role != GroupRole.Resilience && i.IsPositive).ToList();
        yield return new ReportBlock.Heading(3, report.IsAboutRisk ? words.Seen : words.Met);
        yield return seen.Count > 0 ? Named(report, seen, words) : new ReportBlock.Line(report.IsAboutRisk ? words.NothingSeen : words.NothingMet);
    }

    private static IEnumerable<ReportBlock> NotKnown(Report report, ReportWords words)
    {
        var open = report.Insufficient.ToList();
        yield return new ReportBlock.Heading(3, words.NotKnown);
        if (open.Count == 0)
        {
            yield return new ReportBlock.Line(words.NothingUnknown);
            yield break;
        }

        yield return new ReportBlock.Line(words.InsufficientOn(open.Count, report.Items.Count));
        yield return Named(report, open, words);
    }

    private static ReportBlock.Points Named(Report report, IEnumerable<ReportItem> items, ReportWords words) => new([.. items.Select(i => Named(report, i, words))]);

    private static string Named(Report report, ReportItem item, ReportWords words)
    {
        var remarks = new[] { item.LacksEvidence ? words.WithoutEvidence : null, item.Value is null ? null : item.Item.Caution }.OfType<string>();
        return string.Join(' ', remarks.Prepend($"{ReportText.Name(report, item, words)}: {words.Answer(item.Value)}."));
    }
}
