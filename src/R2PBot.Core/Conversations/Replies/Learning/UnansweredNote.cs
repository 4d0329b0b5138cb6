using R2PBot.Answers;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>What is added to a refusal: its reason is counted; its wording goes to the editors if the person agreed, or they are asked, once.</summary>
internal sealed class UnansweredNote(LearningDesk learning, PersonRecords people)
{
    public Outcome Add(string question, Answer answer, Outcome outcome, Talk talk)
    {
        // A mistyped command, an empty line or an empty library tells nothing about the documents.
        if (answer.Reason is AnswerReason.Unreadable or AnswerReason.LibraryEmpty or AnswerReason.NothingToContinue || Commands.Nearest(question) is not null)
        {
            return outcome;
        }

        // An editor can attach only what the search did not find: what a rule declines or a place that does not exist stays so.
        var mayKeep = answer.Reason == AnswerReason.NothingFits && !talk.IsInChecklist && learning.MayKeep(question);
        return (mayKeep, talk.Settings.KeepsQuestions) switch
        {
            (true, true) => PassedOn(question, answer, outcome, talk),
            (true, null) when talk.IsPersonal => WithConsentQuestion(question, answer, outcome, talk),
            _ => outcome with { Keeps = (session, cancellation) => QuestionCounts.AddAsync(answer.Reason.ToString(), talk.Now, 1, session, cancellation) },
        };
    }

    private Outcome PassedOn(string question, Answer answer, Outcome outcome, Talk talk) => With(outcome, [new TextBlock(talk.Frame.PassedOn, IsSubtle: true)], []) with
    {
        Keeps = async (session, cancellation) =>
        {
            await QuestionCounts.AddAsync(answer.Reason.ToString(), talk.Now, 1, session, cancellation);
            await learning.AddAsync(talk.Person, question, QuestionReason.Unanswered, again: true, session, cancellation);
        },
    };

    private Outcome WithConsentQuestion(string question, Answer answer, Outcome outcome, Talk talk) => With(
        outcome,
        [new TextBlock(talk.Frame.ConsentQuestion(learning.KeepDays))],
        ConsentCard.Buttons(question, QuestionReason.Unanswered, talk.Frame)) with
    {
        Keeps = async (session, cancellation) =>
        {
            await QuestionCounts.AddAsync(answer.Reason.ToString(), talk.Now, 1, session, cancellation);
            await people.SaveAsync(talk.Person, ConsentCard.Asked(talk.Settings), session, cancellation);
        },
    };

    /// <summary>Before the buttons, with the new buttons first.</summary>
    private static Outcome With(Outcome outcome, IReadOnlyList<Block> blocks, IEnumerable<BotAction> actions)
    {
        var said = outcome.Reply.Blocks;
        var buttons = said is [.., ActionsBlock last] ? last.Actions : [];
        return outcome with { Reply = outcome.Reply with { Blocks = [.. said.Where(b => b is not ActionsBlock), .. blocks, new ActionsBlock([.. actions, .. buttons])] } };
    }
}
