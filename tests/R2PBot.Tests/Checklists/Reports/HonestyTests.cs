using System.Reflection;
using System.Text.RegularExpressions;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.People;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Reports;

/// <summary>What a report must say and what it can never say, one rule a test.</summary>
public sealed partial class HonestyTests
{
    private static readonly ReportWords English = ReportWords.For("en");

    public static TheoryData<string> Languages => [.. ReportWords.All.Select(w => w.Language)];

    private static Report Rich => Make(SampleAssessments.Rich, SampleAssessments.Before);

    private static IReadOnlyList<Report> Samples => [Rich, Make(SampleAssessments.Unknown), Make(SampleAssessments.Commitments), Make(SampleAssessments.Of("quick-scan")), Make(AllNotObserved)];

    private static Assessment AllNotObserved => SampleAssessments.Of("quick-scan", [.. SampleAssessments.Definition("quick-scan").Items.Select(i => (i.Id, AnswerValue.NotObserved))]);

    /// <summary>Rule 1. The report's own words and those of the checklist; people's and documents' words are quoted and not judged here.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void SaysNoScore_NoPercentage_AndNoVerdict(string language)
    {
        foreach (var words in Samples.SelectMany(r => OwnWords(r, ReportWords.For(language))))
        {
            Assert.False(Verdicts().IsMatch(words), words);
        }
    }

    /// <summary>Rules 1 and 3. Where no fraction can be held, none can be shown.</summary>
    [Fact]
    public void HasNoPlaceForAFraction()
    {
        Type[] fractions = [typeof(float), typeof(double), typeof(decimal), typeof(Half)];
        var types = typeof(Report).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("R2PBot.Checklists", StringComparison.Ordinal) == true && !t.IsEnum).ToList();
        Assert.Contains(typeof(RoleCounts), types);
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        Assert.DoesNotContain(types.SelectMany(t => t.GetProperties(All)).Select(p => p.PropertyType), fractions.Contains);
        Assert.DoesNotContain(types.SelectMany(t => t.GetFields(All)).Select(f => f.FieldType), fractions.Contains);
        Assert.DoesNotContain(types.SelectMany(t => t.GetMethods(All)).Select(m => m.ReturnType), fractions.Contains);
    }

    /// <summary>Rule 1. Words of documents and of people cannot come in as the report's own.</summary>
    [Fact]
    public void QuotesOnlyFromCitations() => Assert.Empty(typeof(ReportBlock.Quote).GetConstructors());

    /// <summary>Rule 2.</summary>
    [Fact]
    public void ShowsUnknownAsLargeAsPresent()
    {
        var blocks = ReportText.Blocks(Rich, English);
        var seen = Heading(blocks, English.Seen);
        var open = Heading(blocks, English.NotKnown);
        Assert.Equal(seen.Level, open.Level);
        var text = Flat(blocks);
        Assert.Contains("Information is insufficient on 1 of 9 items:", text, StringComparison.Ordinal);
        Assert.Contains("4 of 9 · Circumstances that make such crimes easier, or preparation for them: unknown.", text, StringComparison.Ordinal);
        var table = blocks.OfType<ReportBlock.Table>().First();
        Assert.Equal(["present", "emerging", "unknown", "not answered", "not observed", "not applicable"], table.Rows.Select(r => r[0]));
        Assert.Equal(["unknown", "1 of 6", "4"], table.Rows[2]);
    }

    [Fact]
    public void SaysThatInformationIsInsufficient_WhenEverythingIsUnknown()
    {
        var text = Flat(ReportText.Blocks(Make(SampleAssessments.Unknown), English));
        Assert.Contains("Information is insufficient on 14 of 14 items:", text, StringComparison.Ordinal);
        Assert.Contains("14 of 14 · Serious threats to humanitarian or peacekeeping operations: not answered.", text, StringComparison.Ordinal);
    }

    /// <summary>Rule 3. Roles are counted apart, each of its own number of items.</summary>
    [Fact]
    public void AddsNoRolesUp() => Assert.Equal(
        ["Factor 6: 2 present", "Trigger 1: 1 present", "Conflict 1: 0 present", "Resilience 1: 1 present"],
        Rich.Counts.Select(c => $"{c.Role} {c.Of}: {c.Count(AnswerValue.Present)} present"));

    /// <summary>Rule 4.</summary>
    [Fact]
    public void CountsAnswersOfLowConfidence_ApartFromTheAnswer()
    {
        var text = Flat(ReportText.Blocks(Rich, English));
        Assert.Contains("2 answers are given with low confidence:", text, StringComparison.Ordinal);
        Assert.Contains("Confidence says how well an answer is supported, not whether something will happen.", text, StringComparison.Ordinal);
    }

    /// <summary>Rule 5.</summary>
    [Fact]
    public void ComparesNothing_WhenVersionSubjectOrChecklistDiffer_OrTheEarlierWasWithdrawn()
    {
        var (now, before) = (SampleAssessments.Rich, SampleAssessments.Before);
        var changed = before.Definition with { ContentHash = "another" };
        foreach (var (earlier, reason) in new[]
        {
            (before with { Definition = changed }, NotComparableReason.OtherVersion),
            (before with { Definition = before.Definition with { Version = 2 } }, NotComparableReason.OtherVersion),
            (before with { Subject = "SYNTHETIC Testoria" }, NotComparableReason.OtherSubject),
            (SampleAssessments.Unknown, NotComparableReason.OtherChecklist),
            (before with { Status = AssessmentStatus.Withdrawn }, NotComparableReason.Withdrawn),
        })
        {
            var report = Make(now, earlier);
            Assert.Equal(reason, Assert.IsType<Comparison.NotComparable>(report.Comparison).Reason);
            var text = Flat(ReportText.Blocks(report, English));
            Assert.Contains($"Not comparable with the assessment last changed on {English.Date(earlier.ChangedAt)}: {English.Reason(reason)}.", text, StringComparison.Ordinal);
            Assert.DoesNotContain(English.InTheSituation, text, StringComparison.Ordinal);
        }
    }

    /// <summary>Rule 5.</summary>
    [Fact]
    public void KeepsChangesInTheSituationApartFromChangesInOurInformation()
    {
        var changes = Assert.IsType<Comparison.Changes>(Rich.Comparison);
        Assert.Equal(["discrimination", "triggers"], changes.Situation.Select(c => c.Item.Id));
        Assert.Equal(["motivation", "facilitating", "acts", "conflict"], changes.Information.Select(c => c.Item.Id));
        Assert.Equal(["armed-groups", "weak-protection", "resilience"], changes.Unchanged.Select(i => i.Id));
        var text = Flat(ReportText.Blocks(Rich, English));
        var (situation, information) = (text.IndexOf("Changed in the situation", StringComparison.Ordinal), text.IndexOf("Changed in our information", StringComparison.Ordinal));
        var discrimination = text.IndexOf("from emerging to present", StringComparison.Ordinal);
        Assert.InRange(discrimination, situation, information);
        Assert.InRange(text.IndexOf("from unknown to emerging", StringComparison.Ordinal), information, text.Length);
    }

    /// <summary>Rule 5, for every pair of answers.</summary>
    [Fact]
    public void TakesEveryChangeToOrFromUnknown_AsOneOfInformation()
    {
        var item = SampleAssessments.Definition("quick-scan").Items[0];
        AnswerValue?[] all = [.. Enum.GetValues<AnswerValue>(), null];
        foreach (var (from, to) in all.SelectMany(f => all.Select(t => (f, t))).Where(p => p.f != p.t))
        {
            var expected = from is null or AnswerValue.Unknown || to is null or AnswerValue.Unknown ? ChangeKind.Information
                : from == AnswerValue.NotApplicable || to == AnswerValue.NotApplicable ? ChangeKind.Applicability
                : ChangeKind.Situation;
            Assert.Equal(expected, new Change(item, from, to).Kind);
        }
    }

    /// <summary>Rule 6.</summary>
    [Fact]
    public void SaysWhen_AsOfWhen_AndWhoAnswered()
    {
        var text = Flat(ReportText.Blocks(Rich, English));
        Assert.Contains("Answers given: from 1 October 2026 to 6 October 2026", text, StringComparison.Ordinal);
        Assert.Contains("Report as of: 22 November 2026, 09:00 UTC", text, StringComparison.Ordinal);
        Assert.Contains("Answered by: Amina N., 1 October 2026, 09:00 UTC", text, StringComparison.Ordinal);
    }

    /// <summary>Rule 6. A remark by another makes no other answer: the answer stays that of who gave it.</summary>
    [Fact]
    public void SaysWhoAnswered_NotWhoRemarked()
    {
        var item = Rich.Items.Single(i => i.Item.Id == "motivation");
        Assert.Equal((AnswerValue.Emerging, 2), (item.Value, item.Answered?.By.Number));
        Assert.Equal([(AnswerValue.Unknown, 1)], item.Earlier.Select(e => (e.Value, e.By.By.Number)));
        Assert.Equal([("Speeches on two radio stations.", 2), ("Which stations, and since when?", 3)], item.Notes.Select(n => (n.Words, n.By.By.Number)));
    }

    /// <summary>Rule 6.</summary>
    [Fact]
    public void MarksAnAssessmentOutOfDate_PastItsReviewInterval()
    {
        Assert.False(Make(SampleAssessments.Rich, null, SampleAssessments.Start.AddDays(95)).IsOutOfDate);
        var late = Make(SampleAssessments.Rich, null, SampleAssessments.Start.AddDays(96));
        Assert.True(late.IsOutOfDate);
        Assert.Contains("Out of date: the last answer is more than 90 days old.", Flat(ReportText.Blocks(late, English)), StringComparison.Ordinal);
    }

    /// <summary>Rule 7.</summary>
    [Fact]
    public void SaysWhereEvidenceIsMissing()
    {
        Assert.Equal(["armed-groups", "acts"], Rich.Items.Where(i => i.LacksEvidence).Select(i => i.Item.Id));
        Assert.Contains("3 of 9 · Armed groups or militia, and their capacity: present. Judgement without cited evidence.", Flat(ReportText.Blocks(Rich, English)), StringComparison.Ordinal);
        Assert.Equal(["focal-point", "assessment"], Make(SampleAssessments.Commitments).Items.Where(i => i.LacksEvidence).Select(i => i.Item.Id));
    }

    /// <summary>Rule 8.</summary>
    [Fact]
    public void ShowsResilienceBesideRisk_AndTakesNothingOff()
    {
        var blocks = ReportText.Blocks(Rich, English);
        Assert.DoesNotContain("resilience", Points(blocks, English.Seen), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Resilience stands beside the risk and is not taken off it.", Flat(blocks), StringComparison.Ordinal);
        var without = Make(SampleAssessments.Rich with { Answers = [.. SampleAssessments.Rich.Answers.Where(a => a.ItemId != "resilience")] });
        Assert.Equal(Rich.Counts[0].Count(AnswerValue.Present), without.Counts[0].Count(AnswerValue.Present));
    }

    /// <summary>Rule 9.</summary>
    [Fact]
    public void ListsTriggersApart()
    {
        var blocks = ReportText.Blocks(Rich, English);
        Assert.Equal(["Risk factors", "Triggers", "Armed conflict", "Resilience"], blocks.OfType<ReportBlock.Table>().Select(t => t.Caption));
        Assert.Contains("Triggers are events, not causes; they are counted apart.", Flat(blocks), StringComparison.Ordinal);
    }

    /// <summary>Rule 10.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void SaysWhatPresenceMeans_AndThatCourtsDecide_InTheWordsOfTheDocuments(string language)
    {
        foreach (var report in Samples)
        {
            var quotes = ReportText.Blocks(report, ReportWords.For(language)).OfType<ReportBlock.Quote>().ToList();
            Assert.Contains(quotes, q => q.Words.Contains("legal determination of genocide, war crimes, ethnic cleansing and crimes against humanity is a matter for national and international courts", StringComparison.Ordinal)
                && q.Label.Contains("A/79/875", StringComparison.Ordinal) && q.Label.Contains("para. 12", StringComparison.Ordinal));
            Assert.Equal(report.IsAboutRisk, quotes.Any(q => q.Words.StartsWith("The presence of risk factors does not directly or inevitably cause atrocity crimes.", StringComparison.Ordinal) && q.Label.Contains("para. 16", StringComparison.Ordinal)));
        }
    }

    /// <summary>Rule 10. A document that lacks the words gives no citation, and without it there is no report.</summary>
    [Fact]
    public void CannotBeMade_WithoutTheSentencesThatItMustQuote()
    {
        using var empty = new TemporaryKnowledge();
        var nothing = new LibraryFolder(empty.Folder).Current;
        Assert.Null(ReportMaker.Make(SampleAssessments.Rich, null, nothing, SampleAssessments.Now));
        Assert.Equal(["sg-2025#12", "sg-2013#16", "sg-2013#29"], StandingQuotations.Missing(nothing));
        Assert.Empty(StandingQuotations.Missing(SampleAssessments.Holdings));
    }

    /// <summary>Rule 11.</summary>
    [Fact]
    public void NeverSaysThatThereIsNoRisk_WhenNothingWasObserved()
    {
        var blocks = ReportText.Blocks(Make(AllNotObserved), English);
        Assert.Contains("No item was answered present or emerging. That speaks of the information at hand, not of an absence of risk.", Flat(blocks), StringComparison.Ordinal);
        Assert.Contains(blocks.OfType<ReportBlock.Quote>(), q => q.Words == "No State can consider itself immune to the risk of atrocity crimes.");
    }

    /// <summary>Rule 12.</summary>
    [Fact]
    public void ShowsSignsOfIntent_AlwaysWithIndicatorsNotAFinding()
    {
        var blocks = ReportText.Blocks(Rich, English);
        Assert.Contains("6 of 9 · Acts that could be elements of atrocity crimes: emerging. Judgement without cited evidence. Indicators, not a finding.", Points(blocks, English.Seen), StringComparison.Ordinal);
        Assert.Contains(blocks, b => b is ReportBlock.Notice { Words: "Indicators, not a finding." });
    }

    /// <summary>Rule 13.</summary>
    [Fact]
    public void LabelsWhatIsNotComplete()
    {
        Assert.Contains("Not complete: 13 of 14 items are answered. Nothing follows from the items that are not.", Flat(ReportText.Blocks(Make(SampleAssessments.Unknown), English)), StringComparison.Ordinal);
        Assert.DoesNotContain("Not complete", Flat(ReportText.Blocks(Rich, English)), StringComparison.Ordinal);
    }

    /// <summary>Rules 14 and 15.</summary>
    [Fact]
    public void LeavesTheConclusionToPeople_AndChangesNoLevel()
    {
        var text = Flat(ReportText.Blocks(Rich, English));
        Assert.Contains("This report lists answers and draws no conclusion.", text, StringComparison.Ordinal);
        Assert.Contains("This report by itself changes no level at which a situation is tracked.", text, StringComparison.Ordinal);
    }

    /// <summary>Rule 16.</summary>
    [Fact]
    public void SaysThatNumberingIsToBeVerified()
    {
        var text = Flat(ReportText.Blocks(Make(SampleAssessments.Unknown), English));
        Assert.Contains("order and numbering of the Framework to be verified", text, StringComparison.Ordinal);
        Assert.Equal(14, Regex.Count(text, "Order and numbering to be verified\\."));
        Assert.Contains("It is no number of the source.", text, StringComparison.Ordinal);
    }

    /// <summary>Rule 17.</summary>
    [Fact]
    public void ShowsAWithdrawnAssessmentAsWithdrawn() => Assert.Contains(
        "This assessment was withdrawn by its owner.",
        Flat(ReportText.Blocks(Make(SampleAssessments.Rich with { Status = AssessmentStatus.Withdrawn }), English)), StringComparison.Ordinal);

    [Fact]
    public void SaysWhereASourceHasChangedSince()
    {
        Assert.Equal(
            [("e1", KeptCitationState.Unchanged), ("e2", null), ("e3", KeptCitationState.SourceChanged), ("e4", KeptCitationState.SourceGone), ("e5", (KeptCitationState?)null)],
            Rich.Items.SelectMany(i => i.Evidence).OrderBy(e => e.Evidence.Id, StringComparer.Ordinal).Select(e => (e.Evidence.Id, e.Source)));
        var quotes = ReportText.Blocks(Rich, English).OfType<ReportBlock.Quote>().ToList();
        Assert.Equal(English.SourceChanged, quotes.Single(q => q.Words == "Words that stood here once.").Remark);
        Assert.Equal(English.SourceGone, quotes.Single(q => q.Words == "Words of a text that is gone.").Remark);
    }

    [Fact]
    public void NamesNobodyWhoAskedToBeForgotten()
    {
        var text = Flat(ReportText.Blocks(Rich, English));
        Assert.Contains("Answered by: participant 2 (asked to be forgotten)", text, StringComparison.Ordinal);
        Assert.Contains("participant 3 (no name shown), reviewer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("msteams", text, StringComparison.Ordinal);
    }

    [Fact]
    public void BearsTheStricterMark_WhenAnotherAssessmentIsCompared()
    {
        var secret = SampleAssessments.Before with { Mark = HandlingMark.Red };
        Assert.Equal(HandlingMark.Red, Make(SampleAssessments.Rich, secret).Mark);
        Assert.Equal(HandlingMark.Green, Make(SampleAssessments.Rich, secret with { Subject = "another" }).Mark);
        Assert.Equal(HandlingMark.Green, Make(SampleAssessments.Rich, SampleAssessments.Before with { Mark = HandlingMark.Clear }).Mark);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void SaysEverythingInItsLanguage(string language)
    {
        var words = ReportWords.For(language);
        Assert.Equal(language, words.Language);
        Assert.Equal(12, Enumerable.Range(1, 12).Select(m => words.Date(new(2026, m, 1, 0, 0, 0, TimeSpan.Zero))).Distinct().Count());
        var all = typeof(ReportWords).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (p.Name, Value: (string?)p.GetValue(words))).ToList();
        Assert.All(all.Where(p => p.Name != nameof(ReportWords.ChecklistIsEnglish)), p => Assert.False(string.IsNullOrWhiteSpace(p.Value), p.Name));
        string[] alike = [nameof(ReportWords.Language), nameof(ReportWords.ChecklistIsEnglish)];
        Assert.True(language == "en" || all.Where(p => !alike.Contains(p.Name)).All(p => p.Value != (string?)typeof(ReportWords).GetProperty(p.Name)!.GetValue(English)));
    }

    private static Report Make(Assessment assessment, Assessment? earlier = null, DateTimeOffset? now = null) =>
        ReportMaker.Make(assessment, earlier, SampleAssessments.Holdings, now ?? SampleAssessments.Now)!;

    /// <summary>What the report itself says: no words of documents and none of people.</summary>
    private static IEnumerable<string> OwnWords(Report report, ReportWords words) => ReportText.Blocks(report, words).SelectMany(b => b switch
    {
        ReportBlock.Heading heading => [heading.Words],
        ReportBlock.Line line => [line.Words],
        ReportBlock.Notice notice => [notice.Words],
        ReportBlock.Points points => points.Lines,
        ReportBlock.Facts facts => facts.Rows.SelectMany(r => (string[])[r.Name, r.Value]),
        ReportBlock.Table table => [table.Caption, .. table.Head, .. table.Rows.SelectMany(r => r)],
        ReportBlock.Quote { Remark: { } remark } => [remark],
        _ => (IEnumerable<string>)[],
    });

    internal static string Flat(IEnumerable<ReportBlock> blocks) => string.Join('\n', blocks.SelectMany(b => b switch
    {
        ReportBlock.Subject subject => [subject.Name, subject.Words],
        ReportBlock.Note note => [note.Attribution, note.Words],
        ReportBlock.Quote quote => [quote.Words, quote.Label, quote.Remark ?? ""],
        ReportBlock.Facts facts => facts.Rows.Select(r => $"{r.Name}: {r.Value}"),
        ReportBlock.Heading heading => [heading.Words],
        ReportBlock.Line line => [line.Words],
        ReportBlock.Notice notice => [notice.Words],
        ReportBlock.Points points => points.Lines,
        ReportBlock.Table table => [table.Caption, .. table.Rows.Select(r => string.Join(' ', r))],
        _ => (IEnumerable<string>)[],
    }));

    private static ReportBlock.Heading Heading(IReadOnlyList<ReportBlock> blocks, string words) => blocks.OfType<ReportBlock.Heading>().Single(h => h.Words == words);

    private static string Points(IReadOnlyList<ReportBlock> blocks, string heading) =>
        string.Join('\n', blocks.SkipWhile(b => b is not ReportBlock.Heading h || h.Words != heading).OfType<ReportBlock.Points>().First().Lines);

    [GeneratedRegex(@"%|\d[.,]\d(?!\d{3})|\bscor|\bpercent|\bpuntuaci|\bpuntaje|\bpour ?cent|\bpor ciento|\bprobab|\blikely to\b|\b(?:high|low|medium|elevated|very) risk\b|risque élevé|riesgo alto|\b(?:is|was|constitutes) (?:a |not )?(?:genocide|war crime)|\bno risk\b|\bsafe\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verdicts();
}
