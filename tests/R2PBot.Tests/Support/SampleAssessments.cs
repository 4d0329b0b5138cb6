using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.People;

namespace R2PBot.Tests.Support;

/// <summary>Assessments of an invented country with the checklists that ship.</summary>
internal static class SampleAssessments
{
    public static readonly DateTimeOffset Start = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly PersonKey Owner = new("terminal", "", "amina");

    private static readonly Lazy<ChecklistFolder> Folder = new(() => new(Repository.At("knowledge"), Desk.Repositorys.Holdings));

    public static Holdings Holdings => Desk.Repositorys.Holdings;

    public static ChecklistDefinition Definition(string id) => Folder.Value.Find(id)!;

    public static Assessment Of(string checklist, params (string Item, AnswerValue Value)[] answers) => new()
    {
        Id = "a1",
        Revision = 1,
        Definition = Definition(checklist),
        Subject = "SYNTHETIC Examplia, northern provinces",
        Status = AssessmentStatus.Running,
        Mark = HandlingMark.Green,
        Members = [new(1, MemberRole.Owner, Start) { Person = Owner, Name = "Amina N." }],
        Answers = [.. answers.Select((a, i) => new ItemAnswer(a.Item, 1, 1, Start.AddDays(i)) { Value = a.Value })],
        StartedAt = Start,
        ChangedAt = Start,
    };

    /// <summary>Everything that can happen to a report, in one assessment.</summary>
    public static Assessment Rich => Of("quick-scan") with
    {
        Status = AssessmentStatus.Finished,
        FinishedAt = Start.AddDays(9),
        ChangedAt = Start.AddDays(9),
        PreviousId = "a0",
        Members =
        [
            new(1, MemberRole.Owner, Start) { Person = Owner, Name = "Amina N." },
            new(2, MemberRole.Contributor, Start) { Person = null, Name = null, LeftAt = Start.AddDays(8) },
            new(3, MemberRole.Reviewer, Start) { Person = new("msteams", "t", "rev"), Name = null },
        ],
        Superseded =
        [
            new("motivation", 1, 1, Start) { Value = AnswerValue.Unknown },
            new("motivation", 2, 2, Start.AddDays(1)) { Value = AnswerValue.Emerging, Note = "Speeches on two radio stations." },
        ],
        Answers =
        [
            new("discrimination", 1, 1, Start) { Value = AnswerValue.Present, Trend = Trend.Stable, Confidence = Confidence.High },
            new("motivation", 3, 3, Start.AddDays(2)) { Value = AnswerValue.Emerging, Confidence = Confidence.Low, Note = "Speeches on two radio stations.\nWhich stations, and since when?" },
            new("armed-groups", 1, 2, Start.AddDays(2)) { Value = AnswerValue.Present },
            new("facilitating", 1, 1, Start.AddDays(3)) { Value = AnswerValue.Unknown, Note = "No access since August.\nTwo requests are pending." },
            new("weak-protection", 1, 1, Start.AddDays(3)) { Value = AnswerValue.NotObserved, Confidence = Confidence.Moderate },
            new("acts", 1, 2, Start.AddDays(4)) { Value = AnswerValue.Emerging, Confidence = Confidence.Low, Trend = Trend.Worsening },
            new("triggers", 1, 1, Start.AddDays(5)) { Value = AnswerValue.Present, Note = "Elections on 14 December." },
            new("conflict", 1, 1, Start.AddDays(5)) { Value = AnswerValue.NotApplicable },
            new("resilience", 1, 1, Start.AddDays(5)) { Value = AnswerValue.Present, Note = "Local peace councils meet in all districts." },
        ],
        Evidence =
        [
            new("e1", "discrimination", 1, Start) { Citation = KeptCitation.Of(Definition("quick-scan").Find("discrimination")!.Citations[0]) },
            new("e2", "discrimination", 2, Start) { Address = "https://example.org/report?a=1&b=2", Date = "2026-09", Type = SourceType.Un, Reliability = Reliability.B, Credibility = 2 },
            new("e3", "motivation", 2, Start.AddDays(1)) { Citation = new("sg-2013#21", "Words that stood here once.", "Secretary-General, A/67/929-S/2013/399, para. 21 (9 July 2013)", "00") },
            new("e4", "triggers", 1, Start.AddDays(5)) { Citation = new("gone-2001#4", "Words of a text that is gone.", "Somebody, para. 4 (2001)", "00"), Type = SourceType.Academic },
            new("e5", "resilience", 1, Start.AddDays(5)) { Address = "https://example.org/councils", Type = SourceType.CivilSociety },
        ],
    };

    public static Assessment Before => Of(
        "quick-scan", ("discrimination", AnswerValue.Emerging), ("motivation", AnswerValue.Unknown), ("armed-groups", AnswerValue.Present), ("facilitating", AnswerValue.NotObserved),
        ("weak-protection", AnswerValue.NotObserved), ("triggers", AnswerValue.NotObserved), ("conflict", AnswerValue.Unknown), ("resilience", AnswerValue.Present)) with
    {
        Id = "a0",
        Status = AssessmentStatus.Finished,
        StartedAt = Start.AddDays(-90),
        ChangedAt = Start.AddDays(-80),
        FinishedAt = Start.AddDays(-80),
    };

    /// <summary>Everything unknown or not answered.</summary>
    public static Assessment Unknown => Of("risk-factors", [.. Definition("risk-factors").Items.Take(13).Select(i => (i.Id, AnswerValue.Unknown))]);

    public static Assessment Commitments => Of(
        "national-steps", ("focal-point", AnswerValue.Done), ("assessment", AnswerValue.InProgress), ("instruments", AnswerValue.NotStarted), ("support", AnswerValue.NotApplicable));
}
