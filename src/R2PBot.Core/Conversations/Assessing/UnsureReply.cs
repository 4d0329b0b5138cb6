using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>Words that can be an answer and something else: nothing is recorded, and both ways are a button.</summary>
internal sealed class UnsureReply(ChecklistDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.UnsureItem];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var meant = await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        var (words, place) = (talk.Frame.Checklists, assessment.PlaceOf(member, talk.InGroupOf(assessment)));
        var fieldsOfItem = ItemCard.With(assessment, place.Index, place.Seen);
        return fields["kind"] switch
        {
            "answer" when Enum.TryParse<AnswerValue>(fields["value"], out var value) && words.Answers.TryGetValue(value, out var answer) => AssessmentCards.Say(
                assessment,
                talk,
                words.AnswerOrQuestion(answer.Name),
                new SendAction(words.RecordButton(answer.Name), Routing.Verbs.AnswerItem) { Fields = new Dictionary<string, string>(fieldsOfItem) { [ItemFields.Value] = value.ToString() } },
                Ask(fields["text"] ?? answer.Name, talk)),
            "note" => AssessmentCards.Say(
                assessment,
                talk,
                words.NoteOrLookUp,
                new SendAction(words.KeepNoteButton, Routing.Verbs.NoteItem) { Fields = new Dictionary<string, string>(fieldsOfItem) { [ItemFields.Note] = fields["text"] ?? "" } },
                Ask($"side note {fields["text"]}", talk)),
            "done" => AssessmentCards.Say(assessment, talk, words.DoneWhat, new SendAction(words.FinishButton, Routing.Verbs.FinishChecklist) { Fields = AssessmentCards.With(assessment) }),
            _ => ItemCard.Of(assessment, member, talk, words.YesOrNo),
        };
    }

    /// <summary>After a quotation "next" can be the next paragraph as well.</summary>
    public static Reply Next(Assessment assessment, Talk talk) => AssessmentCards.Say(
        assessment,
        talk,
        talk.Frame.Checklists.NextWhat,
        new SendAction(talk.Frame.Checklists.SkipButton, Routing.Verbs.ItemSkip) { Fields = AssessmentCards.With(assessment) },
        new SendAction(talk.Frame.Checklists.NextParagraphButton, Routing.Verbs.Ask) { Fields = new Dictionary<string, string> { ["question"] = "next" } });

    private static SendAction Ask(string question, Talk talk) =>
        new(talk.Frame.Checklists.AskDocumentsButton, Routing.Verbs.Ask) { Fields = new Dictionary<string, string> { ["question"] = question } };
}
