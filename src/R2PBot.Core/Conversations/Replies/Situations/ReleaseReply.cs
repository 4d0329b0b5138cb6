using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>A second reader releases or rejects. Every refusal says which rule it follows.</summary>
internal sealed class ReleaseReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Release, SituationVerbs.Reject];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (number, roles) = (fields.Number("number") ?? 0, talk.Roles(desk));
        if (!roles.HasFlag(Roles.Releaser))
        {
            return talk.Say(talk.Frame.ReleasersOnly);
        }

        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var versions = await desk.Alerts.VersionsAsync(number, cancellation);
        if (versions.Count == 0)
        {
            return talk.Say(talk.Frame.NoSuchAlert(number));
        }

        // A card of version 2 must not release version 3.
        if (versions[^1] is not { State: AlertState.Draft } draft || (fields.Number("version") is { } version && version != draft.Version))
        {
            return talk.Say(talk.Frame.AlreadyDecided(number), Record(number, talk));
        }

        return verb == SituationVerbs.Release ? await ReleaseAsync(draft, roles, talk, cancellation) : await RejectAsync(draft, fields["rejection"], talk, cancellation);
    }

    private async Task<Outcome> ReleaseAsync(Alert draft, Roles roles, Talk talk, CancellationToken cancellation)
    {
        if (desk.Register.Find(draft.SituationId) is not { } situation)
        {
            return talk.Say(talk.Frame.NotInRegister(draft.SituationName));
        }

        var outcome = await desk.Release.ReleaseAsync(draft, situation, talk.Person, roles, talk.Turn.IsVerified, cancellation);
        return outcome.Decision switch
        {
            ReleaseDecision.Allowed or ReleaseDecision.AllowedWithOneReader => talk.Say(
                $"{talk.Frame.Released(draft.Number, draft.Version, outcome.Recipients)}{(outcome.LeftOut > 0 ? $" {talk.Frame.LeftOutByMark(outcome.LeftOut, draft.Handling.Label())}" : "")}",
                Ledger(draft.Number, talk),
                Record(draft.Number, talk)) with { ReplacesCard = true },
            ReleaseDecision.NoAuthor => talk.Say(talk.Frame.NoAuthorYet, Record(draft.Number, talk)),
            ReleaseDecision.OwnDraft => talk.Say(talk.Frame.YoursNote, Record(draft.Number, talk)),
            ReleaseDecision.NotVerified => talk.Say(talk.Frame.OnlyExercises, Record(draft.Number, talk)),
            ReleaseDecision.NotAReleaser => talk.Say(talk.Frame.ReleasersOnly),
            _ => talk.Say(talk.Frame.AlreadyDecided(draft.Number), Record(draft.Number, talk)),
        };
    }

    private async Task<Outcome> RejectAsync(Alert draft, string? why, Talk talk, CancellationToken cancellation)
    {
        if (why is null)
        {
            var fields = SituationTalk.Fields(("number", $"{draft.Number}"), ("version", $"{draft.Version}"));
            return talk.Reply(
                talk.Frame.RejectReasonMissing,
                new TextBlock(talk.Frame.RejectReasonMissing),
                new InputBlock("rejection", talk.Frame.RejectLabel, IsMultiline: true, MaxLength: 500),
                new ActionsBlock([new SendAction(talk.Frame.RejectButton, SituationVerbs.Reject) { Fields = fields }]));
        }

        return await desk.Release.RejectAsync(draft, talk.Person, why, cancellation)
            ? talk.Say(talk.Frame.Rejected(draft.Number), Record(draft.Number, talk)) with { ReplacesCard = true }
            : talk.Say(talk.Frame.AlreadyDecided(draft.Number), Record(draft.Number, talk));
    }

    private static SendAction Record(int number, Talk talk) => new(talk.Frame.RecordButton, SituationVerbs.Alert) { Fields = SituationTalk.Fields(("number", $"{number}")) };

    private static SendAction Ledger(int number, Talk talk) => new(talk.Frame.LedgerHeading(number), SituationVerbs.Ledger) { Fields = SituationTalk.Fields(("number", $"{number}")) };
}
