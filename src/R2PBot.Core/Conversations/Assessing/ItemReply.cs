using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Assessing;

/// <summary>Answers to an item, and the way from one to another.</summary>
internal sealed class ItemReply(ChecklistDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs =>
    [
        Routing.Verbs.AnswerItem, Routing.Verbs.FillItem, Routing.Verbs.ItemForm, Routing.Verbs.SettleAnswers, Routing.Verbs.ItemBack, Routing.Verbs.ItemSkip, Routing.Verbs.ItemNext,
        Routing.Verbs.GoToItem, Routing.Verbs.WhyItem, Routing.Verbs.NoteItem,
    ];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var meant = await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        var place = assessment.PlaceOf(member, talk.InGroupOf(assessment));
        var index = fields.Number(ItemFields.Item) ?? place.Index;
        return verb switch
        {
            Routing.Verbs.WhyItem when index >= 0 && index < assessment.Definition.Items.Count => await WhyAsync(assessment, member, index, talk, cancellation),
            Routing.Verbs.ItemNext when talk.State.LastPassage is not null => UnsureReply.Next(assessment, talk),
            Routing.Verbs.SettleAnswers => await SettleAsync(assessment, member, fields, talk, cancellation),
            Routing.Verbs.AnswerItem or Routing.Verbs.FillItem or Routing.Verbs.NoteItem => await FillAsync(verb, assessment, member, new(index, fields.Number(ItemFields.Seen) ?? place.Seen), fields, talk, cancellation),
            _ => await MoveAsync(verb, assessment, member, fields, talk, cancellation),
        };
    }

    private async Task<Outcome> WhyAsync(Assessment assessment, Member member, int index, Talk talk, CancellationToken cancellation)
    {
        await desk.Book.LogAsync(assessment, member, Reading.Opened, cancellation);
        return new(ItemCard.Why(assessment, index, talk)) { Then = ItemCard.Of(assessment, member, talk) with { ReplacesCard = false } };
    }

    private async Task<Outcome> FillAsync(string verb, Assessment assessment, Member member, Filling filling, Fields fields, Talk talk, CancellationToken cancellation)
    {
        filling = filling with
        {
            Value = Read<AnswerValue>(fields[ItemFields.Value]),
            Trend = Read<Trend>(fields[ItemFields.Trend]),
            Confidence = Read<Confidence>(fields[ItemFields.Confidence]),
            Note = fields.Long(ItemFields.Note),
            AddsNote = verb == Routing.Verbs.NoteItem,
        };
        if (filling is { Value: null, Trend: null, Confidence: null, Note: null })
        {
            return await ShowAsync(assessment, member, talk, null, verb == Routing.Verbs.FillItem, cancellation);
        }

        if (await desk.ApplyAsync(assessment, new AssessmentCommand.Fill(filling), talk, cancellation) is not { } decision)
        {
            return talk.Say(talk.Frame.Checklists.Gone);
        }

        return decision.Outcome is AssessmentOutcome.AnsweredByAnother or AssessmentOutcome.AnsweredSince
            ? ConflictCard.Of(decision.Next, member, talk, filling)
            : await ShowAsync(decision.Next, member, talk, OutcomeWords.Of(decision, talk.Frame, filling), verb == Routing.Verbs.FillItem, cancellation);
    }

    /// <summary>One after the other: as long as an answer waits, its card comes next.</summary>
    private async Task<Outcome> SettleAsync(Assessment assessment, Member member, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (await desk.ApplyAsync(assessment, ConflictCard.Read(fields), talk, cancellation) is not { } decision)
        {
            return talk.Say(talk.Frame.Checklists.Gone);
        }

        var said = OutcomeWords.Of(decision, talk.Frame);
        return decision.Outcome is AssessmentOutcome.AnsweredByAnother or AssessmentOutcome.AnsweredSince or AssessmentOutcome.Settled && decision.Next.Member(member.Number).Pending.Count > 0
            ? ConflictCard.Of(decision.Next, member, talk, lead: said)
            : await ShowAsync(decision.Next, member, talk, said, false, cancellation);
    }

    private async Task<Outcome> MoveAsync(string verb, Assessment assessment, Member member, Fields fields, Talk talk, CancellationToken cancellation)
    {
        AssessmentCommand command = verb switch
        {
            Routing.Verbs.ItemBack => new AssessmentCommand.Back(),
            Routing.Verbs.ItemSkip or Routing.Verbs.ItemNext => new AssessmentCommand.Skip(),
            Routing.Verbs.GoToItem => new AssessmentCommand.GoTo((fields.Number("number") ?? 0) - 1),
            // A form opens on the item of its card.
            _ when fields.Number(ItemFields.Item) is { } item => new AssessmentCommand.GoTo(item),
            _ => new AssessmentCommand.Look(),
        };

        // A second press of "skip" on the same card would skip an item that nobody has seen.
        if (verb is Routing.Verbs.ItemSkip or Routing.Verbs.ItemBack && fields.Number(ItemFields.Item) is { } shown && shown != assessment.PlaceOf(member, talk.InGroupOf(assessment)).Index)
        {
            command = new AssessmentCommand.Look();
        }

        if (assessment.Status != AssessmentStatus.Running)
        {
            return LifeReply.NotRunning(assessment, talk);
        }

        return await desk.ApplyAsync(assessment, command, talk, cancellation) is { } decision
            ? await ShowAsync(decision.Next, member, talk, OutcomeWords.Of(decision, talk.Frame), verb == Routing.Verbs.ItemForm, cancellation)
            : talk.Say(talk.Frame.Checklists.Gone);
    }

    private async Task<Outcome> ShowAsync(Assessment assessment, Member member, Talk talk, string? lead, bool asForm, CancellationToken cancellation)
    {
        if (assessment.Status != AssessmentStatus.Running)
        {
            return LifeReply.NotRunning(assessment, talk);
        }

        await desk.Book.LogAsync(assessment, member, Reading.Opened, cancellation);
        return ItemCard.Of(assessment, member, talk, lead, asForm);
    }

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
