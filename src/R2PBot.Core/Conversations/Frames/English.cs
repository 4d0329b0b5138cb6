using R2PBot.Answers;
using R2PBot.Conversations.Feedback;

namespace R2PBot.Conversations.Frames;

internal sealed partial class English : Frame
{
    public override string Language => "en";

    public override string OwnName => "English";

    public override ChecklistFrame Checklists => ChecklistEnglish.Frame;

    public override IReadOnlyList<Fact> Commands { get; } =
    [
        new("Ask", "What does the 2025 report say about national mechanisms? · paragraph 12 of the 2025 report · next · more"),
        new("sources · source sg-2025", "the documents, and the card of one"),
        new("context · cite · official version", "of the last quotation"),
        new("save · my quotes · remove quote 2 · undo", "quotations to keep"),
        new("export quotes", "a speaking note in Word or Markdown"),
        new("checklists · assessments · resume · status · report", "guided checklists: “start risk-factors for …”, then an answer an item; “share” lets others take part, “share owner” and “join CODE” go on in another app"),
        new("situations · situation sudan", "what is tracked, and what the documents say of it"),
        new("subscribe sudan · subscriptions · unsubscribe sudan", "alerts, at once or as a digest"),
        new("settings · my data · forget me", "language, time zone, what editors may see, and what is kept about you"),
    ];

    public override IReadOnlyList<(string Title, string Question)> Examples { get; } =
    [
        ("Paragraph 41", "paragraph 41 of the 2025 report"),
        ("The three pillars", "What are the three pillars?"),
        ("Focal points", "What is the Global Network of R2P Focal Points?"),
    ];

    public override IReadOnlyDictionary<FeedbackReason, string> FeedbackReasons { get; } = new Dictionary<FeedbackReason, string>
    {
        [FeedbackReason.Helpful] = "Helpful",
        [FeedbackReason.WrongPassage] = "Not helpful: wrong passage",
        [FeedbackReason.WrongDocument] = "Not helpful: wrong document",
        [FeedbackReason.Incomplete] = "Not helpful: incomplete",
        [FeedbackReason.OutOfDate] = "Not helpful: out of date",
    };

    public override string Months(int number) => number < 24 ? $"{number} {(number == 1 ? "month" : "months")}" : $"{number / 12} years";

    // Whose words, and how far they carry.
    public override string Author => "Author";

    public override string Date => "Date";

    public override string Standing => "Standing";

    public override string TeachingText => "Teaching text, not a UN position.";

    public override string NoUnPosition(string author) => $"Position of {author}, not of the United Nations.";

    public override string SlipInSource(string note) => $"Slip in the source text: {note}";

    public override string EditorsCaution(string caution) => $"Editors’ caution: {caution}.";

    public override string DamagedInSource(string place) => $"{place} is damaged in our source text and is not shown.";

    public override string NewestReport(string name, string date, string age) => $"The newest United Nations report here is {name} of {date}, {age} old.";

    public override string NewestText(string name, string date, string age) => $"The newest text of any body here is {name} ({date}), about {age} old.";

    public override string LaterMayExist => "A later one may exist that this library does not hold.";

    public override string OurTextIsEnglish => "Our text is English, and quotations stay in English. United Nations documents are issued in the six official languages; see the official version.";

    public override string FitsBest(string place, string work, string author, string date) => $"{place} of {work} ({author}, {date}) fits best.";

    public override string Stands(string place, string work, string author, string date) => $"{place} of {work} ({author}, {date}).";

    // Buttons.
    public override string ContextButton => "Context";

    public override string CitationButton => "Citation";

    public override string OtherSourcesButton => "Other sources";

    public override string MoreButton => "More";

    public override string SaveButton => "Save";

    public override string FeedbackButton => "Helpful?";

    public override string SourcesButton => "Sources";

    public override string HelpButton => "Help";

    public override string MyQuotesButton => "My quotes";

    public override string ExportWordButton => "As Word";

    public override string ExportMarkdownButton => "As Markdown";

    public override string UndoButton => "Undo";

    public override string SaveSettingsButton => "Save";

    public override string SendButton => "Send";

    public override string ForgetMeButton => "Forget me";

    public override string ForgetButton => "Yes, forget me";

    public override string KeepButton => "No, keep my data";

    public override string ReadInPlace => "Read in the document";

    public override string OfficialButton(string? place) => place is null ? "Official version" : $"Official version ({place})";

    // Official version, context, further quotations.
    public override string OfficialAt(string place, string? note) => $"Official version: look for {place}.{(note is null ? "" : $" Link not verified: {note}.")}";

    public override string NoOfficialAddress(string? note) => $"No address of an official version is recorded.{(note is null ? "" : $" Editors’ note: {note}.")}";

    public override string ContextOf(string place, string work) => $"Context of {place}, {work}";

    public override string FurtherQuotations(int number) => $"{number} further {(number == 1 ? "quotation" : "quotations")}";

    public override string NoFurther => "There are no further quotations to the last question.";

    // When there is nothing to show.
    public override string DidYouMean(string command) => $"Did you mean the command “{command}”?";

    public override string Refusal(Answer answer) => answer.Message;

    public override string WayForward => "Try other words, name a place (“paragraph 12 of the 2025 report”), or look at the sources.";

    public override string UnknownButton => "This button is of an older card and does nothing any more. Please ask again, or choose here.";

    public override string QuotationGone => "The document of this card has changed since, and these words do not stand there any more. Please ask again.";

    public override string NothingShown => "No quotation has been shown yet, so there is nothing to refer to. Ask a question first.";

    public override string PersonalChatOnly => "Others read along here. Please ask me this in a personal chat.";

    public override string LibraryEmpty => "The library holds no documents at the moment.";

    public override string Failed => "This did not work, for a reason on our side. What you saved earlier is kept. Please send it again; if it fails again, tell the people who run this bot.";

    public override string Returned => "The bot was started again in the meantime, and what was said here before is no longer shown once the page is reloaded. Saved quotations, settings, checklists and your place in the conversation are kept: just go on.";

    // Sources.
    public override string SourcesHeading(int number) => $"{number} {(number == 1 ? "source" : "sources")}";

    public override string SourcesNote => "Each text is its author body’s own. Type “source” and a name for its card.";

    public override string NotHeld(string name) => $"“{name}” is not in the library.";

    public override string Symbol => "Symbol";

    public override string None => "none";

    public override string OfficialVersion => "Official version";

    public override string Reuse => "Reuse";

    public override string Passages => "Passages";

    public override string KnownDefects => "Known defects of our text";

    public override string PassageCounts(int paragraphs, int footnotes, int notes) => Counts((paragraphs, "paragraphs and items"), (footnotes, "footnotes"), (notes, "study notes"));

    public override string Defects(string? damaged, string? garbled, string? lostMarks, int numbers) => Said((damaged, "damaged, not quoted: "), (garbled, "with a slip: "), (lostMarks, "footnote marks lost in: "), (numbers == 0 ? null : $"{numbers}", "numbers restored: "));

    // Saved quotations.
    public override string Saved(int number) => $"Saved as quote {number}.";

    public override string AlreadySaved(int number) => $"Already saved as quote {number}.";

    public override string QuotesFull(int most) => $"You have {most} saved quotes, the most there can be. Remove some first.";

    public override string NoQuotes => "You have no saved quotes yet. Press “Save” under a quotation, or type “save”.";

    public override string QuotesHeading(int first, int last, int all) => $"Your quotes {first}–{last} of {all}";

    public override string QuoteNumber(int number) => $"Quote {number}";

    public override string QuoteChanged(string reference) => $"{reference}: these words no longer stand in the library’s text, so they are not shown. Look them up again.";

    public override string HowToRemove => "“remove quote 2” takes one out; “export quotes” makes a speaking note.";

    public override string NoSuchQuote => "There is no quote with that number.";

    public override string QuoteRemoved(int number) => $"Quote {number} removed.";

    public override string QuoteRestored(int number) => $"Restored as quote {number}.";

    public override string NothingToUndo => "There is nothing to undo.";

    public override string Exported(int number) => $"A speaking note with {number} {(number == 1 ? "quotation and its reference" : "quotations and their references")}.";

    // Settings.
    public override string SettingsHeading => "Your settings";

    public override string SettingsSaved => "Your settings are saved";

    public override string LanguageName => "Language";

    public override string TimeZone => "Time zone";

    public override string TimeZoneLabel => "Time zone, for example Africa/Accra";

    public override string KeepsWords => "Words of my feedback";

    public override string KeepsWordsLabel => "May editors keep the words of your feedback?";

    public override string Yes => "kept";

    public override string No => "not kept";

    public override string AsTheChannelSays => "as your app says";

    public override string HowToSet => "Or type: “language français”, “time zone Africa/Accra”, “keep words yes”, “keep questions yes”.";

    public override string NoSuchLanguage(string typed) => $"“{typed}” is not one of the languages: English, français, español.";

    public override string NoSuchTimeZone(string typed, string like) => $"“{typed}” is no time zone name{(like.Length == 0 ? ", such as Africa/Accra." : $". Perhaps: {like}.")}";

    // Own data.
    public override string MyData => "Everything that is kept about you is in this file.";

    public override string ForgetQuestion => "This deletes your saved quotes, settings, feedback, questions that wait for editors, subscriptions and the place in our conversations, for good. Counts that name nobody stay. Press “Yes”, or type “forget me, yes”.";

    public override string Forgotten => "Done. Nothing about you is kept here any more. Messages in this chat are your app’s, and you can delete them there.";

    public override string NothingWasKept => "Nothing about you was kept here, and nothing is.";

    public override string NothingForgotten => "Nothing was deleted.";

    public override string ButtonOfAnother => "This button is for the person who asked. Type “forget me” for your own data.";

    // Feedback.
    public override string DidItHelp => "Was this what you needed? Your choice is counted, without your words.";

    public override string Thanks => "Thank you, counted.";

    public override string WhatWasMissing => "What was missing? The words are kept for the editors.";

    public override string WordsKept => "Thank you. The editors will read it.";

    public override string WordsNotKept => "Your words were not kept. To let editors keep them, type “keep words yes”.";

    // Help.
    public override string HelpHeading => "What I can do";

    public override string WhatThisIs => "I quote documents on the responsibility to protect, word for word, with author, symbol, paragraph and date. I say so when they do not hold an answer.";

    public override string Limits => "Quotations are English. I give no opinions and no legal determinations, and I am not a channel for reporting incidents. Names of countries and territories are those of the documents and imply no opinion on their status.";
}
