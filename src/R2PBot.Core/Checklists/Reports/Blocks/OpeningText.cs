using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports.Words;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>What the report is of: subject, checklist, times, people, and everything that limits it.</summary>
internal static class OpeningText
{
    public static IEnumerable<ReportBlock> Blocks(Report report, ReportWords words)
    {
        yield return new ReportBlock.Subject(words.Subject, report.Subject.Length == 0 ? words.NoSubject : $"“{report.Subject}”");
        foreach (var notice in Notices(report, words))
        {
            yield return new ReportBlock.Notice(notice);
        }

        yield return new ReportBlock.Facts([.. Facts(report, words)]);
        foreach (var line in new[] { report.Definition.Introduction, report.Definition.Marking, words.ChecklistIsEnglish }.OfType<string>())
        {
            yield return new ReportBlock.Line(line);
        }
    }

    private static IEnumerable<string> Notices(Report report, ReportWords words)
    {
        if (report.Status == AssessmentStatus.Withdrawn)
        {
            yield return words.IsWithdrawn;
        }

        if (!report.IsComplete)
        {
            yield return words.IsPartial(report.Items.Count(i => i.Value is not null), report.Items.Count);
        }

        if (report.IsOutOfDate)
        {
            yield return words.IsOutOfDate(report.Definition.ReviewAfterDays);
        }

        if (report.Definition.Status == ChecklistStatus.Draft)
        {
            yield return words.IsDraft;
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(Report report, ReportWords words)
    {
        yield return (words.Checklist, $"{report.Definition.Title}, {words.Version(report.Definition.Version)}");
        yield return (words.State, words.Status(report.Status));
        yield return (words.Started, words.Date(report.StartedAt));
        if (report.Period is var (from, to))
        {
            yield return (words.AnswersFrom, words.Between(words.Date(from), words.Date(to)));
        }

        if (report.FinishedAt is { } finished)
        {
            yield return (words.Finished, words.Date(finished));
        }

        yield return (words.AsOf, words.Moment(report.AsOf));
        yield return (words.TakingPart, string.Join("; ", report.Participants.Select(p => $"{words.Person(p)}, {words.MemberRole(p.Role)}{(p.HasLeft ? $", {words.HasLeft}" : "")}")));
        yield return (words.Handling, $"{report.Mark.Label()}. {words.Means(report.Mark)}");
    }
}
