using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Replies.Situations;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// The owner shares a finished assessment to the situation that it is about: the editors get a draft that says that it exists. It proposes that somebody
/// looks and brings no level; answers and notes do not leave the assessment.
/// </summary>
internal sealed class ShareToSituationReply(SituationDesk situations, ChecklistDesk checklists) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Share];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var meant = await checklists.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        if (Refusal(assessment, member, talk.Frame) is { } refusal)
        {
            return AssessmentCards.Say(assessment, talk, refusal);
        }

        if (About(assessment, fields["situation"]) is not { } situation)
        {
            return AssessmentCards.Say(assessment, talk, talk.Frame.SubjectIsNoSituation, new SendAction(talk.Frame.SituationsButton, SituationVerbs.Situations));
        }

        return await ShareAsync(assessment, situation, talk, cancellation);
    }

    private async Task<Outcome> ShareAsync(Assessment assessment, Situation situation, Talk talk, CancellationToken cancellation)
    {
        var finished = assessment.FinishedAt ?? assessment.ChangedAt;
        // To editors of any language; they word what readers get.
        var title = $"{SharedAssessments.Title(assessment)}, {Frame.Of("en").Day(DateOnly.FromDateTime(finished.UtcDateTime))}";
        var drafting = await situations.Proposals.FromAssessmentAsync(
            situation, SharedAssessment.Key(situation.Id, assessment.Id, finished), title, assessment.Mark, cancellation);
        return AssessmentCards.Say(
            assessment,
            talk,
            drafting is Drafting.Drafted ? talk.Frame.AssessmentShared(situation.UnName, assessment.Mark.Label()) : talk.Frame.AssessmentSharedAlready(situation.UnName),
            SituationTalk.Show(situation, talk.Frame.ShowButton));
    }

    private static string? Refusal(Assessment assessment, Member member, Frame frame) => assessment switch
    {
        _ when member.Role != MemberRole.Owner => frame.Checklists.NotAllowed,
        { Status: not AssessmentStatus.Finished } => frame.OnlyFinishedIsShared,
        { Mark: var mark } when mark.StaysPrivate() => frame.MarkForbidsSharing(mark.Label()),
        _ => null,
    };

    /// <summary>What the owner names now, else what they started it for.</summary>
    private Situation? About(Assessment assessment, string? named) => situations.Register.Names.Of(named ?? assessment.Subject) is Naming.One { Situation: var exact } ? exact
        : named is null && situations.Register.Names.In(assessment.Subject).Select(n => n.Situation).Distinct().ToList() is [var only] ? only
        : null;
}
