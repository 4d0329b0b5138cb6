using System.Globalization;
using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// Two answers to one item: shows both, and lets the person who came second say what counts. Nothing is lost meanwhile. The buttons
/// carry what was shown, so that an old card settles neither another item nor another answer.
/// </summary>
internal static class ConflictCard
{
    private const int MaxNoteShown = 300;

    /// <param name="mine">The answer that waits; nothing for the one that was shown last.</param>
    public static Reply Of(Assessment a, Member member, Talk talk, Filling? mine = null, string? lead = null)
    {
        var waiting = a.Member(member.Number).Pending;
        return (mine ?? waiting[^1]) is var shown && a.AnswerTo(a.Definition.Items[shown.Index].Id) is { } there
            ? Of(a, shown, there, lead, there.By == member.Number, talk)
            : throw new InvalidOperationException("An answer waits only where there is another.");
    }

    /// <summary>Reads back what a button carries.</summary>
    public static AssessmentCommand.Settle Read(Fields fields)
    {
        Settlement? how = fields[ItemFields.How] switch { "keep" => Settlement.Keep, "replace" => Settlement.Replace, "both" => Settlement.Both, _ => null };
        return new(how, fields.Number(ItemFields.Item) is { } item && fields.Number(ItemFields.Seen) is { } seen
            ? new(item, seen, Enum.TryParse<AnswerValue>(fields[ItemFields.Value], out var value) && Enum.IsDefined(value) ? value : null)
            : null);
    }

    private static Reply Of(Assessment a, Filling mine, ItemAnswer there, string? lead, bool isOwn, Talk talk)
    {
        var (item, words) = (a.Definition.Items[mine.Index], talk.Frame.Checklists);
        var (answer, when) = (there.Value is { } value ? words.Answers[value].Name : words.NotAnsweredName, AssessmentCards.When(there.At, talk));
        return talk.Reply(
            AssessmentCards.SummaryAt(a, mine.Index, talk.Frame),
            [
                AssessmentCards.Mark(a, talk.Frame),
                .. lead is null ? Array.Empty<Block>() : [new TextBlock(lead)],
                new TextBlock(isOwn ? words.AnsweredSince(item.Position, answer, when) : words.AnsweredByAnother(item.Position, AssessmentCards.Who(a, there.By, talk.Frame), answer, when)),
                new FactsBlock([new(AssessmentCards.Who(a, there.By, talk.Frame), ItemCard.Said(a, item, there, talk)), new(words.AnswerLabel, Said(mine, words))]),
                new ActionsBlock([Settle(words.KeepButton, "keep"), Settle(words.ReplaceButton, "replace"), Settle(words.BothButton, "both")]),
            ]);

        SendAction Settle(string title, string how) => new(title, Verbs.SettleAnswers)
        {
            Fields = new Dictionary<string, string>(AssessmentCards.With(a))
            {
                [ItemFields.How] = how,
                [ItemFields.Item] = mine.Index.ToString(CultureInfo.InvariantCulture),
                [ItemFields.Seen] = there.Revision.ToString(CultureInfo.InvariantCulture),
                [ItemFields.Value] = mine.Value?.ToString() ?? "",
            },
        };
    }

    private static string Said(Filling mine, Frames.ChecklistFrame words)
    {
        var parts = new[] { mine.Value is { } v ? words.Answers[v].Name : null, mine.Trend is { } t ? words.Trends[t] : null, mine.Confidence is { } c ? words.Confidences[c] : null };
        var note = mine.Note is not { Length: > 0 } said ? "" : $"\n{(said.Length <= MaxNoteShown ? said : $"{said[..MaxNoteShown]} …")}";
        return string.Join(" · ", parts.OfType<string>()) + note;
    }
}
