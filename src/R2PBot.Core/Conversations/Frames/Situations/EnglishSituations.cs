using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Frames;

internal sealed partial class English
{
    // Levels and situations.
    public override string LevelName(TrackingLevel? level) => level switch
    {
        TrackingLevel.Monitoring => "monitoring",
        TrackingLevel.HeightenedAttention => "heightened attention",
        TrackingLevel.UrgentAttention => "urgent attention",
        _ => "no level set",
    };

    public override string Level => "Level";

    public override string LevelSetBy(string role, string organisation, string day) => $"set by the {RoleOf(role)} {OfOrganisation(organisation)} on {day}, not a UN or GCR2P rating";

    public override string RoleOf(string role) => role;

    public override string OfOrganisation(string organisation) => organisation.Length == 0 ? "of the organisation that runs this bot" : $"of {organisation}";

    public override string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public override string RegionName(string region) => region switch
    {
        "africa" => "Africa",
        "americas" => "the Americas",
        "asia" => "Asia",
        "europe" => "Europe",
        "middle-east" => "the Middle East",
        _ => "worldwide",
    };

    public override string Region => "Region";

    public override string MentionedAs(MentionRole role) => role switch
    {
        MentionRole.Ongoing => "Named as ongoing at the date of the document",
        MentionRole.Historical => "Named as history",
        MentionRole.GoodPractice => "Named for prevention or good practice",
        MentionRole.Member => "Named as a member of a mechanism or as a party, not as a situation",
        _ => "In a teaching text only, which is no evidence",
    };

    public override string SituationsHeading(int number) => $"{number} tracked situations";

    public override string SituationsNote => "The order is alphabetical and the list is that of our sources. A country that is not here is one that they do not name as ongoing; that says nothing about the risk there. Names of countries and territories imply no opinion on their status.";

    public override string HistoricalReferences => "Historical references:";

    public override string SituationLabel => "Situation";

    public override string ShowButton => "Show";

    public override string SituationsButton => "Situations";

    public override string MatchedAs(string word, string name) => $"“{word}” is found here under {name}.";

    public override string CouldMean(string word, string names) => $"“{word}” could mean {names}, or something that is not in our register. Please write the full name.";

    public override string NotInRegister(string word) => $"“{word}” is not in our register: our sources do not name it as a situation. That says nothing about the risk there.";

    public override string HistoricalOnly => "Kept as a reference: our sources do not name it as ongoing. That says nothing about the risk there today.";

    public override string FurtherMentions(int number, string name) => $"{number} further mentions; type “situation {name} all”.";

    public override string SharedAssessments => "Assessments shared here; their answers are open to those who take part";

    public override string ShareToSituationButton => "Share to its situation";

    public override string OnlyFinishedIsShared => "Only a finished assessment can be shared to a situation.";

    public override string SubjectIsNoSituation => "Its subject is no situation of the register. Write “share situation sudan”.";

    public override string MarkForbidsSharing(string mark) => $"{mark} keeps it with those who take part. Mark it TLP:AMBER or wider to share it.";

    public override string AssessmentShared(string situation, string mark) => $"Shared to {situation}. The editors are told under {mark} that it exists; it proposes that they look, and decides nothing. Answers and notes stay with those who take part.";

    public override string AssessmentSharedAlready(string situation) => $"It was shared to {situation} before; nothing new was made.";

    public override string ExternalRatings => "What others publish, as they word it; never converted into each other or into our level";

    public override string RatingLine(string value, string month, string day) => $"{value}, for {month} (entered by hand on {day})";

    public override string RatingSaved(string scheme, string month, string value) => $"Entered: {scheme}, {month}: {value}.";

    public override string RatingRefused(string schemes) => $"Write “rating SITUATION SCHEME VALUE MONTH LINK”, for example “rating sudan crisiswatch deteriorated 2026-10 https://…”. Schemes and values: {schemes}.";

    public override string History => "History of the level";

    public override string SubscribeButton => "Subscribe";

    public override string ProposeButton => "Propose a level";

    // Drafts.
    public override string KindName(AlertKind kind) => kind switch
    {
        AlertKind.Original => "Alert",
        AlertKind.Update => "Update of alert",
        AlertKind.Correction => "Correction of alert",
        _ => "Cancellation of alert",
    };

    public override string ProposalHeading(AlertKind kind, int? number, string situation) => $"{KindName(kind)}{(number is null ? "" : $" {number}")}: {situation}";

    public override string ProposalNote => "This makes a draft. Nothing is sent until a second reader has released it.";

    public override string NewLevelLabel => "Level (own scale, not a UN or GCR2P rating)";

    public override string NoLevelChange => "not spoken of";

    public override string WhatLabel => "What happened, if it is more than a change of level";

    public override string WhyLabel => "Why: one or two sentences that say whose words they are";

    public override string SourcesLabel => "Sources with dates and links, one a line";

    public override string ConfidenceLabel => "Confidence";

    public override string ConfidenceName(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Moderate => "moderate",
        Confidence.High => "high",
        _ => "not stated",
    };

    public override string HandlingLabel => "Handling (TLP 2.0)";

    public override string ExerciseLabel => "Exercise";

    public override string ExerciseYes => "yes, a drill";

    public override string ExerciseNo => "no";

    public override string MakeDraftButton => "Make the draft";

    public override string WhyMissing => "A draft needs a reason.";

    public override string SourceMissing => "A draft needs at least one source.";

    public override string ChangeMissing => "A draft needs a level, or words on what happened.";

    public override string SourcesCount(int number) => $"sources: {number}";

    public override string EditorsOnly => "Only editors may do this. The people who run this bot say who is one.";

    public override string ReleasersOnly => "Only releasers may do this. The people who run this bot say who is one.";

    public override string OperatorsOnly => "Only operators may do this.";

    public override string OnlyExercises => "Nobody vouches for the names here, so only exercises can be written and released.";

    public override string DraftMade(int number) => $"Draft {number} is made and waits for a second reader.";

    public override string DraftWaitsAlready => "A draft of this alert already waits. Release or reject it first.";

    public override string DraftHeading(int number, int version) => $"Draft {number}, version {version}: waits for a second reader";

    public override string OriginName(AlertOrigin origin) => origin switch
    {
        AlertOrigin.RegisterFile => "A file of the register changed",
        AlertOrigin.Assessment => "An assessment was shared",
        AlertOrigin.Feed => "A feed",
        _ => "An editor",
    };

    public override string Origin => "From:";

    public override string NoAuthorYet => "No author yet: an editor must take it over and say why before it can be released.";

    public override string YoursNote => "You wrote it, so somebody else must release it.";

    public override string DraftsHeading(int number) => $"{number} {(number == 1 ? "draft waits" : "drafts wait")} for a second reader";

    public override string NoDrafts => "No drafts wait.";

    public override string ReleaseButton => "Release";

    public override string RejectButton => "Reject";

    public override string AdoptButton => "Take it over";

    public override string OpenDraftButton(int number) => $"Draft {number}";

    public override string RejectLabel => "Why it is rejected";

    public override string RejectReasonMissing => "Please say why it is rejected.";

    public override string Rejected(int number) => $"Draft {number} is rejected. Nothing was sent.";

    public override string Released(int number, int version, int recipients) => $"Alert {number}, version {version} is released to {recipients} {(recipients == 1 ? "recipient" : "recipients")}.";

    public override string LeftOutByMark(int number, string mark) => $"{number} of those who have the earlier version {(number == 1 ? "does" : "do")} not get this one: {mark} does not allow it where they are.";

    public override string AlreadyDecided(int number) => $"Alert {number} has no draft that waits: it was decided already.";

    public override string NoSuchAlert(int number) => $"There is no alert {number}.";

    public override string NotReleasedYet(int number) => $"Alert {number} was not released, so there is nothing to follow up.";

    public override string IsCancelled(int number) => $"Alert {number} is cancelled.";

    // Alerts as they arrive.
    public override string ExerciseHeading => "EXERCISE EXERCISE EXERCISE. This is a drill. Nothing of it is real.";

    public override string ExerciseWord => "EXERCISE";

    public override string PossiblyRepeated => "Possibly repeated: an earlier try may have reached you.";

    public override string AlertHeading(AlertKind kind, int number, string situation) => $"{KindName(kind)} {number}: {situation}";

    public override string LevelFromTo(TrackingLevel? from, TrackingLevel? to) => $"{LevelName(from)} → {LevelName(to)}";

    public override string WhatChanged => "What changed";

    public override string Decided => "Decided by";

    public override string DecidedBy(string role, string organisation, bool oneReader, string day) => $"the {RoleOf(role)} {OfOrganisation(organisation)}, {(oneReader ? "with one reader only" : "with a second reader")}, on {day}";

    public override string NotReleased => "not released";

    public override string Why => "Why:";

    public override string Sources => "Sources of this alert:";

    public override string DoesNotSay => "It is no legal determination, which is for courts, no prediction, and no rating of the United Nations or of GCR2P.";

    public override string FollowsVersion(int version, string day) => $"It follows version {version} of {day}, which you received.";

    public override string CorrectsVersion(int version, string day) => $"It takes the place of version {version} of {day}, which no longer holds.";

    public override string CancelsVersion(int version, string day) => $"It cancels version {version} of {day}. Please do not act on it.";

    public override string AnswerName(Acknowledgement answer) => answer switch
    {
        Acknowledgement.Seen => "Seen",
        Acknowledgement.TakenUp => "Taken up",
        Acknowledgement.PassedToCapital => "Passed to capital",
        _ => "Not for us",
    };

    public override string Answered(int number, Acknowledgement answer) => $"Noted for alert {number}: {AnswerName(answer)}. The sender sees it.";

    public override string NotSentToYou(int number) => $"Alert {number} was not sent to you or to this conversation.";

    public override string RecordButton => "The record";

    public override string MySubscriptionsButton => "My subscriptions";

    public override string WhyYouGetThis => "You get this because you subscribed. “subscriptions” changes or ends that.";

    public override string StandingNote(DeliveryStanding standing) => standing == DeliveryStanding.Deputy ? "You get this as deputy: the focal point has not answered in time." : "You get this here because another address of yours is gone.";

    public override string DigestHeading(int number) => $"Digest: {number} {(number == 1 ? "alert" : "alerts")}";

    public override string OpenAlertButton(int number) => $"Alert {number}";

    // Subscriptions.
    public override string ScopeName(Scope scope, string? situation) => scope.Kind switch
    {
        ScopeKind.All => "all situations",
        ScopeKind.Region => RegionName(scope.Name),
        _ => situation ?? scope.Name,
    };

    public override string CadenceName(Cadence cadence) => cadence switch
    {
        Cadence.Immediate => "at once",
        Cadence.Daily => "daily digest",
        _ => "weekly digest",
    };

    public override string MinimumName(TrackingLevel? minimum) => minimum is null ? "every change" : $"from {LevelName(minimum)} on";

    public override string Subscribed(string scope) => $"Subscribed: {scope}";

    public override string SubscriptionLine(string minimum, string cadence, string day) => $"{minimum}, {cadence}, until {day}";

    public override string SubscriptionsHeading(int number) => number == 0 ? "No subscriptions" : $"{number} {(number == 1 ? "subscription" : "subscriptions")}";

    public override string HowToSubscribe => "“subscribe sudan”, “subscribe region africa daily”, “subscribe all from urgent”, “quiet hours 22:00-07:00”, “pause 14 days”, “resume alerts”, “unsubscribe sudan”.";

    public override string UrgentNote => "Urgent attention arrives at once, also in quiet hours and with a digest.";

    public override string Unsubscribed(string scope) => $"Ended: {scope}.";

    public override string NotSubscribed(string scope) => $"There is no subscription to {scope} here.";

    public override string UnsubscribeButton(string scope) => $"End: {scope}";

    public override string QuietHoursName => "Quiet hours";

    public override string QuietHoursRefused => "Write quiet hours as “quiet hours 22:00-07:00”, or “quiet hours off”.";

    public override string Paused(string day) => $"Paused until {day}. Nothing that is released until then is sent.";

    public override string NotPaused => "Alerts are sent again from now on.";

    public override string PausedUntil => "Paused until";

    public override string DailyButton => "Daily digest";

    public override string WeeklyButton => "Weekly digest";

    public override string AtOnceButton => "At once";

    public override string TimeZoneAssumed => "No time zone is known for you, so UTC counts. Type “time zone Africa/Accra”.";

    public override string GroupQuestion => "Others read along here. For this conversation, or for you alone?";

    public override string ForThisConversation => "For this conversation";

    public override string ForMeAlone => "For me alone";

    public override string GroupNeedsEditor => "Only an editor or operator may subscribe a conversation that others read.";

    public override string SubscriptionEnds(string scope, string day) => $"Your subscription to {scope} ends on {day}.";

    public override string RenewButton => "Renew";

    // Ledger and directory.
    public override string LedgerHeading(int number) => $"Deliveries of alert {number}";

    public override string LedgerEmpty(int number) => $"Alert {number} was sent to nobody: no subscription fitted.";

    public override string LedgerRow(string row) => row switch
    {
        "all" => "Recipients",
        "waiting" => "Waiting for their time",
        "deferred" => "To be tried again",
        "underway" => "Under way",
        "delivered" => "Delivered",
        "acknowledged" => "Acknowledged",
        "gone" => "Nobody there any more",
        "refused" => "Refused",
        "unknown" => "Unknown whether it arrived",
        "cancelled" => "Stopped",
        "arrived" => "Of those not delivered, may have arrived all the same",
        _ => "Possibly twice",
    };

    public override string ExerciseReport(int number) => $"Report of exercise {number}";

    public override string NoExercise(int number) => $"Alert {number} is no exercise; “ledger {number}” shows its deliveries.";

    public override string ReportRow(string row) => row switch
    {
        "drafted" => "Drafted",
        "released" => "Released",
        "took" => "From draft to release",
        "first" => "First answer after release",
        "half" => "Half of the recipients had answered after",
        _ => "Delivered and not answered",
    };

    public override string DirectoryHeading(int countries) => $"Directory: {countries} {(countries == 1 ? "country" : "countries")}";

    public override string DirectoryParts(int points, int deputies, int fallbacks) => $"focal points {points}, deputies {deputies}, other ways {fallbacks}";

    public override string DirectoryNote => "An operator fills it with “r2pbot directory FILE”. It is never searched and never quoted.";
}
