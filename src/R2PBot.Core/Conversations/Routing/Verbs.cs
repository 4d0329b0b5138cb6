namespace R2PBot.Conversations.Routing;

/// <summary>What a button or command asks for. These words are stored in cards that people may press months later, so they are never changed.</summary>
internal static class Verbs
{
    public const string Help = "help";
    public const string Sources = "sources";
    public const string Source = "source";
    public const string Context = "context";
    public const string Citation = "citation";
    public const string Others = "others";
    public const string Official = "official";
    public const string Save = "save";
    public const string Quotes = "quotes";
    public const string RemoveQuote = "quotes.remove";
    public const string RestoreQuote = "quotes.restore";
    public const string ExportQuotes = "quotes.export";
    public const string Feedback = "feedback";
    public const string FeedbackGiven = "feedback.given";
    public const string FeedbackWords = "feedback.words";
    public const string Settings = "settings";
    public const string SaveSettings = "settings.save";
    public const string Forget = "forget";
    public const string ForgetConfirmed = "forget.confirmed";
    public const string ForgetDeclined = "forget.declined";
    public const string MyData = "mydata";
    public const string Ask = "ask";
}
