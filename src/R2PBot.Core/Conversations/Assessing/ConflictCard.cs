using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>Two answers to one item: shows both, and lets the person who came second say what counts. Nothing is lost meanwhile.</summary>
internal static class ConflictCard
{
    public static Reply Of(Assessment a, Filling mine, AssessmentOutcome outcome, Talk talk)
    {
        var (item, words) = (a.Definition.Items[mine.Index], talk.Frame.Checklists);
        var there = a.AnswerTo(item.Id);
        var (answer, when) = (there?.Value is { } value ? words.Answers[value].Name : words.NotAnsweredName, AssessmentCards.When(there?.At ?? a.ChangedAt, talk));
        var text = outcome == AssessmentOutcome.AnsweredByAnother
            ? words.AnsweredByAnother(item.Position, AssessmentCards.Who(a, there?.By ?? 1, talk.Frame), answer, when)
            : words.AnsweredSince(item.Position, answer, when);
        return talk.Reply(
            AssessmentCards.Summary(a, AssessmentCards.Position(a, mine.Index, talk.Frame)),
            AssessmentCards.Mark(a, talk.Frame),
            new TextBlock(text),
            new FactsBlock(
            [
                new(AssessmentCards.Who(a, there?.By ?? 1, talk.Frame), ItemCard.Said(a, item, there, talk)),
                new(words.AnswerLabel, string.Join(" · ", new[] { mine.Value is { } v ? words.Answers[v].Name : null, mine.Trend is { } t ? words.Trends[t] : null, mine.Confidence is { } c ? words.Confidences[c] : null }.OfType<string>())),
            ]),
            new ActionsBlock([Settle(words.KeepButton, "keep"), Settle(words.ReplaceButton, "replace"), Settle(words.BothButton, "both")]));

        SendAction Settle(string title, string how) => new(title, Verbs.SettleAnswers) { Fields = new Dictionary<string, string>(AssessmentCards.With(a)) { ["how"] = how } };
    }
}
