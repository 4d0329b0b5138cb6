using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.Situations;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>The editors' list: what waits, most asked first, five at a time; or what is live.</summary>
internal sealed class QuestionsReply(LearningDesk learning, SituationDesk situations) : IResponder
{
    private const int OnAPage = 4;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Questions];

    public bool HasEffect => false;

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (talk.Refusal(situations) is { } refusal)
        {
            return refusal;
        }

        var isLive = fields["which"] is not null;
        var questions = await learning.Questions.ListAsync(isLive ? QuestionState.Accepted : null, cancellation);
        var pages = Math.Max(1, (questions.Count + OnAPage - 1) / OnAPage);
        var page = Math.Clamp(fields.Number("page") ?? 1, 1, pages);
        var heading = (isLive, questions.Count) switch
        {
            (true, var count) => talk.Frame.LiveQuestionsHeading(count),
            (_, 0) => talk.Frame.NoQuestions,
            (_, var count) => talk.Frame.QuestionsHeading(count, page, pages),
        };
        var shown = questions.Skip((page - 1) * OnAPage).Take(OnAPage).ToList();
        return talk.Reply(
            heading,
            [
                new HeadingBlock(heading),
                .. shown.Count == 0 ? [] : new Block[] { new FactsBlock([.. shown.Select(q => new Fact(talk.Frame.QuestionButton(q.Number), Line(q, talk)))]) },
                .. await CountsAsync(talk, cancellation),
                new TextBlock(talk.Frame.QuestionsNote, IsSubtle: true),
                new ActionsBlock([.. Buttons(shown, isLive, page, pages, talk)]),
            ]);
    }

    private static string Line(ReaderQuestion question, Talk talk) =>
        $"“{question.Text}” · {talk.About(question)}{(question.PassageId is null ? "" : $" → {talk.Place(question.PassageId)}")}{(question.State == QuestionState.Attached ? $", {talk.Frame.WaitsForReader}" : "")}";

    private async Task<IEnumerable<Block>> CountsAsync(Talk talk, CancellationToken cancellation)
    {
        var month = QuestionCounts.Month(talk.Now);
        var counts = (await learning.Counts.AllAsync(cancellation)).Where(c => c.Month == month).ToList();
        var notHelpful = counts.Where(c => c.Reason == QuestionCounts.NotHelpful).Sum(c => c.Number);
        return counts.Count == 0 ? [] : [new TextBlock(talk.Frame.CountedThisMonth(counts.Sum(c => c.Number) - notHelpful, notHelpful), IsSubtle: true)];
    }

    private static IEnumerable<BotAction> Buttons(List<ReaderQuestion> shown, bool isLive, int page, int pages, Talk talk)
    {
        foreach (var question in shown)
        {
            yield return new SendAction(talk.Frame.QuestionButton(question.Number), Routing.Verbs.Question) { Fields = QuestionTalk.Fields(question) };
        }

        if (page < pages)
        {
            var fields = new Dictionary<string, string> { ["page"] = $"{page + 1}" };
            yield return new SendAction(talk.Frame.MoreButton, Routing.Verbs.Questions) { Fields = isLive ? new(fields) { ["which"] = "live" } : fields };
        }

        yield return isLive
            ? new SendAction(talk.Frame.WaitingQuestionsButton, Routing.Verbs.Questions)
            : new SendAction(talk.Frame.LiveQuestionsButton, Routing.Verbs.Questions) { Fields = new Dictionary<string, string> { ["which"] = "live" } };
    }
}
