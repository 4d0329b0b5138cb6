using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Replies.Situations;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;
using R2PBot.Situations;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>
/// An editor attaches a question to a passage or puts it away; a second reader accepts it, and from then on it finds the passage, whose
/// words alone are the answer; either takes it out of use again. Who asked is told nothing.
/// </summary>
internal sealed class DecisionReply(LearningDesk learning, SituationDesk situations) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.AttachQuestion, Routing.Verbs.AcceptQuestion, Routing.Verbs.DismissQuestion, Routing.Verbs.DetachQuestion];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (talk.Refusal(situations) is { } refusal)
        {
            return refusal;
        }

        var number = fields.Number("number") ?? 0;
        if (await learning.Questions.FindAsync(number, cancellation) is not { } question)
        {
            return talk.Say(talk.Frame.NoSuchQuestion(number), QuestionReply.List(talk));
        }

        return verb switch
        {
            Routing.Verbs.AttachQuestion => await AttachAsync(question, fields["passage"], talk, cancellation),
            Routing.Verbs.AcceptQuestion => await AcceptAsync(question, fields["passage"], talk, cancellation),
            Routing.Verbs.DismissQuestion => Said(await learning.Questions.DismissAsync(number, cancellation), talk.Frame.Dismissed(number), question, talk),
            _ => await DetachAsync(question, talk, cancellation),
        };
    }

    private async Task<Reply> AttachAsync(ReaderQuestion question, string? typed, Talk talk, CancellationToken cancellation)
    {
        if (talk.Holdings.FindPassage((typed ?? "").Replace(' ', '#').ToLowerInvariant()) is not { CanBeQuoted: true } passage)
        {
            return talk.Say(talk.Frame.NoSuchPassage(typed ?? ""), Show(question, talk));
        }

        if (!await learning.Questions.AttachAsync(question.Number, passage.Id, talk.Person, cancellation))
        {
            return talk.Say(talk.Frame.QuestionDecided(question.Number), Show(question, talk));
        }

        var said = talk.Frame.Attached(question.Number, QuestionTalk.Place(passage));
        return talk.Reply(said, new TextBlock(said), new QuotationBlock(passage.CiteWhole()) { Caution = Cautions.Of(passage, talk.Frame) }, new ActionsBlock([Show(question, talk), QuestionReply.List(talk)]));
    }

    private async Task<Reply> AcceptAsync(ReaderQuestion question, string? seen, Talk talk, CancellationToken cancellation)
    {
        var decision = AcceptRules.MayAccept(question, talk.Person, talk.Roles(situations), situations.Options.OneReader);
        if (decision is AcceptDecision.Allowed or AcceptDecision.AllowedWithOneReader && question.PassageId is { } passageId)
        {
            // The card of a second reader shows one passage; another one meanwhile is for another look. So is one that is gone.
            if ((seen is not null && seen != passageId) || talk.Holdings.FindPassage(passageId) is not { CanBeQuoted: true } passage
                || !await learning.Questions.AcceptAsync(question.Number, passageId, talk.Person, decision == AcceptDecision.AllowedWithOneReader, cancellation))
            {
                return talk.Say(talk.Frame.QuestionDecided(question.Number), Show(question, talk));
            }

            await learning.RefreshAsync(cancellation);
            return talk.Say(talk.Frame.Accepted(question.Number, QuestionTalk.Place(passage)), Show(question, talk), QuestionReply.List(talk));
        }

        return talk.Say(
            decision == AcceptDecision.OwnAttachment ? talk.Frame.OwnAttachment : question.State == QuestionState.Accepted ? talk.Frame.QuestionDecided(question.Number) : talk.Frame.NothingAttached(question.Number),
            Show(question, talk));
    }

    private async Task<Reply> DetachAsync(ReaderQuestion question, Talk talk, CancellationToken cancellation)
    {
        var done = await learning.Questions.DetachAsync(question.Number, cancellation);
        await learning.RefreshAsync(cancellation);
        return Said(done, talk.Frame.Detached(question.Number), question, talk);
    }

    private static Reply Said(bool done, string what, ReaderQuestion question, Talk talk) =>
        talk.Say(done ? what : talk.Frame.QuestionDecided(question.Number), Show(question, talk), QuestionReply.List(talk));

    private static SendAction Show(ReaderQuestion question, Talk talk) => new(talk.Frame.QuestionButton(question.Number), Routing.Verbs.Question) { Fields = QuestionTalk.Fields(question) };
}
