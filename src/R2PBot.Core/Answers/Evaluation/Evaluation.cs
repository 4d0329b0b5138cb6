using System.Text;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>Asks every question of a set and counts what came back, by type, with the worst cases.</summary>
internal sealed class Evaluation(Answerer answerer, TimeProvider time)
{
    public string Table(QuestionSet set, int worst)
    {
        var rows = set.Items.SelectMany(Ask).ToList();
        var (asked, refused) = (rows.Where(r => !r.Judgement.IsUnanswerable).ToList(), rows.Where(r => r.Judgement.IsUnanswerable).ToList());
        var times = rows.Select(r => r.Elapsed.TotalMilliseconds).Order().ToList();
        var text = new StringBuilder();
        text.Append($"{rows.Count} turns: correct {Share(asked, r => r.Judgement.Correct)}, first citation right {Share(asked, r => r.Judgement.First)}, one of the first three {Share(asked, r => r.Judgement.FirstThree)}, ");
        text.Append($"answered {Share(asked, r => r.Judgement.Answered)}, first citation wrong {Share(asked, r => r.Judgement.LeadsWrong)}; unanswerable ones declined {Share(refused, r => r.Judgement.Correct)}. ");
        text.Append($"{times[times.Count / 2]:F1} ms a turn (99 in 100: {times[(int)(times.Count * 0.99)]:F1}).\n");
        foreach (var type in rows.GroupBy(r => r.Judgement.IsUnanswerable ? "unanswerable" : r.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"  {type.Key,-18} {Share([.. type], r => r.Judgement.Correct),6} of {type.Count()}");
            text.Append(type.Key == "unanswerable" ? "\n" : $"   first {Share([.. type], r => r.Judgement.First)}   three {Share([.. type], r => r.Judgement.FirstThree)}\n");
        }

        foreach (var row in rows.Where(r => !r.Judgement.Correct).Take(worst))
        {
            text.Append($"- {row.Id}/{row.Turn} [{row.Type}] “{row.Question}” → {row.Lead}\n");
        }

        return text.ToString();
    }

    private IEnumerable<Row> Ask(QuestionItem item)
    {
        var conversation = Conversation.New;
        foreach (var (number, turn) in item.Turns.Index())
        {
            var begun = time.GetTimestamp();
            var answer = answerer.Answer(turn.Question, conversation);
            var elapsed = time.GetElapsedTime(begun);
            conversation = answer.Next;
            yield return new(item.Id, number, item.Type, turn.Question, Judge.Of(turn, item.Type, answer), elapsed,
                answer.Citations is [var lead, ..] ? CitationLabel.Of(lead.Passage) : answer.Reason.ToString());
        }
    }

    private static string Share(IReadOnlyList<Row> rows, Func<Row, bool> counts) => rows.Count == 0 ? "–" : $"{100.0 * rows.Count(counts) / rows.Count:F1} %";

    private sealed record Row(string Id, int Turn, string Type, string Question, Judgement Judgement, TimeSpan Elapsed, string Lead);
}
