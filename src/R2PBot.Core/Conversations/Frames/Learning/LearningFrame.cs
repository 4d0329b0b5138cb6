using R2PBot.Conversations.Learning;

namespace R2PBot.Conversations.Frames;

internal abstract partial class Frame
{
    // Consent and feedback.
    public abstract string ConsentQuestion(int days);

    public abstract string ConsentYesButton { get; }

    public abstract string ConsentNoButton { get; }

    public abstract string ConsentGiven(int days);

    public abstract string ConsentDeclined { get; }

    public abstract string PassedOn { get; }

    public abstract string KeepsQuestions { get; }

    public abstract string KeepsQuestionsLabel { get; }

    public abstract string SettingsButton { get; }

    public abstract string ChangeChoiceButton { get; }

    public abstract string TakeBackButton { get; }

    public abstract string FeedbackTakenBack { get; }

    public abstract string NothingToTakeBack { get; }

    // The editors' queue.
    public abstract string QuestionsHeading(int number, int page, int pages);

    public abstract string NoQuestions { get; }

    public abstract string LiveQuestionsHeading(int number);

    public abstract string QuestionsNote { get; }

    public abstract string CountedThisMonth(int unanswered, int notHelpful);

    public abstract string QuestionButton(int number);

    public abstract string WaitingQuestionsButton { get; }

    public abstract string LiveQuestionsButton { get; }

    public abstract string AskedTimes(int number);

    public abstract string QuestionReasonName(QuestionReason reason);

    public abstract string QuestionStateName(QuestionState state);

    public abstract string WaitsForReader { get; }

    public abstract string AttachButton(string place);

    public abstract string AcceptButton { get; }

    public abstract string DismissButton { get; }

    public abstract string DetachButton { get; }

    public abstract string HowToAttach(int number);

    public abstract string NoSuchQuestion(int number);

    public abstract string NoSuchPassage(string typed);

    public abstract string Attached(int number, string place);

    public abstract string Accepted(int number, string place);

    public abstract string OwnAttachment { get; }

    public abstract string NothingAttached(int number);

    public abstract string QuestionDecided(int number);

    public abstract string Dismissed(int number);

    public abstract string Detached(int number);
}
