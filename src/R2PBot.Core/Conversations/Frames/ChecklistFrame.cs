using R2PBot.Checklists.Assessments;

namespace R2PBot.Conversations.Frames;

/// <summary>What the bot says around a checklist, in one language. A language lacks no sentence: it would not compile.</summary>
internal sealed record ChecklistFrame
{
    public required IReadOnlyDictionary<AnswerValue, (string Name, string Letter)> Answers { get; init; }

    public required IReadOnlyDictionary<Trend, string> Trends { get; init; }

    public required IReadOnlyDictionary<Confidence, string> Confidences { get; init; }

    public required IReadOnlyDictionary<SourceType, string> SourceTypes { get; init; }

    public required IReadOnlyDictionary<MemberRole, string> Roles { get; init; }

    public required IReadOnlyDictionary<AssessmentStatus, string> Statuses { get; init; }

    public required IReadOnlyDictionary<Reading, string> Readings { get; init; }

    // Choosing and starting.
    public required string Heading { get; init; }
    public required string HowToStart { get; init; }
    public required string NoneHeld { get; init; }
    public required Func<int, string> Items { get; init; }
    public required Func<string, string> NoSuchChecklist { get; init; }
    public required string HereOrPrivately { get; init; }
    public required string HereButton { get; init; }
    public required string Started { get; init; }
    public required string SubjectTooLong { get; init; }
    public required string Full { get; init; }
    public required string UnconfirmedPrompts { get; init; }

    // The item.
    public required Func<int, int, string> Place { get; init; }
    public required Func<int, int, int, string> PositionUnknown { get; init; }
    public required Func<int, int, int, string> PositionOpen { get; init; }
    public required string Paraphrased { get; init; }
    public required string Through { get; init; }
    public required Func<string, string> NotAnswered { get; init; }
    public required string SoFar { get; init; }
    public required Func<int, string> EvidenceCount { get; init; }
    public required string Private { get; init; }
    public required string InThisConversation { get; init; }
    public required Func<string, string> HowToAnswer { get; init; }
    public required string AnswerLabel { get; init; }
    public required string TrendLabel { get; init; }
    public required string ConfidenceLabel { get; init; }
    public required string NoteLabel { get; init; }
    public required string DetailsButton { get; init; }
    public required string SaveButton { get; init; }
    public required string BackButton { get; init; }
    public required string SkipButton { get; init; }
    public required string WhyButton { get; init; }
    public required string StatusButton { get; init; }
    public required string PauseButton { get; init; }
    public required string ResumeButton { get; init; }
    public required string GoOnButton { get; init; }
    public required string FinishButton { get; init; }
    public required string ReportButton { get; init; }
    public required string CompareButton { get; init; }
    public required string ReadersButton { get; init; }
    public required string Guidance { get; init; }
    public required string HowToRead { get; init; }
    public required string SourceChanged { get; init; }
    public required string SourceGone { get; init; }

    // What came of it.
    public required Func<int, string, string> Recorded { get; init; }
    public required Func<int, string, string> RecordedElsewhere { get; init; }
    public required string Noted { get; init; }
    public required string AlreadyRecorded { get; init; }
    public required Func<int, string, string, string, string> AnsweredByAnother { get; init; }
    public required Func<int, string, string, string> AnsweredSince { get; init; }
    public required string KeepButton { get; init; }
    public required string ReplaceButton { get; init; }
    public required string BothButton { get; init; }
    public required string Settled { get; init; }
    public required string NothingToSettle { get; init; }
    public required Func<string, string> Waiting { get; init; }
    public required string SettleButton { get; init; }
    public required string AtStart { get; init; }
    public required Func<int, string> NoSuchItem { get; init; }
    public required string NoSuchAnswer { get; init; }
    public required Func<int, int, string> NoteTooLong { get; init; }
    public required Func<int, string> EvidenceFull { get; init; }
    public required Func<int, string> MembersFull { get; init; }
    public required string NotAllowed { get; init; }
    public required string ReviewerOnly { get; init; }
    public required Func<string, string> NotRunning { get; init; }
    public required string ReopenButton { get; init; }
    public required string NoneOpen { get; init; }
    public required string Gone { get; init; }
    public required string WentElsewhere { get; init; }
    public required string PrivateOnly { get; init; }

    // When a word can mean two things.
    public required string YesOrNo { get; init; }
    public required Func<string, string> AnswerOrQuestion { get; init; }
    public required Func<string, string> RecordButton { get; init; }
    public required string AskDocumentsButton { get; init; }
    public required string NoteOrLookUp { get; init; }
    public required string KeepNoteButton { get; init; }
    public required string NextWhat { get; init; }
    public required string NextParagraphButton { get; init; }
    public required string DoneWhat { get; init; }

    // Evidence.
    public required string EvidenceAdded { get; init; }
    public required Func<string, string> EvidenceLacks { get; init; }
    public required string EvidenceCompleted { get; init; }
    public required string EvidenceRemoved { get; init; }
    public required string NoSuchEvidence { get; init; }
    public required string HowToEvidence { get; init; }
    public required string EvidenceNotFound { get; init; }
    public required string EvidenceMeant { get; init; }
    public required string AddEvidenceButton { get; init; }
    public required string DateLabel { get; init; }
    public required string TypeLabel { get; init; }
    public required string ReliabilityLabel { get; init; }
    public required string CredibilityLabel { get; init; }
    public required string AdmiraltyNote { get; init; }

    /// <summary>What A to F mean.</summary>
    public required IReadOnlyList<string> Reliabilities { get; init; }

    /// <summary>What 1 to 6 mean.</summary>
    public required IReadOnlyList<string> Credibilities { get; init; }

    public required string EvidenceHeading { get; init; }

    // Life.
    public required string Paused { get; init; }
    public required string AlreadyPaused { get; init; }
    public required string Resumed { get; init; }
    public required Func<int, string> Finished { get; init; }
    public required string Withdrawn { get; init; }
    public required string Reopened { get; init; }
    public required string DeleteQuestion { get; init; }
    public required Func<int, string> DeleteOthers { get; init; }
    public required string DeleteButton { get; init; }
    public required string WithdrawButton { get; init; }
    public required string KeepItButton { get; init; }
    public required string Deleted { get; init; }
    public required string NotDeleted { get; init; }
    public required string Restored { get; init; }
    public required Func<string, string> Marked { get; init; }
    public required string NoSuchMark { get; init; }
    public required string MarkForbidsGroup { get; init; }
    public required string MineHeading { get; init; }
    public required string NoneMine { get; init; }
    public required string WhichOne { get; init; }
    public required string HowToResume { get; init; }
    public required string AnswersHeading { get; init; }
    public required string NotAnsweredName { get; init; }
    public required string LowConfidence { get; init; }
    public required string EvidenceName { get; init; }
    public required string StatusName { get; init; }
    public required string StartedName { get; init; }
    public required string TakingPart { get; init; }

    // Together.
    public required Func<string, string, string, int, string> Invitation { get; init; }
    public required string ShareHeading { get; init; }
    public required string InviteReviewerButton { get; init; }
    public required string InviteContributorButton { get; init; }
    public required string HowToShare { get; init; }
    public required string BadCode { get; init; }
    public required Func<string, string> Joined { get; init; }
    public required string AlreadyJoined { get; init; }
    public required string Left { get; init; }
    public required Func<string, string> Removed { get; init; }
    public required string OwnerStays { get; init; }
    public required string NoSuchMember { get; init; }
    public required string HereQuestion { get; init; }
    public required string HereConfirmButton { get; init; }
    public required string WorksHere { get; init; }
    public required string WorksPrivately { get; init; }
    public required string InGroupOnly { get; init; }
    public required string ReadersHeading { get; init; }
    public required string NoReaders { get; init; }
    public required Func<int, string> Participant { get; init; }
    public required string Former { get; init; }

    // Report.
    public required string NoReport { get; init; }
    public required string ReportAsFile { get; init; }
    public required string LinkButton { get; init; }
    public required string LinkMade { get; init; }
    public required string ReportStaysPrivate { get; init; }
    public required string NoReportAddress { get; init; }

    // Care.
    public required string Care { get; init; }

    /// <summary>Where notifications are shown.</summary>
    public required string CareSummary { get; init; }
    public required string CarePaused { get; init; }
    public required Func<string, string> CareContact { get; init; }
    public required string CareNoContact { get; init; }
}
