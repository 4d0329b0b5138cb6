using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>
/// The question whether editors may see wordings: put once, where nobody reads along, and only when there is a wording to agree about. The
/// wording travels in the button, so nothing of it is kept here until the person says yes.
/// </summary>
internal static class ConsentCard
{
    public const string Question = "question";
    public const string Reason = "reason";
    public const string Answer = "answer";

    public static bool IsDue(Talk talk) => talk.IsPersonal && talk.Settings.KeepsQuestions is null;

    /// <summary>Who was asked and said nothing has not agreed, and is not asked again.</summary>
    public static PersonSettings Asked(PersonSettings settings) => settings with { KeepsQuestions = false };

    public static IEnumerable<BotAction> Buttons(string question, QuestionReason reason, Frame frame) =>
    [
        new SendAction(frame.ConsentYesButton, Verbs.Consent) { Fields = new Dictionary<string, string> { [Answer] = "yes", [Question] = question, [Reason] = reason.ToString() } },
        new SendAction(frame.ConsentNoButton, Verbs.Consent) { Fields = new Dictionary<string, string> { [Answer] = "no" } },
    ];
}
