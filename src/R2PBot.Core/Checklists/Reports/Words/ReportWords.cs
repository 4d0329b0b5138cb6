using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Words;

/// <summary>
/// A report's own words in one language. Checklists, documents and notes keep theirs. No sentence here judges a situation: a test reads
/// all of them. A language lacks no sentence: it would not compile.
/// </summary>
internal abstract class ReportWords
{
    /// <summary>English, French and Spanish.</summary>
    public static IReadOnlyList<ReportWords> All { get; } = [new EnglishReport(), new FrenchReport(), new SpanishReport()];

    /// <param name="language">A BCP 47 tag; what is not known is answered in English.</param>
    public static ReportWords For(string? language) => All.FirstOrDefault(w => language is not null && (language == w.Language || language.StartsWith(w.Language + "-", StringComparison.OrdinalIgnoreCase))) ?? All[0];

    public abstract string Language { get; }

    protected abstract IReadOnlyList<string> Months { get; }

    /// <summary>Who may see it, in one sentence of ours on the mark of the Traffic Light Protocol 2.0.</summary>
    public abstract string Means(HandlingMark mark);

    public abstract string Answer(AnswerValue? value);

    public abstract string Trend(Trend trend);

    public abstract string Confidence(Confidence confidence);

    public abstract string Role(GroupRole role);

    /// <summary>What must be said where the counts of this role stand; nothing for most.</summary>
    public abstract string? OnRole(GroupRole role);

    public abstract string MemberRole(MemberRole role);

    public abstract string Status(AssessmentStatus status);

    public abstract string Source(SourceType type);

    public abstract string Reason(NotComparableReason reason);

    // Opening.
    public abstract string Title { get; }

    public abstract string Subject { get; }

    public abstract string NoSubject { get; }

    public abstract string Checklist { get; }

    public abstract string Version(int version);

    public abstract string State { get; }

    public abstract string Started { get; }

    public abstract string AnswersFrom { get; }

    public abstract string Between(string from, string to);

    public abstract string Finished { get; }

    public abstract string AsOf { get; }

    public abstract string TakingPart { get; }

    public abstract string Handling { get; }

    public abstract string Forgotten(int number);

    public abstract string Nameless(int number);

    public abstract string HasLeft { get; }

    public abstract string IsWithdrawn { get; }

    public abstract string IsPartial(int answered, int of);

    public abstract string IsOutOfDate(int days);

    public abstract string IsDraft { get; }

    /// <summary>Nothing in English, the language of the checklists.</summary>
    public abstract string? ChecklistIsEnglish { get; }

    // How to read it.
    public abstract string HowToRead { get; }

    public abstract string CountsOnly { get; }

    public abstract string PresenceMeans { get; }

    public abstract string CourtsDecide { get; }

    public abstract string NotObservedMeans { get; }

    public abstract string UnknownMeans { get; }

    public abstract string ConfidenceMeans { get; }

    public abstract string NotesAreTheirs { get; }

    public abstract string ChangesNoLevel { get; }

    public abstract string CommitmentsMean { get; }

    // At a glance.
    public abstract string AtAGlance { get; }

    public abstract string AnswerHead { get; }

    public abstract string HowMany { get; }

    public abstract string WhichItems { get; }

    public abstract string OfCount(int count, int of);

    public abstract string ItemsNumbered { get; }

    public abstract string LowConfidence(int count);

    public abstract string Seen { get; }

    public abstract string Met { get; }

    public abstract string NothingSeen { get; }

    public abstract string NothingMet { get; }

    public abstract string NotKnown { get; }

    public abstract string InsufficientOn(int count, int of);

    public abstract string NothingUnknown { get; }

    // Picture.
    public abstract string PictureTitle { get; }

    public abstract string PictureLegend { get; }

    public abstract string ChangedInSituation { get; }

    public abstract string ChangedInInformation { get; }

    public abstract string ChangedInApplicability { get; }

    // Changes.
    public abstract string Changes { get; }

    public abstract string NoEarlier { get; }

    public abstract string NotComparable(string date, string reason);

    public abstract string ComparedWith(string date, bool wasFinished);

    public abstract string InTheSituation { get; }

    public abstract string InTheSituationMeans { get; }

    public abstract string InOurInformation { get; }

    public abstract string InOurInformationMeans { get; }

    public abstract string InWhatApplies { get; }

    public abstract string Nothing { get; }

    public abstract string FromTo(string before, string after);

    public abstract string Unchanged(int count);

    // Items.
    public abstract string ItemByItem { get; }

    public abstract string Place(int position, int of);

    public abstract string Paraphrased { get; }

    public abstract string TrendHead { get; }

    public abstract string ConfidenceHead { get; }

    public abstract string AnsweredBy { get; }

    public abstract string NotGiven { get; }

    public abstract string WithoutEvidence { get; }

    public abstract string Evidence { get; }

    public abstract string Dated(string date);

    public abstract string Reliability(string grade);

    public abstract string Credibility(int grade);

    public abstract string AddedBy(string by, string date);

    public abstract string SourceChanged { get; }

    public abstract string SourceChangedAround { get; }

    public abstract string SourceGone { get; }

    public abstract string NoteBy(string by, string date);

    public abstract string EarlierAnswers { get; }

    // Closing.
    public abstract string RulesOfReading { get; }

    public abstract string RulesAreOurs { get; }

    public abstract string Appreciation { get; }

    public abstract string AppreciationIsTheirs { get; }

    public abstract string AboutNames { get; }

    public abstract string Made { get; }

    public abstract string PageOf(string page, string pages);

    // The pages of a link.
    public abstract string LinkAsks { get; }

    public abstract string LinkOpensOnce { get; }

    public abstract string LinkOpen { get; }

    public abstract string LinkClosed { get; }

    public abstract string LinkWhyClosed { get; }

    public string Date(DateTimeOffset moment) => $"{moment.UtcDateTime.Day} {Months[moment.UtcDateTime.Month - 1]} {moment.UtcDateTime.Year}";

    public string Moment(DateTimeOffset moment) => $"{Date(moment)}, {moment.UtcDateTime:HH:mm} UTC";

    public string Person(Participant person) => person switch
    {
        { IsForgotten: true } => Forgotten(person.Number),
        { Name: { Length: > 0 } name } => name,
        _ => Nameless(person.Number),
    };
}
