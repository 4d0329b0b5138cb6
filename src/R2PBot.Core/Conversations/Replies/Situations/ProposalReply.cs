using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>
/// The form in which an editor proposes: a level, an update, a correction, a cancellation, or takes over what a file proposed. A typed line
/// only fills it in; pressing the button makes the draft, which goes to a second reader and nowhere else.
/// </summary>
internal sealed class ProposalReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Proposal, SituationVerbs.Propose];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.Roles(desk).HasFlag(Roles.Editor))
        {
            return talk.Say(talk.Frame.EditorsOnly);
        }

        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var (subject, otherwise) = await SubjectAsync(fields, talk, cancellation);
        if (subject is null)
        {
            return otherwise ?? StaleReply.UnknownButton(talk);
        }

        var form = ProposalForm.Read(fields, subject, talk.Turn.IsVerified);
        return verb == SituationVerbs.Proposal ? form.Card(talk, []) : await ProposeAsync(subject, form, talk, cancellation);
    }

    private async Task<Outcome> ProposeAsync(ProposalSubject subject, ProposalForm form, Talk talk, CancellationToken cancellation)
    {
        var problems = form.Problems(talk.Frame).ToList();
        if (ReleaseRules.MayDraft(talk.Roles(desk), talk.Turn.IsVerified, form.IsExercise) != DraftDecision.Allowed)
        {
            problems.Add(talk.Frame.OnlyExercises);
        }

        if (problems.Count > 0)
        {
            return form.Card(talk, problems);
        }

        var proposal = form.Proposal(talk.Person);
        if (subject.Adopted is { } adopted)
        {
            return await desk.Proposals.AdoptAsync(adopted, proposal, cancellation)
                ? Made(adopted.Number, talk)
                : talk.Say(talk.Frame.AlreadyDecided(adopted.Number));
        }

        var drafting = subject.Last is { } last
            ? await desk.Proposals.FollowUpAsync(last, subject.Kind, proposal, cancellation)
            : await desk.Proposals.LevelAsync(proposal, cancellation);
        return drafting is Drafting.Drafted { Alert: var draft } ? Made(draft.Number, talk) : talk.Say(talk.Frame.DraftWaitsAlready, new SendAction(talk.Frame.DraftsHeading(1), SituationVerbs.Drafts));
    }

    private static Reply Made(int number, Talk talk) => talk.Say(
        talk.Frame.DraftMade(number),
        new SendAction(talk.Frame.OpenDraftButton(number), SituationVerbs.Alert) { Fields = SituationTalk.Fields(("number", $"{number}")) }) with { ReplacesCard = true };

    /// <summary>What the form is about: a situation by name, or an alert by number.</summary>
    private async Task<(ProposalSubject? Subject, Reply? Otherwise)> SubjectAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (fields.Number("number") is not { } number)
        {
            var (situation, otherwise) = talk.Named(desk, fields["situation"]);
            return situation is null ? (null, otherwise) : (new(situation, AlertKind.Original, null, null), null);
        }

        var versions = await desk.Alerts.VersionsAsync(number, cancellation);
        if (versions.Count == 0 || desk.Register.Find(versions[0].SituationId) is not { } known)
        {
            return (null, talk.Say(talk.Frame.NoSuchAlert(number)));
        }

        if (fields["kind"] == ProposalKinds.Adopt)
        {
            return versions[^1] is { State: AlertState.Draft, Author: null } draft ? (new(known, draft.Kind, null, draft), null) : (null, talk.Say(talk.Frame.AlreadyDecided(number)));
        }

        return versions.LastOrDefault(v => v.State == AlertState.Released) switch
        {
            null => (null, talk.Say(talk.Frame.NotReleasedYet(number))),
            { Kind: AlertKind.Cancel } => (null, talk.Say(talk.Frame.IsCancelled(number))),
            var last => (new(known, ProposalKinds.Read(fields["kind"]), last, null), null),
        };
    }
}

/// <param name="Last">The newest released version, for what follows one.</param>
/// <param name="Adopted">A draft without an author.</param>
internal sealed record ProposalSubject(Situation Situation, AlertKind Kind, Alert? Last, Alert? Adopted);
