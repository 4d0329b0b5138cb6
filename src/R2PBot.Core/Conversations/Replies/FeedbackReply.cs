using R2PBot.Conversations.Feedback;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Replies.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;
using R2PBot.People;

namespace R2PBot.Conversations.Replies;

/// <summary>
/// Asks whether an answer helped, counts it once a person, and lets them change their mind. Words, of the feedback or of the question, are
/// taken only from a person who agreed that they are kept.
/// </summary>
internal sealed class FeedbackReply(FeedbackCounts counts, LearningDesk learning, PersonRecords people) : IResponder
{
    private const string Reason = "reason";
    private const string Words = "words";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Feedback, Routing.Verbs.FeedbackGiven, Routing.Verbs.FeedbackWords, Routing.Verbs.FeedbackTakenBack];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        if (quotation is null)
        {
            return otherwise;
        }

        if (verb == Routing.Verbs.FeedbackWords)
        {
            var kept = talk.Settings.KeepsWords && fields[Words] is { } words && await counts.AddWordsAsync(talk.Person, quotation.Passage.Id, words, cancellation) > 0;
            return talk.Say(kept ? talk.Frame.WordsKept : talk.Frame.WordsNotKept) with { ReplacesCard = true };
        }

        var question = fields[ConsentCard.Question];
        if (verb == Routing.Verbs.FeedbackTakenBack)
        {
            return await TakeBackAsync(quotation, question, talk, cancellation);
        }

        if (verb == Routing.Verbs.Feedback || !Enum.TryParse<FeedbackReason>(fields[Reason], out var reason) || !Enum.IsDefined(reason))
        {
            return Ask(quotation, question, talk);
        }

        await counts.GiveAsync(talk.Person, quotation.Passage.Id, reason, cancellation);
        return await ThankAsync(quotation, question, reason, talk, cancellation);
    }

    /// <summary>What a button of feedback carries: the quotation, and the question where a search found it. Nothing of it is kept here until somebody agrees.</summary>
    public static Dictionary<string, string> With(Citation quotation, string? question)
    {
        var fields = AnswerReply.With(quotation);
        if (question is { Length: <= LearningDesk.MaxLength })
        {
            fields[ConsentCard.Question] = question;
        }

        return fields;
    }

    private async Task<Reply> TakeBackAsync(Citation quotation, string? question, Talk talk, CancellationToken cancellation)
    {
        var said = await counts.TakeBackAsync(talk.Person, quotation.Passage.Id, cancellation);
        await ForgetQuestionAsync(question, talk, cancellation);
        return talk.Say(said ? talk.Frame.FeedbackTakenBack : talk.Frame.NothingToTakeBack, new SendAction(talk.Frame.FeedbackButton, Routing.Verbs.Feedback) { Fields = With(quotation, question) }) with { ReplacesCard = true };
    }

    private Task ForgetQuestionAsync(string? question, Talk talk, CancellationToken cancellation) =>
        question is null ? Task.CompletedTask : learning.Questions.TakeBackAsync(talk.Person, question, cancellation);

    private static Reply Ask(Citation quotation, string? question, Talk talk) => talk.Say(
        talk.Frame.DidItHelp,
        [.. Enum.GetValues<FeedbackReason>().Select(r => new SendAction(talk.Frame.FeedbackReasons[r], Routing.Verbs.FeedbackGiven)
        {
            Fields = new Dictionary<string, string>(With(quotation, question)) { [Reason] = r.ToString() },
        })]);

    private async Task<Reply> ThankAsync(Citation quotation, string? question, FeedbackReason reason, Talk talk, CancellationToken cancellation)
    {
        var blocks = new List<Block> { new TextBlock(talk.Frame.Thanks) };
        var actions = new List<BotAction>();
        if (QuestionReasons.Of(reason) is not { } why)
        {
            await ForgetQuestionAsync(question, talk, cancellation);
        }
        else
        {
            if (talk.Settings.KeepsWords)
            {
                blocks.Add(new InputBlock(Words, talk.Frame.WhatWasMissing, IsMultiline: true));
                actions.Add(new SendAction(talk.Frame.SendButton, Routing.Verbs.FeedbackWords) { Fields = AnswerReply.With(quotation) });
            }

            await ToEditorsAsync(question, why, blocks, actions, talk, cancellation);
        }

        actions.Add(new SendAction(talk.Frame.ChangeChoiceButton, Routing.Verbs.Feedback) { Fields = With(quotation, question) });
        actions.Add(new SendAction(talk.Frame.TakeBackButton, Routing.Verbs.FeedbackTakenBack) { Fields = With(quotation, question) });
        // In the place of the card that asked; the answer that it is about stays as it is.
        return talk.Reply(talk.Frame.Thanks, [.. blocks, new ActionsBlock(actions)]) with { ReplacesCard = true };
    }

    private async Task ToEditorsAsync(string? question, QuestionReason why, List<Block> blocks, List<BotAction> actions, Talk talk, CancellationToken cancellation)
    {
        // In a group anyone can press the button; only an asker can agree for their own words.
        if (question is null || !talk.IsPersonal || talk.IsInChecklist || !learning.MayKeep(question))
        {
            return;
        }

        if (talk.Settings.KeepsQuestions == true)
        {
            await learning.AddAsync(talk.Person, question, why, cancellation);
            blocks.Add(new TextBlock(talk.Frame.PassedOn, IsSubtle: true));
        }
        else if (ConsentCard.IsDue(talk))
        {
            await people.SaveAsync(talk.Person, ConsentCard.Asked(talk.Settings), cancellation);
            blocks.Add(new TextBlock(talk.Frame.ConsentQuestion(learning.KeepDays)));
            actions.AddRange(ConsentCard.Buttons(question, why, talk.Frame));
        }
    }
}
