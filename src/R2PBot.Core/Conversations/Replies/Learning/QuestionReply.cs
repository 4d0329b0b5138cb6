using R2PBot.Answers;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;
using R2PBot.Situations;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>One question with the passages that come nearest, each with a button to attach it; or with the passage that was attached, for the second reader.</summary>
internal sealed class QuestionReply(LearningDesk learning, SituationDesk situations) : IResponder
{
    private const int Nearest = 3;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Question];

    public bool HasEffect => false;

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (talk.Refusal(situations) is { } refusal)
        {
            return refusal;
        }

        var number = fields.Number("number") ?? 0;
        return await learning.Questions.FindAsync(number, cancellation) is { } question ? Card(question, talk) : talk.Say(talk.Frame.NoSuchQuestion(number), List(talk));
    }

    public static SendAction List(Talk talk) => new(talk.Frame.WaitingQuestionsButton, Routing.Verbs.Questions);

    private static Reply Card(ReaderQuestion question, Talk talk)
    {
        var attached = question.PassageId is { } id ? talk.Holdings.FindPassage(id) : null;
        var near = question.State is QuestionState.Open or QuestionState.Dismissed ? NearestTo(question.Text, talk) : [];
        return talk.Reply(
            $"{talk.Frame.QuestionButton(question.Number)}: “{question.Text}”",
            [
                new HeadingBlock(talk.Frame.QuestionButton(question.Number)),
                new TextBlock($"“{question.Text}”"),
                new TextBlock(talk.About(question), IsSubtle: true),
                new TextBlock(talk.Frame.QuestionStateName(question.State)),
                .. (attached is { CanBeQuoted: true } ? [attached] : near).Select(p => new QuotationBlock(p.CiteWhole()) { Caution = Cautions.Of(p, talk.Frame) }),
                .. near.Count == 0 ? [] : new Block[] { new TextBlock(talk.Frame.HowToAttach(question.Number), IsSubtle: true) },
                new ActionsBlock([.. Buttons(question, near, talk), List(talk)]),
            ]);
    }

    private static IEnumerable<BotAction> Buttons(ReaderQuestion question, IReadOnlyList<Passage> near, Talk talk)
    {
        if (question.State == QuestionState.Attached)
        {
            yield return new SendAction(talk.Frame.AcceptButton, Routing.Verbs.AcceptQuestion) { Fields = QuestionTalk.Fields(question, question.PassageId) };
        }

        foreach (var passage in near)
        {
            yield return new SendAction(talk.Frame.AttachButton(QuestionTalk.Place(passage)), Routing.Verbs.AttachQuestion) { Fields = QuestionTalk.Fields(question, passage.Id) };
        }

        if (question.State is QuestionState.Open or QuestionState.Attached)
        {
            yield return new SendAction(talk.Frame.DismissButton, Routing.Verbs.DismissQuestion) { Fields = QuestionTalk.Fields(question) };
        }

        if (question.State == QuestionState.Accepted)
        {
            yield return new SendAction(talk.Frame.DetachButton, Routing.Verbs.DetachQuestion) { Fields = QuestionTalk.Fields(question) };
        }
    }

    /// <summary>What the bot would answer now, or what came nearest where it would not.</summary>
    private static List<Passage> NearestTo(string text, Talk talk)
    {
        var answer = talk.Answerer.Answer(text, Conversation.New);
        return [.. answer.Citations.Select(c => c.Passage).Concat(answer.Searched?.Nearest ?? []).Where(p => p.CanBeQuoted).Distinct().Take(Nearest)];
    }
}
