using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Library;

namespace R2PBot.Checklists.Reports;

/// <summary>An assessment, and an earlier one where there is one, as a report.</summary>
internal static class ReportMaker
{
    /// <returns>Nothing when the documents do not hold what every report must quote; see <see cref="StandingQuotations.Missing"/>.</returns>
    public static Report? Make(Assessment assessment, Assessment? earlier, Holdings holdings, DateTimeOffset now)
    {
        if (StandingQuotations.In(holdings, assessment.Definition.Kind) is not { } quotations)
        {
            return null;
        }

        var items = assessment.Definition.Items.Select(i => Item(assessment, i, holdings)).ToList();
        var comparison = earlier is null ? new Comparison.None() : Comparison.Between(earlier, assessment);
        var answered = items.SelectMany(i => i.Answered is { } given ? new[] { given.At } : []).ToList();
        return new()
        {
            Definition = assessment.Definition,
            Subject = assessment.Subject.Trim(),
            Mark = comparison is Comparison.Changes && earlier is not null && earlier.Mark > assessment.Mark ? earlier.Mark : assessment.Mark,
            Status = assessment.Status,
            AsOf = now,
            StartedAt = assessment.StartedAt,
            FinishedAt = assessment.FinishedAt,
            Period = answered.Count == 0 ? null : (answered.Min(), answered.Max()),
            IsOutOfDate = now - (answered.Count == 0 ? assessment.StartedAt : answered.Max()) > TimeSpan.FromDays(assessment.Definition.ReviewAfterDays),
            Participants = [.. assessment.Members.Select(Participant)],
            Items = items,
            Counts = [.. items.GroupBy(i => i.Item.Group.Role).Select(g => new RoleCounts(g.Key, [.. g]))],
            Comparison = comparison,
            Quotations = quotations,
        };
    }

    private static ReportItem Item(Assessment assessment, ChecklistItem item, Holdings holdings)
    {
        var revisions = assessment.RevisionsOf(item.Id);
        var answers = Answers(revisions, assessment);
        return new(item)
        {
            Value = answers.Count == 0 ? null : answers[^1].Value,
            Trend = revisions.Count == 0 ? null : revisions[^1].Trend,
            Confidence = revisions.Count == 0 ? null : revisions[^1].Confidence,
            Answered = answers.Count == 0 ? null : answers[^1].By,
            Earlier = [.. answers.SkipLast(1)],
            Notes = [.. NotePart.Of(revisions).Select(n => (n.Words, Given(assessment, n.By, n.At)))],
            Evidence = [.. assessment.EvidenceFor(item.Id).Select(e => new ReportEvidence(e, e.Citation?.In(holdings), Given(assessment, e.By, e.AddedAt)))],
        };
    }

    /// <summary>A remark on an answer makes a revision too; the answer stays that of who gave it.</summary>
    private static List<(AnswerValue Value, Given By)> Answers(IReadOnlyList<ItemAnswer> revisions, Assessment assessment)
    {
        var answers = new List<(AnswerValue Value, Given By)>();
        foreach (var revision in revisions)
        {
            if (revision.Value is { } value && (answers.Count == 0 || answers[^1].Value != value))
            {
                answers.Add((value, Given(assessment, revision.By, revision.At)));
            }
        }

        return answers;
    }

    private static Given Given(Assessment assessment, int member, DateTimeOffset at) => new(Participant(assessment.Member(member)), at);

    private static Participant Participant(Member member) => new(member.Number, member.Name, member.Person is null, member.Role, member.LeftAt is not null);
}
