using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>What waits for a second reader, and the record of an alert: to those who write and release, and to those who were sent it.</summary>
internal sealed class DraftsReply(SituationDesk desk) : IResponder
{
    private const int MaxButtons = 6;

    public IReadOnlyList<string> Verbs => [SituationVerbs.Drafts, SituationVerbs.Alert];

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) =>
        verb == SituationVerbs.Drafts ? ListAsync(talk, cancellation) : RecordAsync(fields.Number("number") ?? 0, talk, cancellation);

    private async Task<Outcome> ListAsync(Talk talk, CancellationToken cancellation)
    {
        if (!IsOfTheTeam(talk))
        {
            return talk.Say(talk.Frame.EditorsOnly);
        }

        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var drafts = await desk.Alerts.DraftsAsync(cancellation);
        var heading = drafts.Count == 0 ? talk.Frame.NoDrafts : talk.Frame.DraftsHeading(drafts.Count);
        return drafts.Count == 0 ? talk.Say(heading, new SendAction(talk.Frame.SituationsButton, SituationVerbs.Situations)) : talk.Reply(
            heading,
            new HeadingBlock(heading),
            new FactsBlock([.. drafts.Select(d => new Fact(talk.Frame.OpenDraftButton(d.Number), AlertBlocks.Line(d, talk.Frame)))]),
            new ActionsBlock([.. drafts.Take(MaxButtons).Select(d => new SendAction(talk.Frame.OpenDraftButton(d.Number), SituationVerbs.Alert) { Fields = SituationTalk.Fields(("number", $"{d.Number}")) })]));
    }

    private async Task<Outcome> RecordAsync(int number, Talk talk, CancellationToken cancellation)
    {
        var versions = await desk.Alerts.VersionsAsync(number, cancellation);
        var visible = IsOfTheTeam(talk) && talk.IsPersonal ? versions : await SentHereAsync(number, versions, talk, cancellation);
        return visible switch
        {
            [] => talk.Say(talk.Frame.NoSuchAlert(number), new SendAction(talk.Frame.SituationsButton, SituationVerbs.Situations)),
            [.., { State: AlertState.Draft } draft] => AlertCards.Draft(draft, OutgoingCards.Before(draft, versions), Note(draft, talk), talk.Frame, talk.Zone),
            _ => Record(visible, talk),
        };
    }

    /// <summary>To others an alert exists only if it was sent to them or to this conversation.</summary>
    private async Task<IReadOnlyList<Alert>> SentHereAsync(int number, IReadOnlyList<Alert> versions, Talk talk, CancellationToken cancellation)
    {
        var here = talk.Here().Key;
        var sent = (await desk.Deliveries.LedgerOfAsync(number, cancellation)).Lines.Where(l => l.AddressKey == here && l.MayHaveArrived).Select(l => l.Version).ToHashSet();
        return [.. versions.Where(v => v.State == AlertState.Released && sent.Contains(v.Version))];
    }

    private string? Note(Alert draft, Talk talk) =>
        ReleaseRules.MayRelease(draft, talk.Person, talk.Roles(desk), talk.Turn.IsVerified, desk.Options.OneReader) switch
        {
            ReleaseDecision.NoAuthor => talk.Frame.NoAuthorYet,
            ReleaseDecision.OwnDraft => talk.Frame.YoursNote,
            ReleaseDecision.NotVerified => talk.Frame.OnlyExercises,
            ReleaseDecision.NotAReleaser => talk.Frame.ReleasersOnly,
            _ => null,
        };

    private Reply Record(IReadOnlyList<Alert> versions, Talk talk)
    {
        var last = versions[^1];
        return talk.Reply(
            AlertBlocks.Line(last, talk.Frame),
            [
                .. versions.SelectMany(v => AlertBlocks.Of(v, OutgoingCards.Before(v, versions), talk.Frame, talk.Zone)),
                .. last.Rejection is { } why ? [new TextBlock($"{talk.Frame.Rejected(last.Number)} {why}")] : Array.Empty<Block>(),
                new ActionsBlock([.. Buttons(last, talk)]),
            ]);
    }

    private IEnumerable<BotAction> Buttons(Alert last, Talk talk)
    {
        var number = SituationTalk.Fields(("number", $"{last.Number}"));
        if (IsOfTheTeam(talk))
        {
            yield return new SendAction(talk.Frame.LedgerHeading(last.Number), SituationVerbs.Ledger) { Fields = number };
            foreach (var kind in last is { State: AlertState.Released, Kind: not AlertKind.Cancel } ? new[] { AlertKind.Update, AlertKind.Correction, AlertKind.Cancel } : [])
            {
                yield return new SendAction($"{talk.Frame.KindName(kind)} {last.Number}", SituationVerbs.Proposal) { Fields = SituationTalk.Fields(("number", $"{last.Number}"), ("kind", kind.ToString())) };
            }
        }

        yield return new SendAction(talk.Frame.MySubscriptionsButton, SituationVerbs.Subscriptions);
    }

    private bool IsOfTheTeam(Talk talk) => (talk.Roles(desk) & (Roles.Editor | Roles.Releaser | Roles.Operator)) != 0;
}
