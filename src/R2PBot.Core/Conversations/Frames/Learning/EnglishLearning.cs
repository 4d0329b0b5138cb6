using R2PBot.Conversations.Learning;

namespace R2PBot.Conversations.Frames;

internal sealed partial class English
{
    // Consent and feedback.
    public override string ConsentQuestion(int days) => $"Your question was not kept. May editors see the wording of questions that I did not answer well, so that the next person finds the passage? They see no name. It waits at most {days} days; “settings” changes this and deletes what waits, and a wording that two editors have accepted by then stays.";

    public override string ConsentYesButton => "Yes, they may";

    public override string ConsentNoButton => "No";

    public override string ConsentGiven(int days) => $"Thank you. The wording of such questions now goes to the editors, without your name, and waits there at most {days} days. “settings” or “keep questions no” ends this and deletes what waits.";

    public override string ConsentDeclined => "Understood. Wordings are not kept; only the number of such questions is counted. “keep questions yes” changes this.";

    public override string PassedOn => "The wording of this question goes to the editors, without your name.";

    public override string KeepsQuestions => "Wording of my questions";

    public override string KeepsQuestionsLabel => "May editors see the wording of your questions that were not answered well, without your name?";

    public override string SettingsButton => "Settings";

    public override string ChangeChoiceButton => "Change my choice";

    public override string TakeBackButton => "Take it back";

    public override string FeedbackTakenBack => "Taken back. Nothing of it is counted.";

    public override string NothingToTakeBack => "There is nothing to take back.";

    // The editors’ queue.
    public override string QuestionsHeading(int number, int page, int pages) => $"{number} {(number == 1 ? "question waits" : "questions wait")} for an editor{(pages == 1 ? "" : $" ({page} of {pages})")}";

    public override string NoQuestions => "No question waits for an editor.";

    public override string LiveQuestionsHeading(int number) => $"{number} accepted {(number == 1 ? "question" : "questions")}";

    public override string QuestionsNote => "Only wordings whose askers agreed stand here, without names. What is attached and accepted helps to find a passage; the answer stays the passage’s own words.";

    public override string CountedThisMonth(int unanswered, int notHelpful) => $"Counted this month, with or without wording: {unanswered} not answered, {notHelpful} not helpful.";

    public override string QuestionButton(int number) => $"Question {number}";

    public override string WaitingQuestionsButton => "All questions";

    public override string LiveQuestionsButton => "Accepted ones";

    public override string AskedTimes(int number) => number == 1 ? "asked once" : $"asked {number} times";

    public override string WaitsForReader => "waits for a second reader";

    public override string AttachButton(string place) => $"Attach to {place}";

    public override string AcceptButton => "Accept";

    public override string DismissButton => "Dismiss";

    public override string DetachButton => "Take out of use";

    public override string HowToAttach(int number) => $"Another passage: type “attach {number} sg-2025#41”.";

    public override string NoSuchQuestion(int number) => $"There is no question {number}. Its asker may have taken it back, or its time is over.";

    public override string NoSuchPassage(string typed) => $"“{typed}” is no passage that can be quoted. A passage is written like sg-2025#41.";

    public override string Attached(int number, string place) => $"Question {number} is attached to {place}. A second reader accepts it with “accept {number}”; until then it changes nothing.";

    public override string Accepted(int number, string place) => $"Accepted. Question {number} finds {place} from now on. “detach {number}” takes it out of use.";

    public override string OwnAttachment => "You attached it, so somebody else must accept it.";

    public override string NothingAttached(int number) => $"Question {number} is attached to no passage yet.";

    public override string QuestionDecided(int number) => $"Question {number} has changed meanwhile. Please look at it again.";

    public override string Dismissed(int number) => $"Question {number} is put away.";

    public override string Detached(int number) => $"Question {number} is out of use and waits again.";

    public override string QuestionReasonName(QuestionReason reason) => reason switch
    {
        QuestionReason.WrongPassage => "wrong passage",
        QuestionReason.WrongDocument => "wrong document",
        QuestionReason.Incomplete => "incomplete",
        QuestionReason.OutOfDate => "out of date",
        _ => "not answered",
    };

    public override string QuestionStateName(QuestionState state) => state switch
    {
        QuestionState.Open => "Waits for an editor. These passages come nearest:",
        QuestionState.Attached => "Attached to this passage, waits for a second reader:",
        QuestionState.Accepted => "In use; it finds this passage:",
        QuestionState.Dismissed => "Put away by an editor.",
        _ => "Taken back.",
    };
}
