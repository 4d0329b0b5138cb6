using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Alerts;

/// <summary>An alert as its recipients get it, alone or in a digest, and as the second reader does.</summary>
internal static class AlertCards
{
    private const int MaxButtons = 6;

    /// <param name="notes">What is to be said first: that it may be a repetition, or why it comes here. A drill says that it is one before all else.</param>
    public static Reply Alert(Alert alert, Alert? before, IReadOnlyList<string> notes, Frame frame, TimeZoneInfo zone) => new(
    [
        .. AlertBlocks.Of(alert, before, frame, zone, notes),
        new TextBlock(frame.WhyYouGetThis, IsSubtle: true),
        new ActionsBlock(
        [
            .. Enum.GetValues<Acknowledgement>().Select(a => Send(frame.AnswerName(a), SituationVerbs.Answer, alert, ("answer", a.ToString()))),
            Send(frame.RecordButton, SituationVerbs.Alert, alert),
            new SendAction(frame.MySubscriptionsButton, SituationVerbs.Subscriptions),
        ]),
    ])
    {
        Summary = AlertBlocks.Line(alert, frame), Language = frame.Language,
    };

    /// <summary>Several as one message. A correction in it stands with what it corrects.</summary>
    public static Reply Digest(IReadOnlyList<(Alert Alert, Alert? Before)> alerts, IReadOnlyList<string> notes, Frame frame, TimeZoneInfo zone)
    {
        var heading = $"{(alerts.Any(a => a.Alert.IsExercise) ? $"{frame.ExerciseWord}. " : "")}{frame.DigestHeading(alerts.Count)}";
        return new(
        [
            new HeadingBlock(heading),
            .. notes.Select(n => new TextBlock(n)),
            .. alerts.SelectMany(a => AlertBlocks.Of(a.Alert, a.Before, frame, zone)),
            new TextBlock(frame.WhyYouGetThis, IsSubtle: true),
            new ActionsBlock(
            [
                .. alerts.Select(a => a.Alert).DistinctBy(a => a.Number).Take(MaxButtons - 1).Select(a => Send(frame.OpenAlertButton(a.Number), SituationVerbs.Alert, a)),
                new SendAction(frame.MySubscriptionsButton, SituationVerbs.Subscriptions),
            ]),
        ])
        {
            Summary = heading, Language = frame.Language,
        };
    }

    /// <param name="note">What stands in the reader's way, if anything does.</param>
    public static Reply Draft(Alert draft, Alert? before, string? note, Frame frame, TimeZoneInfo zone) => new(
    [
        .. draft.IsExercise ? [new HeadingBlock(frame.ExerciseHeading)] : Array.Empty<Block>(),
        new HeadingBlock(frame.DraftHeading(draft.Number, draft.Version)),
        new TextBlock($"{frame.Origin} {frame.OriginName(draft.Origin)}", IsSubtle: true),
        .. AlertBlocks.Of(draft, before, frame, zone).Skip(draft.IsExercise ? 1 : 0),
        .. note is null ? [] : new Block[] { new TextBlock(note) },
        new InputBlock("rejection", frame.RejectLabel, IsMultiline: true, MaxLength: 500),
        new ActionsBlock(
        [
            draft.Author is null
                ? Send(frame.AdoptButton, SituationVerbs.Proposal, draft, ("kind", ProposalKinds.Adopt))
                : Send(frame.ReleaseButton, SituationVerbs.Release, draft),
            Send(frame.RejectButton, SituationVerbs.Reject, draft),
        ]),
    ])
    {
        Summary = $"{(draft.IsExercise ? $"{frame.ExerciseWord}. " : "")}{frame.DraftHeading(draft.Number, draft.Version)}", Language = frame.Language,
    };

    private static SendAction Send(string title, string verb, Alert alert, params (string Name, string Value)[] more) => new(title, verb)
    {
        Fields = new Dictionary<string, string>(more.Select(m => KeyValuePair.Create(m.Name, m.Value))) { ["number"] = $"{alert.Number}", ["version"] = $"{alert.Version}" },
    };
}
