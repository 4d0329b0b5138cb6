using R2PBot.Answers;
using R2PBot.Conversations.Feedback;

namespace R2PBot.Conversations.Frames;

/// <summary>The bot's own words in one language. Documents are quoted in their own language, whatever the frame. A language lacks no sentence: it would not compile.</summary>
internal abstract partial class Frame
{
    /// <summary>As a BCP 47 tag.</summary>
    public abstract string Language { get; }

    /// <summary>The language in itself: "français".</summary>
    public abstract string OwnName { get; }

    /// <summary>What is said around checklists.</summary>
    public abstract ChecklistFrame Checklists { get; }

    /// <summary>How long ago, in words.</summary>
    public abstract string Months(int number);

    public abstract IReadOnlyList<Fact> Commands { get; }

    public abstract IReadOnlyList<(string Title, string Question)> Examples { get; }

    public abstract IReadOnlyDictionary<FeedbackReason, string> FeedbackReasons { get; }

    // Whose words, and how far they carry.
    public abstract string Author { get; }

    public abstract string Date { get; }

    public abstract string Standing { get; }

    public abstract string TeachingText { get; }

    public abstract string NoUnPosition(string author);

    public abstract string SlipInSource(string note);

    public abstract string EditorsCaution(string caution);

    public abstract string DamagedInSource(string place);

    public abstract string NewestReport(string name, string date, string age);

    public abstract string NewestText(string name, string date, string age);

    public abstract string LaterMayExist { get; }

    public abstract string OurTextIsEnglish { get; }

    public abstract string FitsBest(string place, string work, string author, string date);

    public abstract string Stands(string place, string work, string author, string date);

    // Buttons.
    public abstract string ContextButton { get; }

    public abstract string CitationButton { get; }

    public abstract string OtherSourcesButton { get; }

    public abstract string MoreButton { get; }

    public abstract string SaveButton { get; }

    public abstract string FeedbackButton { get; }

    public abstract string SourcesButton { get; }

    public abstract string HelpButton { get; }

    public abstract string MyQuotesButton { get; }

    public abstract string ExportWordButton { get; }

    public abstract string ExportMarkdownButton { get; }

    public abstract string UndoButton { get; }

    public abstract string SaveSettingsButton { get; }

    public abstract string SendButton { get; }

    public abstract string ForgetMeButton { get; }

    public abstract string ForgetButton { get; }

    public abstract string KeepButton { get; }

    public abstract string ReadInPlace { get; }

    public abstract string OfficialButton(string? place);

    // Official version, context, further quotations.
    public abstract string OfficialAt(string place, string? note);

    public abstract string NoOfficialAddress(string? note);

    public abstract string ContextOf(string place, string work);

    public abstract string FurtherQuotations(int number);

    public abstract string NoFurther { get; }

    // When there is nothing to show.
    public abstract string DidYouMean(string command);

    /// <summary>Why nothing is quoted. What only the answerer can say (which sections a document has) stays in its English, marked as that.</summary>
    public abstract string Refusal(Answer answer);

    public abstract string WayForward { get; }

    public abstract string UnknownButton { get; }

    public abstract string QuotationGone { get; }

    public abstract string NothingShown { get; }

    public abstract string PersonalChatOnly { get; }

    public abstract string LibraryEmpty { get; }

    public abstract string Failed { get; }

    /// <summary>Where the channel no longer holds what was said before.</summary>
    public abstract string Returned { get; }

    // Sources.
    public abstract string SourcesHeading(int number);

    public abstract string SourcesNote { get; }

    public abstract string NotHeld(string name);

    public abstract string Symbol { get; }

    public abstract string None { get; }

    public abstract string OfficialVersion { get; }

    public abstract string Reuse { get; }

    public abstract string Passages { get; }

    public abstract string KnownDefects { get; }

    public abstract string PassageCounts(int paragraphs, int footnotes, int notes);

    public abstract string Defects(string? damaged, string? garbled, string? lostMarks, int numbers);

    // Saved quotations.
    public abstract string Saved(int number);

    public abstract string AlreadySaved(int number);

    public abstract string QuotesFull(int most);

    public abstract string NoQuotes { get; }

    public abstract string QuotesHeading(int first, int last, int all);

    public abstract string QuoteNumber(int number);

    public abstract string QuoteChanged(string reference);

    public abstract string HowToRemove { get; }

    public abstract string NoSuchQuote { get; }

    public abstract string QuoteRemoved(int number);

    public abstract string QuoteRestored(int number);

    public abstract string NothingToUndo { get; }

    public abstract string Exported(int number);

    // Settings.
    public abstract string SettingsHeading { get; }

    public abstract string SettingsSaved { get; }

    public abstract string LanguageName { get; }

    public abstract string TimeZone { get; }

    public abstract string TimeZoneLabel { get; }

    public abstract string KeepsWords { get; }

    public abstract string KeepsWordsLabel { get; }

    public abstract string Yes { get; }

    public abstract string No { get; }

    public abstract string AsTheChannelSays { get; }

    public abstract string HowToSet { get; }

    public abstract string NoSuchLanguage(string typed);

    public abstract string NoSuchTimeZone(string typed, string like);

    // Own data.
    public abstract string MyData { get; }

    public abstract string ForgetQuestion { get; }

    public abstract string Forgotten { get; }

    public abstract string NothingWasKept { get; }

    public abstract string NothingForgotten { get; }

    public abstract string ButtonOfAnother { get; }

    // Feedback.
    public abstract string DidItHelp { get; }

    public abstract string Thanks { get; }

    public abstract string WhatWasMissing { get; }

    public abstract string WordsKept { get; }

    public abstract string WordsNotKept { get; }

    // Help.
    public abstract string HelpHeading { get; }

    public abstract string WhatThisIs { get; }

    public abstract string Limits { get; }
}
