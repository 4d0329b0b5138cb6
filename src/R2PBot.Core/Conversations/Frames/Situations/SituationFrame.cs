using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Frames;

internal abstract partial class Frame
{
    // Levels and situations.
    public abstract string LevelName(TrackingLevel? level);

    public abstract string Level { get; }

    public abstract string LevelSetBy(string role, string organisation, string day);

    public abstract string RoleOf(string role);

    public abstract string OfOrganisation(string organisation);

    public abstract string Day(DateOnly day);

    public abstract string RegionName(string region);

    public abstract string Region { get; }

    public abstract string MentionedAs(MentionRole role);

    public abstract string SituationsHeading(int number);

    public abstract string SituationsNote { get; }

    public abstract string HistoricalReferences { get; }

    public abstract string SituationLabel { get; }

    public abstract string ShowButton { get; }

    public abstract string SituationsButton { get; }

    public abstract string MatchedAs(string word, string name);

    public abstract string CouldMean(string word, string names);

    public abstract string NotInRegister(string word);

    public abstract string HistoricalOnly { get; }

    public abstract string FurtherMentions(int number, string name);

    public abstract string SharedAssessments { get; }

    public abstract string ShareToSituationButton { get; }

    public abstract string OnlyFinishedIsShared { get; }

    public abstract string SubjectIsNoSituation { get; }

    public abstract string MarkForbidsSharing(string mark);

    public abstract string AssessmentShared(string situation, string mark);

    public abstract string AssessmentSharedAlready(string situation);

    public abstract string ExternalRatings { get; }

    public abstract string RatingLine(string value, string month, string day);

    public abstract string RatingSaved(string scheme, string month, string value);

    public abstract string RatingRefused(string schemes);

    public abstract string History { get; }

    public abstract string SubscribeButton { get; }

    public abstract string ProposeButton { get; }

    // Drafts.
    public abstract string KindName(AlertKind kind);

    public abstract string ProposalHeading(AlertKind kind, int? number, string situation);

    public abstract string ProposalNote { get; }

    public abstract string NewLevelLabel { get; }

    public abstract string NoLevelChange { get; }

    public abstract string WhatLabel { get; }

    public abstract string WhyLabel { get; }

    public abstract string SourcesLabel { get; }

    public abstract string ConfidenceLabel { get; }

    public abstract string ConfidenceName(Confidence confidence);

    public abstract string HandlingLabel { get; }

    public abstract string ExerciseLabel { get; }

    public abstract string ExerciseYes { get; }

    public abstract string ExerciseNo { get; }

    public abstract string MakeDraftButton { get; }

    public abstract string WhyMissing { get; }

    public abstract string SourceMissing { get; }

    public abstract string ChangeMissing { get; }

    public abstract string SourcesCount(int number);

    public abstract string EditorsOnly { get; }

    public abstract string ReleasersOnly { get; }

    public abstract string OperatorsOnly { get; }

    public abstract string OnlyExercises { get; }

    public abstract string DraftMade(int number);

    public abstract string DraftWaitsAlready { get; }

    public abstract string DraftHeading(int number, int version);

    public abstract string OriginName(AlertOrigin origin);

    public abstract string Origin { get; }

    public abstract string NoAuthorYet { get; }

    public abstract string YoursNote { get; }

    public abstract string DraftsHeading(int number);

    public abstract string NoDrafts { get; }

    public abstract string ReleaseButton { get; }

    public abstract string RejectButton { get; }

    public abstract string AdoptButton { get; }

    public abstract string OpenDraftButton(int number);

    public abstract string RejectLabel { get; }

    public abstract string RejectReasonMissing { get; }

    public abstract string Rejected(int number);

    public abstract string Released(int number, int version, int recipients);

    public abstract string LeftOutByMark(int number, string mark);

    public abstract string AlreadyDecided(int number);

    public abstract string NoSuchAlert(int number);

    public abstract string NotReleasedYet(int number);

    public abstract string IsCancelled(int number);

    // Alerts as they arrive.
    public abstract string ExerciseHeading { get; }

    public abstract string ExerciseWord { get; }

    public abstract string PossiblyRepeated { get; }

    public abstract string AlertHeading(AlertKind kind, int number, string situation);

    public abstract string LevelFromTo(TrackingLevel? from, TrackingLevel? to);

    public abstract string WhatChanged { get; }

    public abstract string Decided { get; }

    public abstract string DecidedBy(string role, string organisation, bool oneReader, string day);

    public abstract string NotReleased { get; }

    public abstract string Why { get; }

    public abstract string Sources { get; }

    public abstract string DoesNotSay { get; }

    public abstract string FollowsVersion(int version, string day);

    public abstract string CorrectsVersion(int version, string day);

    public abstract string CancelsVersion(int version, string day);

    public abstract string AnswerName(Acknowledgement answer);

    public abstract string Answered(int number, Acknowledgement answer);

    public abstract string NotSentToYou(int number);

    public abstract string RecordButton { get; }

    public abstract string MySubscriptionsButton { get; }

    public abstract string WhyYouGetThis { get; }

    public abstract string StandingNote(DeliveryStanding standing);

    public abstract string DigestHeading(int number);

    public abstract string OpenAlertButton(int number);

    // Subscriptions.
    public abstract string ScopeName(Scope scope, string? situation);

    public abstract string CadenceName(Cadence cadence);

    public abstract string MinimumName(TrackingLevel? minimum);

    public abstract string Subscribed(string scope);

    public abstract string SubscriptionLine(string minimum, string cadence, string day);

    public abstract string SubscriptionsHeading(int number);

    public abstract string HowToSubscribe { get; }

    public abstract string UrgentNote { get; }

    public abstract string Unsubscribed(string scope);

    public abstract string NotSubscribed(string scope);

    public abstract string UnsubscribeButton(string scope);

    public abstract string QuietHoursName { get; }

    public abstract string QuietHoursRefused { get; }

    public abstract string Paused(string day);

    public abstract string NotPaused { get; }

    public abstract string PausedUntil { get; }

    public abstract string DailyButton { get; }

    public abstract string WeeklyButton { get; }

    public abstract string AtOnceButton { get; }

    public abstract string TimeZoneAssumed { get; }

    public abstract string GroupQuestion { get; }

    public abstract string ForThisConversation { get; }

    public abstract string ForMeAlone { get; }

    public abstract string GroupNeedsEditor { get; }

    public abstract string SubscriptionEnds(string scope, string day);

    public abstract string RenewButton { get; }

    // Ledger and directory.
    public abstract string LedgerHeading(int number);

    public abstract string LedgerEmpty(int number);

    public abstract string LedgerRow(string row);

    public abstract string ExerciseReport(int number);

    public abstract string NoExercise(int number);

    public abstract string ReportRow(string row);

    public abstract string DirectoryHeading(int countries);

    public abstract string DirectoryParts(int points, int deputies, int fallbacks);

    public abstract string DirectoryNote { get; }
}
