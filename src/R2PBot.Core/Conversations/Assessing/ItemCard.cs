using System.Globalization;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// The item at which a person stands: as a card with a button for each answer, or as a form with everything that can be said. Both
/// carry the item and the revision of its answer, so an old card is recognised whenever it is pressed.
/// </summary>
internal static class ItemCard
{
    private const int MaxNoteShown = 300;

    public static Reply Of(Assessment a, Member member, Talk talk, string? lead = null, bool asForm = false)
    {
        var place = a.PlaceOf(a.Member(member.Number), talk.InGroupOf(a));
        var reply = place.Index >= a.Definition.Items.Count ? End(a, a.Member(member.Number), talk, lead) : Item(a, place, talk, lead, asForm);
        return talk.Turn.Action is null ? reply : reply with { ReplacesCard = true };
    }

    /// <summary>Fields of a button about one item.</summary>
    public static Dictionary<string, string> With(Assessment a, int index, int seen) => new()
    {
        [ItemFields.Assessment] = a.Id,
        [ItemFields.Item] = index.ToString(CultureInfo.InvariantCulture),
        [ItemFields.Seen] = seen.ToString(CultureInfo.InvariantCulture),
    };

    private static Reply Item(Assessment a, ItemPlace place, Talk talk, string? lead, bool asForm)
    {
        var (item, frame, words) = (a.Definition.Items[place.Index], talk.Frame, talk.Frame.Checklists);
        var position = AssessmentCards.Position(a, place.Index, frame);
        var answer = a.AnswerTo(item.Id);
        return talk.Reply(
            AssessmentCards.SummaryAt(a, place.Index, frame),
            [
                AssessmentCards.Mark(a, frame),
                .. lead is null ? Array.Empty<Block>() : [new TextBlock(lead)],
                new HeadingBlock(position),
                new HeadingBlock(item.Title),
                .. Markings(a, item, words, isShort: true).Select(m => new TextBlock(m, IsSubtle: true)),
                .. answer is null && !a.EvidenceFor(item.Id).Any() ? Array.Empty<Block>() : [new TextBlock($"{words.SoFar}: {Said(a, item, answer, talk)}")],
                .. asForm ? Form(a, item, place, answer, words) : Buttons(a, place, words),
            ]);
    }

    /// <summary>
    /// What must stand wherever the item does: whose words it follows, whether its title is ours, and what is unsure. On the short card
    /// the item's own marking says in short what that of the checklist says at length.
    /// </summary>
    private static IEnumerable<string> Markings(Assessment a, ChecklistItem item, ChecklistFrame words, bool isShort)
    {
        var whose = new[] { isShort && item.Citations.Count > 0 ? item.Citations[0].Label : null, item.Wording == TitleWording.Paraphrase ? words.Paraphrased : null }.OfType<string>();
        var marks = new[] { isShort && item.Marking is not null ? null : a.Definition.Marking, item.Marking, item.Caution }.OfType<string>().Distinct();
        return new[] { string.Join(" · ", whose), string.Join(' ', marks) }.Where(l => l.Length > 0);
    }

    private static IEnumerable<Block> Buttons(Assessment a, ItemPlace place, ChecklistFrame words)
    {
        var scale = a.Definition.Scale();
        yield return new ActionsBlock(
        [
            .. scale.Select(v => new SendAction(Upper(words.Answers[v].Name), Verbs.AnswerItem)
            {
                Fields = new Dictionary<string, string>(With(a, place.Index, place.Seen)) { [ItemFields.Value] = v.ToString() },
            }),
            .. scale.Count < 5 ? [new SendAction(words.WhyButton, Verbs.WhyItem) { Fields = With(a, place.Index, place.Seen) }] : Array.Empty<BotAction>(),
            new SendAction(words.DetailsButton, Verbs.ItemForm) { Fields = With(a, place.Index, place.Seen) },
        ]);
        yield return new TextBlock(words.HowToAnswer(string.Join(", ", scale.Select(v => $"{words.Answers[v].Letter} ({words.Answers[v].Name})"))), IsSubtle: true);
    }

    private static IEnumerable<Block> Form(Assessment a, ChecklistItem item, ItemPlace place, ItemAnswer? answer, ChecklistFrame words)
    {
        var (scale, fields) = (a.Definition.Scale(), With(a, place.Index, place.Seen));
        yield return new ChoicesBlock(ItemFields.Value, words.AnswerLabel, [.. scale.Select(v => new Choice(v.ToString(), Upper(words.Answers[v].Name)))], answer?.Value?.ToString());
        yield return new ChoicesBlock(ItemFields.Trend, words.TrendLabel, [.. Enum.GetValues<Trend>().Select(t => new Choice(t.ToString(), Upper(words.Trends[t])))], answer?.Trend?.ToString());
        yield return new ChoicesBlock(ItemFields.Confidence, words.ConfidenceLabel, [.. Enum.GetValues<Confidence>().Select(c => new Choice(c.ToString(), Upper(words.Confidences[c])))], answer?.Confidence?.ToString());
        yield return new InputBlock(ItemFields.Note, words.NoteLabel, IsMultiline: true, MaxLength: AssessmentLimits.NoteCharacters, Value: answer?.Note.Length > 0 ? answer.Note : null);
        yield return new TextBlock(words.HowToAnswer(string.Join(", ", scale.Select(v => $"{words.Answers[v].Letter} ({words.Answers[v].Name})"))), IsSubtle: true);
        yield return new ActionsBlock(
        [
            new SendAction(words.SaveButton, Verbs.FillItem) { Fields = fields },
            new SendAction(words.BackButton, Verbs.ItemBack) { Fields = fields },
            new SendAction(words.SkipButton, Verbs.ItemSkip) { Fields = fields },
            new SendAction(words.WhyButton, Verbs.WhyItem) { Fields = fields },
            new SendAction(words.StatusButton, Verbs.ChecklistStatus) { Fields = AssessmentCards.With(a) },
            new SendAction(words.PauseButton, Verbs.PauseChecklist) { Fields = AssessmentCards.With(a) },
        ]);
    }

    private static Reply End(Assessment a, Member member, Talk talk, string? lead)
    {
        var words = talk.Frame.Checklists;
        var open = a.Open.ToList();
        var position = AssessmentCards.Position(a, a.Definition.Items.Count, talk.Frame);
        return talk.Reply(
            AssessmentCards.SummaryAt(a, a.Definition.Items.Count, talk.Frame),
            [
                AssessmentCards.Mark(a, talk.Frame),
                .. lead is null ? Array.Empty<Block>() : [new TextBlock(lead)],
                new HeadingBlock(position),
                new TextBlock(words.Through),
                .. open.Count == 0 ? Array.Empty<Block>() : [new TextBlock(words.NotAnswered(AssessmentCards.Unanswered(a)))],
                .. AssessmentCards.Waiting(a, member, words),
                new ActionsBlock(
                [
                    .. open.Count == 0 ? Array.Empty<BotAction>() : [new SendAction(words.GoOnButton, Verbs.GoToItem) { Fields = new Dictionary<string, string>(AssessmentCards.With(a)) { ["number"] = $"{open[0].Position}" } }],
                    new SendAction(words.FinishButton, Verbs.FinishChecklist) { Fields = AssessmentCards.With(a) },
                    new SendAction(words.StatusButton, Verbs.ChecklistStatus) { Fields = AssessmentCards.With(a) },
                    new SendAction(words.ReportButton, Verbs.ReportChecklist) { Fields = AssessmentCards.With(a) },
                    new SendAction(words.BackButton, Verbs.ItemBack) { Fields = AssessmentCards.With(a) },
                ]),
            ]);
    }

    /// <summary>"present · worsening · high confidence (Ama Mensah, 2026-11-22 09:00) · 2 evidence", with the beginning of the note.</summary>
    public static string Said(Assessment a, ChecklistItem item, ItemAnswer? answer, Talk talk)
    {
        var words = talk.Frame.Checklists;
        var evidence = a.EvidenceFor(item.Id).Count();
        var parts = new List<string?>
        {
            answer?.Value is { } value ? words.Answers[value].Name : words.NotAnsweredName,
            answer?.Trend is { } trend ? words.Trends[trend] : null,
            answer?.Confidence is { } confidence ? words.Confidences[confidence] : null,
            answer is null ? null : $"{AssessmentCards.Who(a, answer.By, talk.Frame)}, {AssessmentCards.When(answer.At, talk)}",
            evidence == 0 ? null : words.EvidenceCount(evidence),
        };
        return string.Join(" · ", parts.OfType<string>()) + (answer is null ? "" : Note(a, answer, talk));
    }

    /// <summary>The beginning of the note; what another than the one who answered wrote stands under their name.</summary>
    private static string Note(Assessment a, ItemAnswer answer, Talk talk)
    {
        var parts = NotePart.Of(a.RevisionsOf(answer.ItemId)).Select(p => p.By == answer.By ? p.Words : $"{p.Words} ({AssessmentCards.Who(a, p.By, talk.Frame)}, {AssessmentCards.When(p.At, talk)})");
        var note = string.Concat(parts.Select(p => $"\n{p}"));
        return note.Length <= MaxNoteShown ? note : $"{note[..MaxNoteShown]} …";
    }

    /// <summary>The citations of an item with what an editor says about looking and reading.</summary>
    public static Reply Why(Assessment a, int index, Talk talk)
    {
        var (item, words) = (a.Definition.Items[index], talk.Frame.Checklists);
        return talk.Reply(
            AssessmentCards.Summary(a, words.WhyButton),
            [
                AssessmentCards.Mark(a, talk.Frame),
                new HeadingBlock($"{item.Position}. {item.Title}"),
                new TextBlock($"{words.Guidance}: {item.Guidance}"),
                new TextBlock($"{words.HowToRead}: {item.HowToRead}"),
                .. item.Citations.Select(c => new QuotationBlock(c) { Caution = Replies.Cautions.Of(c.Passage, talk.Frame) }),
                .. Lost().Select(l => new TextBlock(l, IsSubtle: true)),
                .. Prompts(a, item, words),
                .. Markings(a, item, words, isShort: false).Select(m => new TextBlock(m, IsSubtle: true)),
            ]);

        // A kept definition may rest on words that a document no longer holds; they are named and not quoted as if they stood there.
        IEnumerable<string> Lost() =>
            item.Citations.Count > 0 ? [] : a.Definition.Lost.Take(1).Select(c => $"{c.Label}: {(c.In(talk.Holdings) == KeptCitationState.SourceGone ? words.SourceGone : words.SourceChanged)}");
    }

    private static IEnumerable<Block> Prompts(Assessment a, ChecklistItem item, ChecklistFrame words)
    {
        if (item.Prompts.Count > 0)
        {
            yield return new TextBlock($"{a.Definition.PromptsHeading}\n{string.Join('\n', item.Prompts.Select(p => $"– {p.Text} (“{AssessmentCards.Short(p.Citation.Quote)}”, {p.Citation.Label})"))}");
        }
        else if (item.UnconfirmedPrompts > 0)
        {
            yield return new TextBlock(words.UnconfirmedPrompts, IsSubtle: true);
        }
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
