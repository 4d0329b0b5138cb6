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

    /// <summary>Everything that can happen to a report, in one assessment. What people say goes through the engine, so that it is as stored answers are.</summary>
    public static Assessment Rich => Spoken() with
    {
        Status = AssessmentStatus.Finished,
        FinishedAt = Start.AddDays(9),
        ChangedAt = Start.AddDays(9),
        PreviousId = "a0",
        Members =
        [
            new(1, MemberRole.Owner, Start) { Person = Owner, Name = "Amina N." },
            new(2, MemberRole.Contributor, Start) { Person = null, Name = null, LeftAt = Start.AddDays(8) },
            new(3, MemberRole.Reviewer, Start) { Person = Reviewer, Name = null },
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

    private static readonly PersonKey Contributor = new("msteams", "t", "con");
    private static readonly PersonKey Reviewer = new("msteams", "t", "rev");

    private static Assessment Spoken()
    {
        var assessment = Of("quick-scan") with
        {
            Members =
            [
                new(1, MemberRole.Owner, Start) { Person = Owner, Name = "Amina N." },
                new(2, MemberRole.Contributor, Start) { Person = Contributor },
                new(3, MemberRole.Reviewer, Start) { Person = Reviewer },
            ],
        };
        foreach (var (who, day, item, said) in new (PersonKey, int, string, Filling)[]
        {
            (Owner, 0, "discrimination", Says(AnswerValue.Present) with { Trend = Trend.Stable, Confidence = Confidence.High }),
            (Owner, 0, "motivation", Says(AnswerValue.Unknown)),
            (Contributor, 1, "motivation", Says(AnswerValue.Emerging) with { Confidence = Confidence.Low, Note = "Speeches on two radio stations." }),
            (Contributor, 2, "armed-groups", Says(AnswerValue.Present)),
            (Reviewer, 2, "motivation", new(0, 0) { Note = "Which stations, and since when?", AddsNote = true }),
            (Owner, 3, "facilitating", Says(AnswerValue.Unknown) with { Note = "No access since August.\nTwo requests are pending." }),
            (Owner, 3, "weak-protection", Says(AnswerValue.NotObserved) with { Confidence = Confidence.Moderate }),
            (Contributor, 4, "acts", Says(AnswerValue.Emerging) with { Confidence = Confidence.Low, Trend = Trend.Worsening }),
            (Owner, 5, "triggers", Says(AnswerValue.Present) with { Note = "Elections on 14 December." }),
            (Owner, 5, "conflict", Says(AnswerValue.NotApplicable)),
            (Owner, 5, "resilience", Says(AnswerValue.Present) with { Note = "Local peace councils meet in all districts." }),
        })
        {
            var at = assessment.Definition.Items.ToList().FindIndex(i => i.Id == item);
            var filling = said with { Index = at, Seen = assessment.AnswerTo(item)?.Revision ?? 0 };
            var decision = AssessmentEngine.Decide(assessment, new AssessmentCommand.Fill(filling), new(who, null, false, Start.AddDays(day)));
            Assert.Contains(decision.Outcome, new[] { AssessmentOutcome.Recorded, AssessmentOutcome.RecordedElsewhere, AssessmentOutcome.Noted });
            assessment = decision.Next;
        }

        return assessment;

        static Filling Says(AnswerValue value) => new(0, 0) { Value = value };
    }

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
