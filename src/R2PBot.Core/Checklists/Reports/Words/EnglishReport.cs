using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Words;

internal sealed class EnglishReport : ReportWords
{
    public override string Language => "en";

    protected override IReadOnlyList<string> Months { get; } = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string Means(HandlingMark mark) => mark switch
    {
        HandlingMark.Red => "For the named readers only; to be passed on to nobody.",
        HandlingMark.AmberStrict => "For the readers’ own organization only, where there is a need to know.",
        HandlingMark.Amber => "For the readers’ organization and those it works for, where there is a need to know.",
        HandlingMark.Green => "For the readers’ community; not for publication.",
        _ => "No limit on passing it on.",
    };

    public override string Answer(AnswerValue? value) => value switch
    {
        AnswerValue.Present => "present",
        AnswerValue.Emerging => "emerging",
        AnswerValue.NotObserved => "not observed",
        AnswerValue.Unknown => "unknown",
        AnswerValue.Done => "done",
        AnswerValue.InProgress => "in progress",
        AnswerValue.NotStarted => "not started",
        AnswerValue.NotApplicable => "not applicable",
        _ => "not answered",
    };

    public override string Trend(Trend trend) => trend switch
    {
        Assessments.Trend.Improving => "improving",
        Assessments.Trend.Stable => "stable",
        Assessments.Trend.Worsening => "worsening",
        _ => "unknown",
    };

    public override string Confidence(Confidence confidence) => confidence switch
    {
        Assessments.Confidence.High => "high",
        Assessments.Confidence.Moderate => "moderate",
        _ => "low",
    };

    public override string Role(GroupRole role) => role switch
    {
        GroupRole.Factor => "Risk factors",
        GroupRole.Trigger => "Triggers",
        GroupRole.Conflict => "Armed conflict",
        GroupRole.Resilience => "Resilience",
        _ => "Steps and measures",
    };

    public override string? OnRole(GroupRole role) => role switch
    {
        GroupRole.Trigger => "Triggers are events, not causes; they are counted apart.",
        GroupRole.Resilience => "Resilience stands beside the risk and is not taken off it. “Present” says here that sources of resilience were seen.",
        _ => null,
    };

    public override string MemberRole(MemberRole role) => role switch
    {
        Assessments.MemberRole.Owner => "owner",
        Assessments.MemberRole.Reviewer => "reviewer",
        _ => "contributor",
    };

    public override string Status(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Running => "running",
        AssessmentStatus.Paused => "paused",
        AssessmentStatus.Finished => "finished",
        _ => "withdrawn",
    };

    public override string Source(SourceType type) => type switch
    {
        SourceType.Un => "United Nations",
        SourceType.Government => "government",
        SourceType.CivilSociety => "civil society",
        SourceType.Media => "media",
        SourceType.Academic => "academic",
        _ => "other source",
    };

    public override string Reason(NotComparableReason reason) => reason switch
    {
        NotComparableReason.OtherChecklist => "it used another checklist",
        NotComparableReason.OtherVersion => "it used another version of the checklist",
        NotComparableReason.OtherSubject => "it has another subject",
        _ => "it was withdrawn",
    };

    public override string Title => "Assessment report";
    public override string Subject => "Subject, in the words of who started it";
    public override string NoSubject => "none was given";
    public override string Checklist => "Checklist";
    public override string Version(int version) => $"version {version}";
    public override string State => "State";
    public override string Started => "Started";
    public override string AnswersFrom => "Answers given";
    public override string Between(string from, string to) => from == to ? from : $"from {from} to {to}";
    public override string Finished => "Finished";
    public override string AsOf => "Report as of";
    public override string TakingPart => "Taking part";
    public override string Handling => "Handling";
    public override string Forgotten(int number) => $"participant {number} (asked to be forgotten)";
    public override string Nameless(int number) => $"participant {number} (no name shown)";
    public override string HasLeft => "has left";
    public override string IsWithdrawn => "This assessment was withdrawn by its owner. It is shown so that those who had it know.";
    public override string IsPartial(int answered, int of) => $"Not complete: {answered} of {of} items are answered. Nothing follows from the items that are not.";
    public override string IsOutOfDate(int days) => $"Out of date: the last answer is more than {days} days old. The number of days is a choice of those who keep the checklist.";
    public override string IsDraft => "The checklist is a draft.";
    public override string? ChecklistIsEnglish => null;

    public override string HowToRead => "How to read this report";
    public override string CountsOnly => "It lists what people answered on the information that they had. Answers are counted; they are not weighed and not added up to one figure.";
    public override string PresenceMeans => "That factors are present does not mean that crimes will occur:";
    public override string CourtsDecide => "Nothing here is a legal finding:";
    public override string NotObservedMeans => "“Not observed” speaks of the information at hand. It does not say that something is absent:";
    public override string UnknownMeans => "“Unknown” is an answer. It says where information is missing, and counts as much as any other.";
    public override string ConfidenceMeans => "Confidence says how well an answer is supported, not whether something will happen.";
    public override string NotesAreTheirs => "Notes and the subject are quoted from those who wrote them.";
    public override string ChangesNoLevel => "This report by itself changes no level at which a situation is tracked.";
    public override string CommitmentsMean => "Answers say where a State stands by the account of those who answered. They compare no State with another.";

    public override string AtAGlance => "The answers at a glance";
    public override string AnswerHead => "Answer";
    public override string HowMany => "How many";
    public override string WhichItems => "Which items";
    public override string OfCount(int count, int of) => $"{count} of {of}";
    public override string ItemsNumbered => "Items are named by their place in this checklist. It is no number of the source.";
    public override string LowConfidence(int count) => count == 1 ? "1 answer is given with low confidence:" : $"{count} answers are given with low confidence:";
    public override string Seen => "Answered present or emerging";
    public override string Met => "Answered done or in progress";
    public override string NothingSeen => "No item was answered present or emerging. That speaks of the information at hand, not of an absence of risk.";
    public override string NothingMet => "No item was answered done or in progress.";
    public override string NotKnown => "Answered unknown, or not answered";
    public override string InsufficientOn(int count, int of) => $"Information is insufficient on {count} of {of} items:";
    public override string NothingUnknown => "Every item has an answer other than unknown.";

    public override string PictureTitle => "Each square is an item with its place in the checklist; rows are answers.";
    public override string PictureLegend => "Squares are alike in size: an item counts neither more nor less than another.";
    public override string ChangedInSituation => "changed in the situation";
    public override string ChangedInInformation => "changed in our information";
    public override string ChangedInApplicability => "changed in what applies";

    public override string Changes => "Changes since the assessment before";
    public override string NoEarlier => "No earlier assessment is compared here.";
    public override string NotComparable(string date, string reason) => $"Not comparable with the assessment last changed on {date}: {reason}.";
    public override string ComparedWith(string date, bool wasFinished) => $"Compared with the assessment last changed on {date}{(wasFinished ? "" : ", which was not finished")}: the same version of the checklist and the same subject.";
    public override string InTheSituation => "Changed in the situation";
    public override string InTheSituationMeans => "From one observation to another. What people see has changed; the evidence of each says why.";
    public override string InOurInformation => "Changed in our information";
    public override string InOurInformationMeans => "To or from “unknown” or no answer. What people know has changed; the situation may be as it was.";
    public override string InWhatApplies => "Changed in what applies";
    public override string Nothing => "Nothing.";
    public override string FromTo(string before, string after) => $"from {before} to {after}";
    public override string Unchanged(int count) => count == 1 ? "1 item has the same answer as before." : $"{count} items have the same answer as before.";

    public override string ItemByItem => "Item by item";
    public override string Place(int position, int of) => $"{position} of {of}";
    public override string Paraphrased => "The title is a paraphrase. The source says:";
    public override string TrendHead => "Trend";
    public override string ConfidenceHead => "Confidence in the answer";
    public override string AnsweredBy => "Answered by";
    public override string NotGiven => "not given";
    public override string WithoutEvidence => "Judgement without cited evidence.";
    public override string Evidence => "Evidence";
    public override string Dated(string date) => $"dated {date}";
    public override string Reliability(string grade) => $"reliability of the source {grade}";
    public override string Credibility(int grade) => $"credibility of the information {grade}";
    public override string AddedBy(string by, string date) => $"added by {by} on {date}";
    public override string SourceChanged => "Source changed since: these words no longer stand in the passage that the library holds.";
    public override string SourceChangedAround => "Source changed since: the words stand there still, the passage around them is another.";
    public override string SourceGone => "Source changed since: the library no longer holds this passage.";
    public override string NoteBy(string by, string date) => $"Note by {by}, {date}";
    public override string EarlierAnswers => "Earlier answers";

    public override string RulesOfReading => "Rules of reading of this checklist";
    public override string RulesAreOurs => "Sentences are paraphrases; the words of the sources stand below each.";
    public override string Appreciation => "Appreciation";
    public override string AppreciationIsTheirs => "This report lists answers and draws no conclusion. What they amount to is for those who present it to write, under their own name.";
    public override string AboutNames => "Names of countries and territories are those of the sources and of those who answered; they imply no opinion on the legal status of any country, territory or its frontiers.";
    public override string Made => "Made with R2PBot from what its participants entered. Quotations are word for word from the texts that it holds; check them against the official version before they are published.";
    public override string PageOf(string page, string pages) => $"{page} of {pages}";

    public override string LinkAsks => "A report for you";
    public override string LinkOpensOnce => "This link opens a report once, within fifteen minutes after it was made. That it was opened, for whom and when, is written down for the owner of the assessment.";
    public override string LinkOpen => "Open the report";
    public override string LinkClosed => "This link opens nothing";
    public override string LinkWhyClosed => "It was opened before, it is older than fifteen minutes, the report may not leave the conversation any more, or the address is not complete. Ask for a new link in the conversation.";
}
